"""Made-up articles in several scripts and manners of quoting, each with what may truly be quoted of it.

Nobody in them exists. Each has two speakers and prose of the reporter's, words with apostrophes and
hyphens, numbers, and a negation inside a quotation.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence import Quotation
from generator.records.statement import Mode


@dataclass(frozen=True, slots=True)
class Article:
    """A text in a language, the quotations in it by speaker, and sentences of the reporter's own.

    ``one_span`` says that the quotations are paragraphs of one, so that they may be joined.
    """

    name: str
    language: str
    text: str
    quoted: tuple[str, ...]
    prose: tuple[str, ...]
    one_span: bool = False

    def true(self) -> list[Quotation]:
        """Every quotation and sentence as a record would give it."""
        direct = [Quotation((words,), mode) for words in self.quoted for mode in MODES]
        return direct + [Quotation((words,), "indirect") for words in self.prose]


MODES: tuple[Mode, ...] = ("direct", "fragment")

CURLY = Article(
    "curly",
    "en",
    "Council Sees No End To Bridge Dispute\n\n"
    "The river council met on Tuesday. “We’ve heard the mayor’s promises before, but so far we have not "
    "seen a single "
    "well-built pier,” councillor Ada Fenn said at the start of the meeting.\n\n"
    "The mayor answered within the hour. “Nobody in this office said that the bridge would open in "
    "May,” she wrote. About "
    "7,000 drivers cross the river each day, 3.5% more than in 2019–2020. She added: “My deputy told "
    "them ‘we will not "
    "close the ferry before winter’ and he meant it — every word of it.”\n\n"
    "“The engineers’ report isn’t finished…” Fenn replied. The ferry’s timetable stays as it is.\n",
    (
        "We’ve heard the mayor’s promises before, but so far we have not seen a single well-built pier,",
        "Nobody in this office said that the bridge would open in May,",
        "My deputy told them ‘we will not close the ferry before winter’ and he meant it — every word of it.",
        "we will not close the ferry before winter",
        "The engineers’ report isn’t finished…",
    ),
    (
        "The river council met on Tuesday.",
        "About 7,000 drivers cross the river each day, 3.5% more than in 2019–2020.",
        "Council Sees No End To Bridge Dispute",
    ),
)
SINGLE = Article(
    "single",
    "en",
    "The harbour master spoke first. 'I don't think the boats' owners will pay, and I can't make them,' "
    "he said.\n\n"
    "'My father used to say \"never trust a calm sea\" and he was right,' his sister told the inquiry. "
    "'The '90s were "
    "different.' The inquiry's chairman asked for 12 000 pages of logs.\n",
    (
        "I don't think the boats' owners will pay, and I can't make them,",
        'My father used to say "never trust a calm sea" and he was right,',
        "never trust a calm sea",
        "The '90s were different.",
    ),
    ("The inquiry's chairman asked for 12 000 pages of logs.", "The harbour master spoke first."),
)
STRAIGHT = Article(
    "straight",
    "en",
    'He said "the gate was never locked that night" and left. "It wasn\'t us -- the keys were gone," '
    "the guard said. "
    '"Ask the owner\'s son."\n\nThe owner of the U.S. firm did not reply.\n',
    (
        "the gate was never locked that night",
        "It wasn't us -- the keys were gone,",
        "Ask the owner's son.",
    ),
    ("The owner of the U.S. firm did not reply.",),
)
LOW = Article(
    "low",
    "de",
    "Die Ministerin äußerte sich am Abend. „Wir haben der Werft nie zugesagt, dass wir die Kosten "
    "übernehmen“, sagte sie. Der "
    "Leiter der Werft widersprach: „Mir wurde ‚volle Deckung bis zum Jahresende‘ versprochen – "
    "schriftlich, und nicht nur "
    "einmal.“ Auf der Werft arbeiten rund 1.200 Menschen.\n\n"
    "»Es gibt keinen Grund zur Sorge«, teilte ein Sprecher mit.\n",
    (
        "Wir haben der Werft nie zugesagt, dass wir die Kosten übernehmen",
        "Mir wurde ‚volle Deckung bis zum Jahresende‘ versprochen – schriftlich, und nicht nur einmal.",
        "volle Deckung bis zum Jahresende",
        "Es gibt keinen Grund zur Sorge",
    ),
    ("Die Ministerin äußerte sich am Abend.", "Auf der Werft arbeiten rund 1.200 Menschen."),
)
ANGLE = Article(
    "angle",
    "fr",
    "Le préfet a parlé hier. « Nous n’avons jamais fermé l’école du village », a-t-il déclaré. La "
    "directrice répond : « On m’a "
    "dit “revenez après les vacances” et la porte est restée close. » Quelque 3 400 élèves sont "
    "concernés aujourd’hui.\n",
    (
        "Nous n’avons jamais fermé l’école du village",
        "On m’a dit “revenez après les vacances” et la porte est restée close.",
        "revenez après les vacances",
    ),
    ("Le préfet a parlé hier.", "Quelque 3 400 élèves sont concernés aujourd’hui."),
)
CYRILLIC = Article(
    "cyrillic",
    "uk",
    "Рада зібралася у вівторок. «Ми ніколи не обіцяли закрити пором до зими», — сказала голова ради. Її "
    "заступник заперечив: "
    "«Мені сказали „п’ять днів і ні години більше“, а минув уже місяць». У місті живе 14 000 людей.\n\n"
    "Водії чекають на березі з самого ранку.\n",
    (
        "Ми ніколи не обіцяли закрити пором до зими",
        "Мені сказали „п’ять днів і ні години більше“, а минув уже місяць",
        "п’ять днів і ні години більше",
    ),
    ("Рада зібралася у вівторок.", "У місті живе 14 000 людей.", "Водії чекають на березі з самого ранку."),
)
RUSSIAN = Article(
    "russian",
    "ru",
    "Совет собрался во вторник. «Мы не видели ни одного по-настоящему готового моста», — заявила глава "
    "совета. “Никто не "
    "говорил, что паром закроют весной”, — ответил мэр города. Каждый день реку пересекают тысячи людей.\n",
    (
        "Мы не видели ни одного по-настоящему готового моста",
        "Никто не говорил, что паром закроют весной",
    ),
    ("Совет собрался во вторник.", "Каждый день реку пересекают тысячи людей."),
)
ARABIC = Article(
    "arabic",
    "ar",
    "اجتمع المجلس صباح الثلاثاء. وقالت الرئيسة: «لم نغلق الجسر القديم، ولن نغلقه قبل الشتاء». وأجاب "
    "نائبها: “قيل لي «خمسة أيام "
    "لا أكثر» وقد مضى شهر كامل”. يعبر النهر كل يوم سبعة آلاف سائق.\n",
    (
        "لم نغلق الجسر القديم، ولن نغلقه قبل الشتاء",
        "قيل لي «خمسة أيام لا أكثر» وقد مضى شهر كامل",
        "خمسة أيام لا أكثر",
    ),
    ("اجتمع المجلس صباح الثلاثاء.", "يعبر النهر كل يوم سبعة آلاف سائق."),
)
CHINESE = Article(
    "chinese",
    "zh",
    "市议会星期二开会。主席说：“我们从来没有答应在春天关闭渡口，也不会关闭。”副主席回答说：“有人告诉我‘最多五天就够了’，可是已经过了"
    "一个月……”每天大约有7000名司机过河。\n",
    (
        "我们从来没有答应在春天关闭渡口，也不会关闭。",
        "有人告诉我‘最多五天就够了’，可是已经过了一个月……",
        "最多五天就够了",
    ),
    ("市议会星期二开会。", "每天大约有7000名司机过河。"),
)
CORNER = Article(
    "corner",
    "zh-Hant",
    "市議會星期二開會。主席說：「我們從來沒有答應在春天關閉渡口，也不會關閉。」副主席回答說：「有人告訴我『最多五天就夠了』，可是已經過"
    "了一個月。」每天有許多司機過河。\n",
    (
        "我們從來沒有答應在春天關閉渡口，也不會關閉。",
        "有人告訴我『最多五天就夠了』，可是已經過了一個月。",
        "最多五天就夠了",
    ),
    ("市議會星期二開會。", "每天有許多司機過河。"),
)
JAPANESE = Article(
    "japanese",
    "ja",
    "町議会は火曜日に開かれた。議長は「春に渡し船をやめるとは約束していないはずだ」と述べた。副議長は「私は『五日で終わる』と聞いたが、もう一か月に"
    "なる」と答えた。一日に七千人のドライバーが川を渡る。\n",
    (
        "春に渡し船をやめるとは約束していないはずだ",
        "私は『五日で終わる』と聞いたが、もう一か月になる",
        "五日で終わる",
    ),
    ("町議会は火曜日に開かれた。", "一日に七千人のドライバーが川を渡る。"),
)
SWEDISH = Article(
    "swedish",
    "sv",
    "Rådet möttes på tisdagen. ”Vi har aldrig lovat att stänga färjan i vår”, sade ordföranden. »Jag "
    "fick höra att det inte tar "
    "mer än fem dagar», svarade vice ordföranden. Varje dag korsar många bilar älven.\n",
    ("Vi har aldrig lovat att stänga färjan i vår", "Jag fick höra att det inte tar mer än fem dagar"),
    ("Rådet möttes på tisdagen.", "Varje dag korsar många bilar älven."),
)
PARAGRAPHS = Article(
    "paragraphs",
    "en",
    "The witness gave her account.\n\n“I came home at nine and the lamp was out.\n\n“Nobody was in the "
    "yard, not even the dog.\n\n"
    "“That is all I know,” she said.\n\nThe judge thanked her for coming.\n",
    (
        "I came home at nine and the lamp was out.",
        "Nobody was in the yard, not even the dog.",
        "That is all I know,",
    ),
    ("The witness gave her account.", "The judge thanked her for coming."),
    one_span=True,
)
HEBREW = Article(
    "hebrew",
    "he",
    'המועצה נפגשה ביום שלישי. "לא סגרנו את המעבורת לפני החורף", אמרה היו"ר. סגנה ענה: "אמרו לי שזה ייקח '
    'רק חמישה ימים". כל יום '
    "חוצים את הנהר אלפי נהגים.\n",
    ("לא סגרנו את המעבורת לפני החורף", "אמרו לי שזה ייקח רק חמישה ימים"),
    ("המועצה נפגשה ביום שלישי.", "כל יום חוצים את הנהר אלפי נהגים."),
)
ARTICLES = (
    CURLY,
    SINGLE,
    STRAIGHT,
    LOW,
    ANGLE,
    CYRILLIC,
    RUSSIAN,
    ARABIC,
    CHINESE,
    CORNER,
    JAPANESE,
    SWEDISH,
    PARAGRAPHS,
    HEBREW,
)
