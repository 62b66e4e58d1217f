"""Invented sentences of social work with names of many origins, and innocent ones without people: both seeded."""

from __future__ import annotations

import random

NAMES = {
    "English": ("Tyler", "Gemma Hartwell", "Kayleigh", "Darren Pike", "Maureen", "Josh Tranter", "Olive Brackley"),
    "Scottish": ("Mhairi", "Callum McSorley", "Eilidh", "Hamish Drummond", "Seonaid", "Catriona MacVey", "Fergus"),
    "Welsh": ("Rhys", "Siân Pritchard", "Gethin", "Angharad", "Llinos ap Hywel", "Dafydd", "Carys Llewelyn"),
    "Irish": ("Aoife", "Niamh O'Garvey", "Cathal", "Saoirse", "Padraig Tierney", "Caoimhe", "Eoin McGlade"),
    "Nigerian": ("Chidi", "Oluwaseun Adeyanju", "Ngozi", "Emeka", "Temitope", "Folasade Ogunbanjo", "Ifeoma"),
    "Ghanaian": ("Kwame", "Akosua Ofori", "Kofi", "Abena", "Yaw Amponsah", "Esi", "Kwabena"),
    "Somali": ("Abdirahman", "Hodan Jama", "Ayaan", "Fadumo", "Warsan", "Mahad Guled", "Ifrah"),
    "Pakistani": ("Zainab", "Bilal Qureshi", "Ayesha", "Imran", "Nasreen Begum", "Hamza", "Shabana Akhtar"),
    "Indian": ("Priya", "Gurpreet Kaur", "Harjit Singh", "Anjali", "Rohan Desai", "Lakshmi", "Jaspreet"),
    "Bangladeshi": ("Shamima", "Rahim Uddin", "Nazma Khatun", "Tahmid", "Farhana", "Jahangir", "Rukshana"),
    "Polish": ("Agnieszka", "Krzysztof Nowicki", "Zofia", "Piotr", "Małgorzata", "Wojciech", "Kasia Zielinska"),
    "Romanian": ("Ionela", "Andrei Dumitrescu", "Florin", "Mihaela", "Bogdan", "Ileana Rusu", "Catalin"),
    "Arabic": ("Khadija", "Mustafa al-Rashid", "Yasmin", "Omar bin Saeed", "Layla Haddad", "Tariq", "Hanan"),
    "Kurdish and Iranian": ("Shirin", "Azad Karimi", "Rojin", "Farhad", "Nasrin", "Dilan", "Behrouz Amini"),
    "Chinese and Vietnamese": ("Xiuying", "Wei Zhang", "Mei Ling", "Nguyen Thanh", "Jiahui", "Linh Tran", "Haoran"),
    "Caribbean": ("Delroy", "Shanice Beckles", "Winston", "Tyrone", "Marlon Braithwaite", "Keisha", "Leroy"),
}
CASE_WORK = (
    "So proud of my client {} who passed the test",
    "{} on my caseload moves placement tomorrow",
    "visited {} and her nan at the flat",
    "Long day. A girl called {} drew me a dragon",
    "{}, 9, asked me when he can go home",
    "{}'s mum rang the office again",
    "took {} to contact and it went well",
    "Our service user {} is ninety today",
    "Home visit with {} ran late, no lunch",
    "the review for {} was cancelled again",
    "I told {} that the foster carer is lovely",
    "her brother {} has been sectioned",
    "Thinking about {} tonight, hope the ward is kind",
    "{} said he hates the new care home",
)
THINGS = (
    *("a pint of Jack Daniels", "the Victoria line", "an Amber alert", "St George's Day", "a John Lewis lamp"),
    *("Charlotte Street", "Victoria Station", "St Thomas Hospital", "the Beaufort scale", "Storm Eunice"),
    *("the Eleanor Rathbone building", "Martha's Rule", "Clare's Law", "a Ted talk", "Dr Martens", "Earl Grey"),
    *("Ashton Road", "Lewisham High Street", "Chelsea", "Preston", "Lincoln Castle", "the Isle of Skye"),
    *("May half term", "an April shower", "a Sunday roast", "the June rota", "Christmas Eve", "hope and grace"),
    *("a bill", "the mark scheme", "a rose garden", "my will", "a penny jar", "the summer fair", "fresh mint"),
    *("Plan B", "Vitamin D", "Section 47 training", "the NHS", "CAMHS waiting times", "Year 9 homework"),
)
PLAIN = (
    "Off to {} after work",
    "nothing beats {} on a wet day",
    "Queued an hour for {} and it rained",
    "We talked about {} in the team meeting",
    "{} again, honestly",
    "Who else is worn out by {} this week?",
    "Written evidence on {} is due by Friday",
    "Five things I learnt about {} as a newly qualified worker",
    "thankful for {}, tea and dry socks",
    "The report says little on {} and less on money",
    "IS {} A THING NOW",
    "i may write about {} when i can",
    "Great training day on {}, thanks to all who came",
    "Pay, caseloads and {}: what a month",
)


def case_work() -> list[tuple[str, str, str]]:
    """Origin, name and sentence, each name in three sentences."""
    dice = random.Random(2026)
    return [
        (origin, name, template.format(name))
        for origin, names in NAMES.items()
        for name in names
        for template in dice.sample(CASE_WORK, 3)
    ]


def innocent() -> list[str]:
    """Sentences in which nobody is named."""
    return [template.format(thing) for template in PLAIN for thing in THINGS]
