"""Opinions beside a named employer, with and without words on whose they are."""

from __future__ import annotations

import pytest

from tests.check import rules

RULE = "missing-disclaimer.opinion-beside-employer"


@pytest.mark.parametrize(
    ("text", "item_type"),
    [
        ("I work for Greenholm Council and this two child limit is cruel", "post"),
        ("I'm a social worker at Greenholm Council and I am fed up with agile", "post"),
        ("Here at Greenholm Council we lost six workers. The minister should resign.", "post"),
        ("On placement with Northmere Council. Ofsted must be abolished.", "post"),
        ("I lead children's services at Greenholm Council and the formula is unfair", "post"),
        ("My employer, Greenholm Council, voted for the closure, which is wrong", "post"),
        ("AMHP at Northmere Hospital, and the Mental Health Act is broken", "post"),
        ("i work for greenholm council and thresholds are a disgrace", "post"),
        ("Social worker, Greenholm Council. Vote Labour. Dogs.", "bio"),
        ("Team manager, Greenholm Council | austerity kills", "bio"),
        ("Senior practitioner at Northmere Council. The rota is unsafe.", "post"),
        ("Greenholm Council has the most spineless managers. Love working there.", "post"),
        ("I foster for Greenholm Council and the allowance is an insult, this government should be ashamed", "post"),
        ("Newly qualified at Greenholm Council. Private providers are profiteering.", "post"),
    ],
)
def test_an_opinion_beside_the_author_s_employer_asks_whose_it_is(text, item_type):
    assert RULE in rules(text, item_type=item_type)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I work for Greenholm Council. Opinions my own. This limit is cruel.", {}),
        ("I work for Greenholm Council, speaking for myself: this limit is cruel.", {}),
        ("I work for Greenholm Council. Not the views of my employer. It is wrong.", {}),
        ("Social worker, Greenholm Council. Tweets are mine. Austerity is a political choice.", {"item_type": "bio"}),
        ("Social worker in Fife. Views mine. Vote.", {"item_type": "bio"}),
        ("Gweithiwr cymdeithasol, Cyngor Glan Ddulas. Barn fy hun. This is wrong.", {"item_type": "bio"}),
        ("I work for Greenholm Council and we are hiring, apply now", {}),
        ("Thank you to everyone at Greenholm Council for a lovely leaving do", {}),
        ("I work for Greenholm Council and my office is closed on Monday", {}),
        ("Greenholm Council should be ashamed of closing the library", {}),
        ("Here at Greenholm Council we believe the cut is wrong", {"role": "official account"}),
        ("My mum works for Greenholm Council and thinks the bins are a disgrace", {}),
        ("I used to work for Greenholm Council and it was unsafe", {}),
        ("I left Greenholm Council in May. The system is broken everywhere.", {}),
        ("I work for a council and the thresholds are wrong", {}),
        ("My council's thresholds are wrong", {}),
        ("A social worker's view: thresholds are wrong", {}),
        ("The strike at Greenholm Council is about safe caseloads. Cuts are cruel.", {}),
        ("Posting as head of service, Greenholm Council: the formula is unfair and here is our response", {}),
        ("Student social worker. The minister is wrong.", {"item_type": "bio"}),
        ("Social worker at Greenholm Council. Dogs, tea, hills.", {"item_type": "bio"}),
        ("I work for Greenholm Council and I love my team", {}),
        ("Speaking at Greenholm Council on Friday about kinship care", {}),
        ("Presented our research at Northmere University, a joy", {}),
        ("Our full response to the consultation is out. Greenholm Council says the cut is wrong.", {}),
        ("I work for Greenholm Council and the cut is wrong", {"direction": "received"}),
    ],
)
def test_disclaimers_news_and_views_without_an_employer_are_left_alone(text, said):
    assert RULE not in rules(text, **said)
