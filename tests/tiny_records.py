"""Records written by hand for the tests: every case a view, filter or export must stand.

Texts are invented; none describes a real document.
"""

from datetime import date

from data.records import UNDATED, Basis, DocumentDate, PersonTag, Precision, Record, Role, StateTag

ARCHIVE = "Wilson Center Digital Archive"
SERIES = "Foreign Relations of the United States"


def _day(year: int, month: int, day: int) -> DocumentDate:
    when = date(year, month, day)
    return DocumentDate(when, when, "day", f"{day} {when:%B} {year}")


def _span(first: date, last: date, precision: Precision, text: str) -> DocumentDate:
    return DocumentDate(first, last, precision, text)


def _year(year: int) -> DocumentDate:
    return _span(date(year, 1, 1), date(year, 12, 31), "year", str(year))


_STALIN = ("joseph-stalin", "Joseph Stalin")
_MAO = ("mao-zedong", "Mao Zedong")
_ACHESON = ("dean-acheson", "Dean Acheson")
_TRUMAN = ("harry-s-truman", "Harry S. Truman")
_MOLOTOV = ("vyacheslav-molotov", "Vyacheslav Molotov")
_OBRIEN = ("sean-obrien", "Seán O’Brien")
_DOE = ("j-doe", "J. Doe <b>[$x_1$]</b> :smile:")
_FORMULA = ("sum-a1", "=SUM(A1:A9)")


def _by(person: tuple[str, str], role: Role, evidence: str = "") -> PersonTag:
    ident, name = person
    return PersonTag(ident, name, role, "title", evidence or name)


def _in(state: str, basis: Basis = "named", evidence: str = "") -> StateTag:
    return StateTag(state, basis, "title", evidence or state)


_CHINA = "peoples-republic-of-china"
_USSR = "soviet-union"
_USA = "united-states"

_ARCHIVE_RECORDS = (
    Record(
        id="tiny/1",
        title="Letter, Stalin to Mao Zedong, on the railway",
        date=_day(1950, 1, 5),
        summary="Stalin writes about a railway. He asks for an answer.",
        type="Letter",
        part_of="Search page",
        source="Fond 1, opis 2, delo 3",
        place="Moscow",
        language="Russian",
        url="https://example.org/tiny/1",
        people=(_by(_STALIN, "author", "Stalin"), _by(_MAO, "recipient")),
        states=(_in(_USSR, "person"), _in(_CHINA, "person")),
    ),
    Record(
        id="tiny/2",
        title="Letter, Mao Zedong to Stalin, in answer",
        date=_day(1950, 1, 9),
        type="Letter",
        language="Chinese",
        people=(_by(_MAO, "author"), _by(_STALIN, "recipient", "Stalin")),
        states=(_in(_CHINA, "person"), _in(_USSR, "person")),
    ),
    Record(
        id="tiny/3",
        title="Conversation between Stalin and Mao Zedong",
        date=_day(1949, 12, 16),
        type="Memorandum of conversation",
        place="Moscow",
        language="Russian",
        people=(
            _by(_STALIN, "participant", "Stalin"),
            _by(_MAO, "participant"),
            _by(_MOLOTOV, "participant"),
        ),
        states=(_in(_USSR, "person"), _in(_CHINA, "person")),
    ),
    Record(
        id="tiny/4",
        title="Письмо И. В. Сталина о железной дороге",
        date=_day(1950, 2, 14),
        type="Letter",
        language="Russian",
        people=(_by(_STALIN, "author", "И. В. Сталина"),),
    ),
    Record(
        id="tiny/5",
        title="Протокол заседания: «Ёлка» и щит",
        date=_year(1947),
        type="Minutes",
        language="Russian",
    ),
    Record(
        id="tiny/6",
        title="Report on the People's Republic and the 'Friends' Society",
        date=_span(date(1949, 11, 1), date(1949, 11, 30), "month", "November 1949"),
        type="Report",
        states=(_in(_CHINA, "named", "People's Republic"),),
    ),
    Record(
        id="tiny/7",
        title="O’Brien’s note on “friends” – and others’",
        date=_day(1951, 7, 4),
        type="Note",
        people=(_by(_OBRIEN, "author", "O’Brien"),),
    ),
    Record(
        id="tiny/8",
        title="Télégramme d'Élysée à l'Ambassade, à propos du traité",
        date=_day(1952, 3, 1),
        type="Telegram",
        place="Café Procope, Paris",
        language="French",
        states=(_in("france", "adjective", "Élysée"),),
    ),
    Record(
        id="tiny/9",
        title="Diary of a winter journey",
        date=_span(
            date(1949, 12, 16), date(1950, 2, 17), "range", "16 December 1949 - 17 February 1950"
        ),
        type="Diary",
        people=(_by(_MAO, "mentioned"),),
        states=(_in(_USSR, "city", "Moscow"),),
    ),
    Record(
        id="tiny/10",
        title="Undated list of names",
        type="List",
        people=(_by(_STALIN, "mentioned", "Stalin"), _by(_DOE, "mentioned")),
    ),
    Record(
        id="tiny/11", title="Undated list of places", states=(_in("poland"), _in("czechoslovakia"))
    ),
    Record(
        id="tiny/12",
        title="=1+1",
        date=_day(1953, 3, 5),
        summary='=HYPERLINK("https://example.org")',
        source="+A1",
        place="-2",
        people=(_by(_FORMULA, "author"),),
    ),
    Record(id="tiny/13", title="@risk of |pipes| and \t tabs", date=_day(1953, 3, 6)),
    Record(
        id="tiny/14",
        title="**Bold** _note_ [link](https://example.org) `code` # $\\frac{1}{2}$ :red[x]",
        date=_day(1953, 6, 17),
        people=(_by(_DOE, "author"),),
        states=(_in("east-germany"),),
    ),
    Record(
        id="tiny/15",
        title='<script>alert("x")</script> & <b>markup</b>; a; b',
        date=_day(1953, 6, 18),
        summary="<img src=x onerror=alert(1)> costs $5 and $6.",
    ),
    Record(
        id="tiny/16",
        title="Speech, about the summer of 1948",
        date=_span(date(1948, 6, 1), date(1948, 8, 31), "circa", "circa summer 1948"),
        type="Speech",
        people=(_by(_STALIN, "author", "Stalin"),),
    ),
    Record(
        id="tiny/17",
        title="Memorandum with an impossible date",
        date=DocumentDate(text="April 5, 201", flag="year 201 lies long before the series"),
        type="Memorandum",
    ),
    Record(
        id="tiny/18",
        title="Memorandum of the 31st of February",
        date=DocumentDate(text="February 31, 1950", flag="no such day"),
        type="Memorandum",
        people=(_by(_MOLOTOV, "author"),),
    ),
    Record(
        id="tiny/19",
        title="A title that is long " + "and goes on " * 40 + "to its end",
        date=_year(1950),
        summary="Line one.\nLine two, after a break.",
    ),
    Record(id="tiny/20", title="Report", date=_day(1950, 1, 5), type="Report"),
    Record(id="tiny/21", title="Report", date=_day(1950, 1, 5), type="Report"),
    Record(
        id="tiny/22",
        title="Note by 毛泽东 and Đặng, naïve façade, Škoda",
        date=_day(1950, 6, 25),
        type="Note",
        language="Chinese",
        people=(_by(_MAO, "author", "毛泽东"),),
        states=(_in(_CHINA, "person"),),
    ),
)

_SERIES_RECORDS = (
    Record(
        id="tinyvol1/d1",
        title="The Secretary of State to the Embassy in the Soviet Union",
        date=_day(1950, 1, 5),
        type="Telegram",
        part_of="tinyvol1",
        source="661.00/1-550: Telegram",
        place="Washington",
        classification="Secret",
        people=(_by(_ACHESON, "author", "The Secretary of State"),),
        states=(_in(_USA, "office"), _in(_USSR)),
    ),
    Record(
        id="tinyvol1/d2",
        title="Memorandum by the Secretary of State to the President",
        date=_day(1950, 4, 7),
        type="Memorandum",
        part_of="tinyvol1",
        place="Washington",
        classification="Top Secret",
        people=(_by(_ACHESON, "author"), _by(_TRUMAN, "recipient", "the President")),
        states=(_in(_USA, "office"),),
    ),
    Record(
        id="tinyvol1/d3",
        title="Editorial Note",
        type="Editorial note",
        part_of="tinyvol1",
        people=(_by(_TRUMAN, "mentioned"), _by(_STALIN, "mentioned")),
    ),
    Record(
        id="tinyvol1/d4",
        title="Memorandum of Conversation, by the Secretary of State",
        date=_day(1950, 12, 31),
        type="Memorandum of conversation",
        part_of="tinyvol1",
        place="Washington",
        classification="Confidential",
        people=(
            _by(_ACHESON, "author"),
            _by(_ACHESON, "participant"),
            _by(_TRUMAN, "participant"),
        ),
        states=(_in(_USA, "office"), _in("united-kingdom")),
    ),
    Record(
        id="tinyvol1/d5",
        title="Minutes of meetings over the turn of the year",
        date=_span(
            date(1950, 12, 28), date(1951, 1, 3), "range", "December 28, 1950-January 3, 1951"
        ),
        type="Minutes",
        part_of="tinyvol1",
        people=(_by(_TRUMAN, "participant"),),
    ),
    Record(
        id="tinyvol2/d1",
        title="Mr. Seward to Mr. Adams",
        date=_day(1861, 4, 10),
        type="Instruction",
        part_of="tinyvol2",
        place="Washington",
        people=(
            _by(("william-henry-seward", "William Henry Seward"), "author", "Mr. Seward"),
            _by(("charles-francis-adams", "Charles Francis Adams"), "recipient", "Mr. Adams"),
        ),
        states=(_in(_USA, "catalogue"), _in("united-kingdom", "catalogue")),
    ),
    Record(
        id="tinyvol2/d2",
        title="Mr. Adams to Mr. Seward",
        date=_day(1861, 5, 17),
        type="Despatch",
        part_of="tinyvol2",
        place="London",
        people=(
            _by(("charles-francis-adams", "Charles Francis Adams"), "author", "Mr. Adams"),
            _by(("william-henry-seward", "William Henry Seward"), "recipient", "Mr. Seward"),
        ),
        states=(_in("united-kingdom", "city", "London"),),
    ),
    Record(
        id="tinyvol2/d3",
        title="Note from before the series",
        date=_year(1670),
        type="Note",
        part_of="tinyvol2",
    ),
    *(
        Record(
            id=f"tinyvol3/d{number}",
            title=f"Telegram No. {number} from the Embassy in Moscow",
            date=_day(1945 + number, number, 28),
            type="Telegram",
            part_of="tinyvol3",
            place="Moscow",
            classification="" if number % 2 else "Restricted",
            people=(_by(_TRUMAN, "mentioned"),) if number % 3 == 0 else (),
            states=(_in(_USSR, "city", "Moscow"),),
        )
        for number in range(1, 10)
    ),
)

RECORDS_BY_COLLECTION = {ARCHIVE: _ARCHIVE_RECORDS, SERIES: _SERIES_RECORDS}

OTHER_RECORDS = (
    Record(id="other/1", title="A letter of no known collection", date=UNDATED, type="Letter"),
    Record(
        id="other/2",
        title='A letter to nobody: O\'Neil; "quoted", and comma',
        date=_day(1980, 2, 29),
        type="Letter",
        collection="Another Archive",
        people=(_by(_OBRIEN, "recipient", "O'Brien"),),
    ),
)
