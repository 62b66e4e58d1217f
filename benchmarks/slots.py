"""The words that fill the gaps of invented posts: every person, number and address here is made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

from stdnum.gb import nhs


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a gap: ``size`` different texts, of which ``text`` writes the n-th."""

    size: int
    text: Callable[[int], str]


def _words(*lines: str) -> Slot:
    words: Sequence[str] = [word.strip() for line in lines for word in line.split(",")]
    return Slot(len(words), words.__getitem__)


def _nhs_number(number: int) -> str:
    """The n-th invented NHS number of the test range: 999, five free digits, a sixth that allows a check digit."""
    written = (f"999{number:05}{last}" for last in map("".join, product("0123456789", repeat=2)))
    digits = next(digits for digits in written if nhs.is_valid(digits))
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


SLOTS: Mapping[str, Slot] = MappingProxyType(
    {
        "given": _words(
            "Aaliyah, Abbie, Adeel, Agnieszka, Aisha, Alasdair, Alfie, Amara, Amelia, Aneurin, Angus, Anil, Aoife",
            "Archie, Asif, Ayesha, Bethan, Bronwen, Cadi, Callum, Carys, Catriona, Chidi, Chloe, Ciaran, Connor, Darren",
            "Deepa, Delroy, Dewi, Dylan, Eilidh, Eleri, Elif, Emeka, Ewan, Farah, Fatima, Femi, Fiona, Freya, Gareth",
            "Gethin, Gurpreet, Hamish, Harpreet, Hassan, Imran, Ines, Iona, Jamal, Jasmine, Jess, Kasia, Keira, Kieran",
            "Kofi, Leila, Lewis, Maeve, Magda, Mairi, Malik, Megan, Moira, Morag, Nadia, Ngozi, Niamh, Nia, Olu, Orla",
            "Owain, Parveen, Piotr, Priya, Rajesh, Rhiannon, Rhys, Rory, Roisin, Saira, Samir, Sanjay, Seren, Shanice",
            "Shazia, Siobhan, Sunita, Tariq, Tegan, Tomasz, Tyrone, Yusuf, Zainab, Zofia",
        ),
        "surname": _words(
            "Abara, Adeyemi, Ahmed, Baines, Begum, Bevan, Boateng, Braithwaite, Campbell, Chaudhry, Clegg, Cooper",
            "Dhillon, Docherty, Driscoll, Eccles, Evans, Farooq, Fairclough, Gallagher, Gill, Grealish, Griffiths",
            "Hargreaves, Hussain, Iqbal, Jenkins, Kaur, Kelly, Khan, Kowalski, Lewis, Lomax, MacLeod, Mahmood, McBride",
            "Mensah, Mistry, Morgan, Murphy, Nowak, Nwosu, Okafor, Owens, Patel, Pritchard, Quinn, Rahman, Rees, Robson",
            "Sharma, Shaw, Singh, Sutcliffe, Tattersall, Thapa, Uddin, Wilkinson, Wright, Yates",
        ),
        "place": _words(
            "Aberdare, Accrington, Airdrie, Alnwick, Arbroath, Armagh, Ashington, Ayr, Ballymena, Bangor, Barnsley, Barrow",
            "Basildon, Bathgate, Bedford, Belper, Blackburn, Bolton, Bootle, Bradford, Brecon, Bridgend, Burnley, Bury",
            "Caerphilly, Camborne, Carlisle, Castleford, Chesterfield, Coleraine, Corby, Crewe, Croydon, Cumbernauld",
            "Darlington, Derby, Dewsbury, Doncaster, Dumfries, Dundee, Dunfermline, Ebbw Vale, Elgin, Falkirk, Fleetwood",
            "Galashiels, Gateshead, Glossop, Grantham, Greenock, Grimsby, Halifax, Hamilton, Hartlepool, Hastings, Hawick",
            "Hexham, Huddersfield, Hull, Ilkeston, Inverness, Ipswich, Irvine, Keighley, Kettering, Kilmarnock, Kirkcaldy",
            "Lancaster, Larne, Leigh, Leith, Lincoln, Lisburn, Llanelli, Louth, Lowestoft, Luton, Maesteg, Mansfield",
            "Margate, Merthyr, Motherwell, Neath, Nelson, Newport, Newry, Oban, Oldham, Omagh, Paisley, Penrith, Perth",
            "Plymouth, Pontypridd, Portadown, Preston, Redcar, Redruth, Rhyl, Ripon, Rochdale, Rotherham, Rugby, Runcorn",
            "Salford, Scunthorpe, Selby, Skipton, Slough, Stirling, Stockport, Stranraer, Swansea, Tamworth, Telford",
            "Thurso, Torquay, Truro, Wakefield, Walsall, Whitby, Wick, Widnes, Wigan, Workington, Wrexham, Yeovil",
        ),
        "day": _words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, payday, Bank Holiday Monday"),
        "month": _words(
            "January, February, March, April, May, June, July, August, September, October, November, December"
        ),
        "time": _words(
            "6am, half six, 7am, quarter past seven, 7.30am, 8am, half eight, 9am, 9.15am, 10am, half ten, 11am, noon",
            "half twelve, 1pm, 2pm, half two, 3pm, 3.45pm, 4pm, half four, 5pm, 5.30pm, 6pm, 7pm, half seven, 8pm, midnight",
        ),
        "team": _words(
            "duty team, hospital team, fostering team, adoption team, youth justice team, leaving care team, front door",
            "early help team, out of hours team, reablement team, learning disability team, mental health team",
            "safeguarding hub, kinship team, transitions team, asylum team, court team, review team, carers team",
            "older adults team, sensory team, locality team, family centre, contact centre, housing team, outreach team",
            "edge of care team, therapy team, business support team, practice development team, quality team, rota desk",
        ),
        "topic": _words(
            "kinship care, supervision, hoarding, contextual safeguarding, attachment, trauma-informed practice, neurodiversity",
            "coercive control, professional curiosity, direct payments, mental capacity, life story work, cultural humility",
            "restorative practice, self-neglect, modern slavery, poverty, rural practice, parental conflict, anti-racism",
            "dementia, bereavement, motivational interviewing, chronologies, report writing, strengths-based practice",
            "hospital discharge, care leavers, young carers, unaccompanied children, domestic abuse, substance use",
            "online harm, gambling, elder abuse, disability rights, adoption support, private fostering, homelessness",
            "group work, co-production, relationship-based practice, ethics, case recording, analysis, burnout, moral injury",
            "reflective writing, advocacy, consent, confidentiality, records access, the social model, play, community work",
        ),
        "event": _words(
            "open day, spring conference, journal club, student forum, book group, wellbeing hour, practice week",
            "awards evening, research seminar, lunch and learn, team away day, bake sale, quiz night, charity walk",
            "public meeting, carers' week stall, summer fair, reading circle, webinar, drop-in, careers fair, choir concert",
            "museum late, film night, park run, pride parade, town meeting, repair morning, history walk, coffee morning",
        ),
        "food": _words(
            "lemon drizzle cake, cheese toasties, samosas, jollof rice, bara brith, leek soup, lentil curry, pierogi, scones",
            "flapjacks, fish and chips, a full Scottish, shakshuka, cold pizza, banana bread, dumplings, mushroom pie, tablet",
            "chilli, parkin, falafel wraps, egg sandwiches, porridge, Welsh cakes, crumpets, roast parsnips, rhubarb crumble",
            "noodles, sausage rolls, chickpea stew, apple cake, vegetable lasagne, a jacket potato, biscuits, pancakes, plum jam",
        ),
        "weather": _words(
            "drizzle, hail, thick fog, bright sun, sleet, a gale, freezing rain, warm rain, a heatwave, snow, a frost, thunder",
            "mist, a hard wind, sunshine and showers, black ice, a rainbow, low cloud, endless rain, blue skies, a storm",
        ),
        "hobby": _words(
            "knitting, wild swimming, parkrun, choir practice, five-a-side, bouldering, baking, pottery, allotment digging",
            "bird watching, roller derby, crochet, hill walking, ukulele, chess, netball, cycling, open-water rowing, ceilidh",
            "gaming, jigsaws, bell ringing, board games, photography, cold dips, brass band, sewing, carp fishing, salsa, darts",
        ),
        "body": _words(
            "the council, the regulator, the ombudsman, the union, the university, the department, the select committee",
            "the inspectorate, the trust, the charity, the health board, the commissioner, the professional association",
            "the combined authority, the housing association, the local paper, the think tank, the royal college, the board",
            "the county, the working group, the treasury, the devolved government, the programme board, the tribunal",
        ),
        "policy": _words(
            "the two-child limit, care cost reform, court delays, caseload caps, agency spending, the bedroom standard",
            "kinship allowances, short breaks funding, housing benefit rates, mileage rates, bursary cuts, the carers' strategy",
            "school exclusions, secure placement costs, the asylum backlog, hospital discharge targets, regional adoption plans",
            "free school meals, inspection grades, the mental health bill, legal aid rates, staffing ratios, pay progression",
            "early help budgets, independent visiting, social housing sales, the sugar levy, voting at sixteen, bus fares",
            "personal independence payments, the sanction regime, respite places, data sharing, restraint guidance, retention pay",
        ),
        "feeling": _words(
            "tired, hopeful, grateful, wobbly, proud, fed up, calm, a bit flat, lighter, curious, cheerful, wiped out, lucky",
            "restless, steady, moved, sheepish, stubborn, relieved, thoughtful, giddy, homesick, determined, content, frazzled",
        ),
        "role": _words(
            "student social workers, newly qualified workers, practice educators, foster carers, support workers, managers",
            "approved mental health professionals, best interests assessors, admin staff, interpreters, youth workers",
            "family support workers, advocates, carers, occupational therapists, reviewing officers, apprentices, volunteers",
            "night staff, duty managers, personal assistants, link workers, health visitors, school counsellors, lecturers",
        ),
        "thing": _words(
            "laptop, lanyard, bus pass, flask, umbrella, bike, work phone, car boot, notebook, bobble hat, packed lunch, stapler",
            "kettle, printer, headset, parking permit, rucksack, office plant, mug, desk fan, waterproof, diary, highlighter",
            "garden gate, boiler, sat nav, oven, washing machine, glasses, good pen, swivel chair, door fob, wellies, calculator",
        ),
        "relative": _words(
            "my sister, my mum, my nan, my brother, my partner, my best friend, my cousin, my dad, my neighbour, my wife",
            "my husband, my auntie, my oldest, my little nephew, my daughter, my son, my grandad, my twin, my housemate",
        ),
        "animal": _words(
            "the cat, the dog, next door's hen, a hedgehog, a magpie, the rabbit, a very bold fox, the budgie, a heron",
            "the puppy, a stray goose, the tortoise, a lone duck, our old spaniel, the goldfish, a robin, the hamster",
        ),
        "praise": _words(
            "brilliant, generous, patient, quietly wonderful, kind, sharp, tireless, funny, thoughtful, so well prepared",
            "steady, fearless, honest, gentle, creative, warm, rigorous, welcoming, wise, practical, encouraging, humble",
        ),
        "show": _words(
            "the bake-off final, the cup replay, a Nordic thriller, the derby, the quiz of the week, an old sitcom, the snooker",
            "the cycling, a hospital drama, the dance contest, the late film, the gardening hour, a true crime series, the rugby",
            "the sewing contest, a history programme, the darts, the election debate, a nature film, the song contest",
        ),
        "site": _words("Facebook, Insta, Instagram, Snapchat, WhatsApp, TikTok, fb, snap"),
        "tie": _words(
            "my client, a client, our service user, one of my clients, my service user, a service user, one of our clients",
            "this client, another client, our resident, my young person, our young person, her client, that service user",
        ),
        "whom": _words(
            "this lot, the lot of them, whoever wrote that, the bloke behind me, the minister, my manager, the referee",
            "that columnist, the man at the garage, the whole cabinet, the driver in front, my landlord, some troll, my boss",
            "the chap next door, their spokesperson, the council leader, the woman on the till, that lecturer, the umpire",
        ),
        "insult": _words(
            "an absolute muppet, a total clown, such a plonker, a complete idiot, an utter pillock, a right wally, a moron",
            "a total numpty, such a prat, a complete buffoon, an absolute melt, such a twit, a tosser, an imbecile, a cretin",
            "a waste of space, an utter berk, a complete plank, a right eejit, a wanker, a dickhead, such a loser, a halfwit",
        ),
        "contempt": _words(
            "scum, vermin, scumbags, parasites, a bunch of muppets, scroungers, lowlifes, a pack of idiots, morons, wasters",
            "a load of clowns, idiots, pond life, a shower of idiots, dickheads, brain dead, spineless, a bunch of losers",
        ),
        "people": _words(
            "these parents, my clients, our families, those clients, our clients, these mums, my families, our service users",
            "these service users, those families, my service users, those parents, our parents, these dads, those mums",
        ),
        "handle": _words(
            "@northbank_sw, @kinshipvoices, @lantern_learning, @oldmillcarers, @sw_students_hub, @brightdesk, @riverlodge",
            "@thegoodrota, @caremapper, @slowlunchclub, @teesvalleytalks, @harbourproject, @tidylines, @quietcorridor",
        ),
        "tag": _words(
            "#SocialWork, #WSWD, #KinshipWeek, #StudentLife, #SelfCare, #CarersWeek, #ASYE, #Fostering, #TeamTalk, #Learning",
            "#MondayMood, #BookClub, #AMHP, #PracticeEducator, #Proud, #Wellbeing, #SocialCare, #CPD, #Research, #Community",
        ),
        "address": _words(
            "hello@redbrickhub.example, book@lanternlearning.example, rota@harbourproject.example, team@oldmill.example",
            "info@kinshipvoices.example, places@quietcorridor.example, choir@townhall.example, editor@swreview.example",
        ),
        "link": _words(
            "https://lanternlearning.example/book, https://kinshipvoices.example/join, https://swreview.example/issue",
            "https://oldmill.example/jobs, https://townhall.example/consult, https://redbrickhub.example/podcast",
        ),
        "date": Slot(28, lambda number: str(number + 1)),
        "count": Slot(380, lambda number: str(number + 3)),
        "year": Slot(40, lambda number: str(number + 1984)),
        "order": Slot(900_000, lambda number: f"{number + 100_000}"),
        "long": Slot(
            900_000, lambda number: f"{(number * 7_919 + 1_000_003) % 900_000 + 100_000:06} {number % 9_000 + 1_000}"
        ),
        "helpline": Slot(1_000, lambda number: f"01632 960{number:03}"),
        "mobile": Slot(1_000, lambda number: f"07700 900{number:03}"),
        "nhs": Slot(100_000, _nhs_number),
    }
)
"""Every kind of gap by name; telephone numbers are of the drama ranges, NHS numbers of the test range."""
