"""The report as a page: one file that asks nothing of the network, reads well to a machine, and hides names."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from poise.render.choices import Choices
from poise.render.html import show_result
from poise.render.words.english import ENGLISH
from tests.check import EXAMPLES, check, check_parts, engine, how_sure, poise

RISKY = "What a moron. So proud of my client Tyrone, NHS number 999 037 4252"
TEMPLATES = files("poise.render") / "templates"


def _page(text, **choices):
    return show_result(check(text), engine().pack, Choices(engine="poise 1", **choices))


@pytest.fixture(name="pages", scope="module")
def _pages(tmp_path_factory):
    """A page of each sort."""
    strange = tmp_path_factory.mktemp("strange")
    (strange / "surprise.json").write_text("{}", "utf-8")
    return {
        "risky": poise("check", RISKY, "--no-model", "--format", "html").out,
        "fine": poise("check", "Huge thanks to everyone who came to the open day", "--format", "html").out,
        "audit": poise("audit", EXAMPLES / "x-archive", EXAMPLES / "mastodon-archive", "--format", "html").out,
        "incomplete": poise("audit", strange, "--format", "html").out,
    }


def test_a_page_asks_nothing_of_the_network(pages):
    for page in pages.values():
        tree = html.fromstring(page)
        assert not tree.xpath("//script | //link | //img | //iframe | //object | //embed | //form | //*[@style]")
        assert not tree.xpath("//@src | //@srcset | //@action | //@data | //@poster")
        assert all(target.startswith("#") for target in tree.xpath("//@href"))
        assert "url(" not in page
        assert "@import" not in page
        for attribute in tree.xpath("//@*"):
            assert "http:" not in attribute
            assert "https:" not in attribute


def test_its_own_policy_allows_its_one_style_and_nothing_else(pages):
    for page in pages.values():
        tree = html.fromstring(page)
        (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        digest = b64encode(sha256(style.encode()).digest()).decode()
        assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_headings_are_in_order_and_landmarks_and_names_are_there(pages):
    for page in pages.values():
        tree = html.fromstring(page)
        levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert tree.get("lang") == "en-GB"
        assert tree.findtext(".//title")
        assert len(tree.xpath("//main")) == len(tree.xpath("//header")) == len(tree.xpath("//footer")) == 1
        assert tree.xpath("//body/*[1][@class='skip']/@href") == ["#answer"]


def test_every_table_has_heads_with_scope_and_every_reference_leads_somewhere(pages):
    for page in pages.values():
        tree = html.fromstring(page)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert all(head.get("scope") in {"col", "row"} for head in tree.iter("th"))
        assert all(table.find("caption") is not None for table in tree.iter("table"))
        named = [
            *" ".join(tree.xpath("//@aria-labelledby")).split(),
            *(link.removeprefix("#") for link in tree.xpath("//@href")),
        ]
        assert set(named) <= set(ids)


def test_the_words_of_an_item_are_marked_where_they_stand_with_the_number_of_the_finding():
    tree = html.fromstring(_page(RISKY, show_values=True))

    marked = {
        mark.xpath("string(text())") or mark.xpath("string(span[1]/following-sibling::text())"): mark
        for mark in tree.iter("mark")
    }
    assert list(marked) == ["moron", "Tyrone", "999 037 4252"]
    assert marked["Tyrone"].get("class") == "block"
    for mark in marked.values():
        number = mark.xpath("string(a)")
        assert mark.xpath("a/@href") == [f"#finding-{number}"]
        assert f"words of finding {number}" in mark.text_content()
        assert tree.xpath(f"//li[@id='finding-{number}' and @value='{number}']")


def test_everything_about_a_finding_is_told(pages):
    words = " ".join(html.fromstring(pages["risky"]).text_content().split())

    for told in (
        "This names someone you know through your work.",
        "service-user-identifier.named",
        "Statement 9: Guard identities, pictures and safety",
        "Code of Ethics 3.10 (2014), Maintaining confidentiality",
        "A first name beside words such as",
        "Leave the name out",
        how_sure("service-user-identifier.named"),
        "basw",
        "switched off for this run",
    ):
        assert told in words


def test_names_and_numbers_are_hidden_unless_asked(pages):
    assert "Tyrone" not in pages["risky"]
    assert "037" not in pages["risky"].split("</style>")[1]
    assert "Shanice" not in pages["audit"]
    assert "PRIVATEMARKERX" not in pages["audit"]
    assert "Tyrone" in poise("check", RISKY, "--format", "html", "--show-values").out


def test_a_fine_item_is_never_called_safe_and_says_what_it_serves(pages):
    words = " ".join(html.fromstring(pages["fine"]).text_content().split())

    assert html.fromstring(pages["fine"]).findtext(".//h1") == "Nothing found in what Poise can see."
    assert "Serves statement 2" in words
    for page in pages.values():
        assert "compliant" not in page
        assert "is safe" not in page


def test_an_audit_tells_what_was_read_what_matters_and_where_each_finding_stands(pages):
    tree = html.fromstring(pages["audit"])
    words = " ".join(tree.text_content().split())
    titles = [each.text for each in tree.iter("h2")]

    assert titles == [
        "In short",
        "What to do, post by post",
        "What was found, in numbers",
        "What was found",
        *(["The same person or family in several posts"] if "traces" in tree.xpath("//@id") else []),
        "Your accounts, as the exports describe them",
        "What was read and what was not",
        "What was not looked at",
    ]
    assert re.search(r"70 posts judged, \d+ findings in \d+ posts\.", words)
    records = {
        row.findtext("th"): row.findtext("td") for row in tree.xpath("//table[caption='Records: x-archive']//tr")
    }
    assert records == {"Kind": None, "bio": "1", "post": "33", "reaction": "5", "reply": "7"}
    assert "data/tweets.js, number 5" in words
    assert "https://x.com/robin_fairleigh_sw/status/1859301195362933737" in words
    assert tree.xpath("//time/@datetime")[0] == "2024-11-20T18:22:03Z"
    assert "Statement 9: Guard identities, pictures and safety" in words


def test_an_incomplete_audit_says_so_and_never_that_nothing_was_found(pages):
    page = pages["incomplete"]

    assert "This audit is incomplete" in html.fromstring(page).findtext(".//h1")
    assert "surprise.json" in page
    assert "othing found" not in page
    assert "othing was found" not in page


def test_something_received_is_spoken_of_as_received():
    page = poise("check", "he hits me when mum goes to work", "--direction", "received", "--format", "html").out

    assert html.fromstring(page).findtext(".//h1") == "Do not accept, answer or share this."


def test_the_same_item_gives_the_same_bytes(pages):
    assert poise("check", RISKY, "--no-model", "--format", "html").out == pages["risky"]


def test_what_a_person_wrote_never_becomes_part_of_the_page():
    page = _page("my client Tyrone <script>alert(1)</script> & \"'><img src=x> \x00\x1b moron", show_values=True)

    assert "<script" not in page
    assert "<img" not in page
    assert "&gt;alert(1)&lt;/" in page
    assert "\x00" not in page
    assert "\x1b" not in page


def test_every_part_of_a_post_is_shown_under_its_name():
    result = check_parts({"text": "hello", "alt-text": "my client Tyrone"})

    words = html.fromstring(show_result(result, engine().pack, Choices())).text_content()

    assert "Part: alt-text" in words


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["my client Tyrone", "Shona", "NHS number 999 037 4252", "moron", "<b>", "&amp;", "\n", "scumbags"]
        )
    ).map(" ".join)
)
def test_the_marked_item_reads_like_the_item(text):
    tree = html.fromstring(_page(text or "x", show_values=True))
    for extra in tree.xpath("//mark/span | //mark/a"):
        extra.drop_tree()

    assert tree.xpath("string(//p[@class='item'])") == (text or "x")


def test_the_template_library_is_imported_only_for_a_page():
    script = "import sys, poise.render; print('jinja2' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_every_word_of_the_pages_is_used_and_no_template_holds_words_of_its_own():
    folders = (TEMPLATES, TEMPLATES / "sections", TEMPLATES / "audit")
    source = "".join(path.read_text("utf-8") for each in folders for path in each.iterdir() if path.is_file())
    render = files("poise.render")
    code = "".join(
        path.read_text("utf-8")
        for each in (render, render / "audit")
        for path in each.iterdir()
        if path.name.endswith(".py")
    )
    named = {*re.findall(r"\bt\.(\w+)", source), *re.findall(r"""words\[["'](\w+)["']\]""", code)}
    used = {
        *named,
        *re.findall(r"""\.(?:page|audit)\[["'](\w+)["']""", code),
        *("check", "check_received", "incomplete", "nothing_whole"),
        *("mark_new", "mark_unchanged", "unknown", "unreadable", "doubts", "absent", "unmapped"),
    }
    bare = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>",
        " ",
        source.replace((TEMPLATES / "style.css").read_text("utf-8"), ""),
        flags=re.DOTALL,
    )

    assert set(ENGLISH.page).isdisjoint(ENGLISH.audit)
    assert used == {*ENGLISH.page, *ENGLISH.audit}
    assert re.findall(r"[A-Za-z]{2,}", bare) == ["Poise"]


def test_a_page_about_a_disclosure_says_whom_to_tell():
    page = poise("check", "my dad hits me and I am scared", "--direction", "received", "--format", "html").out

    assert "Whom to tell" in page
    assert "Ring 999" in page
