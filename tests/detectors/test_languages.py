"""What is not English is said to be unread; every English of these islands is English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.detectors.text.languages import detect_languages
from poise.knowledge import load_knowledge
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, check

OTHERS = {
    "cy": "Mae hi wedi bod yn ddiwrnod hir iawn|Dw i'n gweithio gyda phlant a theuluoedd|Diolch yn fawr i bawb am y gwaith heddiw|Roedd y plant yn hapus iawn ddoe|Beth ydy'r cynllun ar gyfer yfory|Nid yw hyn yn ddigon da i ni",
    "ga": "Tá mé ag obair leis na páistí inniu|Ní raibh sé sa bhaile nuair a tháinig muid|Go raibh maith agat as an obair|Cad a tharla don teaghlach seo|Bhí sí ag an scoil agus tá sí go maith",
    "pl": "To był bardzo trudny dzień w pracy|Nie wiem czy dzieci są już w domu|Dziękuję wszystkim za pomoc, to dla mnie ważne|Jego mama nie może dzisiaj przyjść|Ona jest teraz z rodziną i nie chce wracać",
    "ro": "Nu știu dacă este bine pentru copii|Mama lui nu poate veni astăzi la noi|Este foarte greu să lucrezi cu această familie|Am fost ieri la ei și nu au deschis|Mulțumesc pentru tot ce ai făcut",
    "ur": "mujhe nahi pata ke bachay kahan hain|aaj ka din bohot mushkil tha yaar|woh apne ghar nahi ja raha hai|yeh kya ho raha hai aap log batao|mera kaam abhi khatam nahi hua",
    "bn": "আমি আজ পরিবারের সাথে দেখা করেছি|শিশুটি এখন কোথায় আছে জানি না|আজ খুব কঠিন দিন ছিল|তার মা আসতে পারবে না|ami jani na tara kothay ache ekhon",
    "ar": "لا أعرف أين الأطفال الآن|كان يوما صعبا جدا في العمل|شكرا للجميع على المساعدة|لن تأتي أمه اليوم|هذا الولد يعيش مع جدته",
    "fa": "امروز با خانواده آنها گفتگو کردم|نمی‌دانم بچه‌ها کجا هستند|پدرش نمی‌تواند بیاید چون بیمار است|روز خیلی سختی بود، چه بگویم|از همه برای کمک سپاسگزارم، بچه‌ها خوبند",
    "so": "Maanta waxaan la kulmay qoyska iyo carruurta|Waa maalin adag oo shaqo badan leh|Hooyadu ma iman karto maanta waayo way jiran tahay|Waxay ku nooshahay guriga ayeeyada oo ay la joogto|Mahadsanid dhammaan waxa aad qabateen maanta",
    "tr": "Bugün çok zor bir gün oldu benim için|Çocuklar şimdi nerede bilmiyorum ama iyi değil|Annesi bugün gelemedi çünkü hasta ve yalnız|Herkese çok teşekkürler bu iş için|O aile ile daha sonra konuştum ve iyi",
    "fr": "C'est une journée très difficile pour nous|Je ne sais pas où sont les enfants|Sa mère ne peut pas venir aujourd'hui|Merci à tous pour votre travail avec les familles|Il est avec sa grand-mère dans le village",
    "es": "No sé dónde están los niños ahora|Hoy fue un día muy difícil en el trabajo|Su madre no puede venir hoy porque está enferma|Gracias a todos por la ayuda con la familia|El chico vive con su abuela en el pueblo",
    "pt": "Não sei onde estão as crianças agora|Hoje foi um dia muito difícil no trabalho|A mãe dele não pode vir hoje porque está doente|Obrigada a todos pela ajuda com a família|O menino mora com a avó na aldeia",
    "it": "Non so dove sono i bambini adesso|Oggi è stata una giornata molto difficile|Sua madre non può venire perché è malata|Grazie a tutti per il lavoro con la famiglia|Il ragazzo vive con la nonna nel paese",
    "de": "Ich weiß nicht, wo die Kinder sind|Heute war ein sehr schwerer Tag für uns|Seine Mutter kann heute nicht kommen, weil sie krank ist|Danke an alle für die gute Arbeit|Der Junge lebt bei seiner Oma im Dorf",
    "lt": "Aš nežinau kur yra vaikai|Šiandien buvo labai sunki diena man|Jo mama negali ateiti nes ji serga|Ačiū visiems už darbą su šeima|Ji jau yra namuose ir tai gerai",
    "uk": "Я не знаю, де зараз діти|Сьогодні був дуже важкий день на роботі, її не було|Його мама не може сьогодні прийти, бо її немає|Дякую всім за допомогу з цією родиною|Він живе з бабусею і її сестрою",
    "ru": "Я не знаю, где сейчас дети|Сегодня был очень тяжёлый день|Его мама не может прийти, она больна|Спасибо всем за работу с семьёй|Мальчик живёт с бабушкой",
    "zh": "我不知道孩子们在哪里|今天是非常辛苦的一天|他的母亲今天不能来|谢谢大家的帮助和支持",
    "ta": "குழந்தைகள் எங்கே என்று எனக்குத் தெரியாது|இன்று மிகவும் கடினமான நாள் எனக்கு|அவன் தாய் இன்று வர முடியாது ஐயா|அனைவருக்கும் நன்றி உங்கள் உதவிக்கு",
}
ENGLISH = [
    "Ah dinnae ken whit tae dae wi the wean",
    "The wee man's mam wisnae in again the day",
    "Aye, thon was a sair day, so it was",
    "Cannae believe they're shuttin oor team doon",
    "Whaur's the bairn noo, he's no at hame",
    "Gonnae no dae that, it's pure murder",
    "Och away, ye cannae say that aboot folk",
    "Ma da says yer man's a chancer",
    "Yer wan up the road is a geg, so she is",
    "Catch yerself on, it's dead on like",
    "Bout ye lad, what about the craic",
    "I'm foundered, this office is baltic",
    "Us lot up 'ere don't get nowt for it",
    "'E were sat on t'wall wi' nowt on 'is feet",
    "Ee by gum it's reet good that",
    "Ow bist owd mate, yampy day at work",
    "Giz a break la, the boss is doin me head in",
    "That's boss that, made up for the kid",
    "Our kid's gone and got himself excluded again",
    "Proper lush mun, I'll do it now in a minute",
    "There's lovely, bless him, tidy like butt",
    "Alright my lover, where's that to then",
    "Wagwan fam, dis ting is peak still",
    "Mandem are not it today, innit bruv",
    "Dem a gwan like dem nuh know wah gwan",
    "Mi nuh know weh di pickney deh",
    "She a tell mi seh she nah come back",
    "Man said he ain't doing contact no more, allow it",
    "u ok hun? cba wiv work 2day lol",
    "omg cnt believe wot she sed 2 me",
    "tbh idk y ppl do this job anymore",
    "gr8 day @ work, luv my team xx",
    "smh wen ur mgr dnt even kno ur name",
    "Nae bother hen, he's a braw wee lad",
    "It's fair haar oot there the morn",
    "Dinna fash yersel, quine",
    "Fit like the day, loon? Foos yer doos",
    "He's a gey thrawn auld mannie",
    "Wor lass is gannin doon the toon the neet",
    "Howay man, divvint be daft",
    "Ah'm gannin yem, areet pet",
    "Whey aye, it wes canny like",
    "Duz anyone kno wer the frms r",
    "pls can sum1 tell me wen the meetin iz",
    "Social workers support families every day",
    "Caseloads, cuts, chaos: same again",
    "Happy Friday everyone",
    "Team Belfast strikes again tomorrow",
    "Proud social worker. Mum. Coffee addict. Opinions mine",
    "Children Act, Care Act, Mental Health Act: exam next week",
    "Le sigh, c'est la vie",
    "Mae and Don on la rue with de facto plans",
    "Señor Pérez moved to Košice",
    "Llanfair, Llangefni, Llandudno and Bangor teams",
    "Siân, Gruffydd, Aoife and Niamh",
    "Wojciech Kowalski and Agnieszka Nowak",
    "A cheeky Nando's and siesta",
    "Déjà vu at the café with Zoë",
    "Schadenfreude, zeitgeist, kindergarten: great words",
    "Namaste, salaam, shalom, peace to all",
    "Eid Mubarak to all my colleagues",
    "Diolch for a great day at the conference in Cardiff",
    "Sláinte to the whole team in Derry tonight",
    "Inshallah we will get the funding",
]


@pytest.mark.parametrize("code", OTHERS)
def test_another_language_is_named(code):
    texts = OTHERS[code].split("|")
    told = [each["code"] for text in texts for each in attributes("language", text)]

    assert set(told) == {code}
    assert len(told) >= len(texts) - 1, [text for text in texts if not attributes("language", text)]


@pytest.mark.parametrize("text", ENGLISH)
def test_every_english_is_english(text):
    assert attributes("language", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dziękuję bardzo",
        "Aleksandra Wiśniewska",
        "#mójdzień #praca #dzieci #rodzina",
        "😀😀😀 🇵🇱",
        "",
        "123 456",
        "@nie @się @jest @że",
    ],
)
def test_of_short_texts_names_tags_and_signs_nothing_is_claimed(text):
    assert attributes("language", text) == []


def test_what_is_not_read_is_a_gap_that_names_the_language_and_quotes_nothing():
    result = check("To był bardzo trudny dzień w pracy i nie wiem co dalej")

    assert result.examined == "partly"
    assert ("language", "most of this is in Polish, which Poise does not read yet") in [
        (gap.where, gap.why) for gap in result.gaps
    ]


def test_welsh_is_a_gap_for_now():
    assert "Welsh" in " ".join(gap.why for gap in check("Mae hi wedi bod yn ddiwrnod hir iawn").gaps)


def test_of_a_mixed_text_the_share_that_was_not_read_is_told():
    (told,) = attributes("language", "Thank you all so much for this. Nie wiem czy dzieci są już w domu.")

    assert told["code"] == "pl"
    assert 0.4 < float(str(told["share"])) < 0.7


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read_without_raising(text):
    for each in detect_languages(read_passage(Part("text", text), load_knowledge()), load_knowledge()):
        assert each.place is not None
        assert 0 <= each.place.start < each.place.end <= len(text)
