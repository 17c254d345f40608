"""Records written by hand for the tests: every case a view, filter or export must stand.

Texts are invented; none describes a real document.
"""

from datetime import date

from data.records import UNDATED, DocumentDate, Record
from tests.record_parts import by, concerning, day, span, year_of

ARCHIVE = "Wilson Center Digital Archive"
SERIES = "Foreign Relations of the United States"

_STALIN = ("joseph-stalin", "Joseph Stalin")
_MAO = ("mao-zedong", "Mao Zedong")
_ACHESON = ("dean-acheson", "Dean Acheson")
_TRUMAN = ("harry-s-truman", "Harry S. Truman")
_MOLOTOV = ("vyacheslav-molotov", "Vyacheslav Molotov")
_OBRIEN = ("sean-obrien", "Seán O’Brien")
_DOE = ("j-doe", "J. Doe <b>[$x_1$]</b> :smile:")
_FORMULA = ("sum-a1", "=SUM(A1:A9)")

_CHINA = "peoples-republic-of-china"
_USSR = "soviet-union"
_USA = "united-states"

_ARCHIVE_RECORDS = (
    Record(
        id="tiny/1",
        title="Letter, Stalin to Mao Zedong, on the railway",
        date=day(1950, 1, 5),
        summary="Stalin writes about a railway. He asks for an answer.",
        type="Letter",
        part_of="Search page",
        source="Fond 1, opis 2, delo 3",
        place="Moscow",
        language="Russian",
        url="https://example.org/tiny/1",
        people=(by(_STALIN, "author", "Stalin"), by(_MAO, "recipient")),
        states=(concerning(_USSR, "person"), concerning(_CHINA, "person")),
    ),
    Record(
        id="tiny/2",
        title="Letter, Mao Zedong to Stalin, in answer",
        date=day(1950, 1, 9),
        type="Letter",
        language="Chinese",
        people=(by(_MAO, "author"), by(_STALIN, "recipient", "Stalin")),
        states=(concerning(_CHINA, "person"), concerning(_USSR, "person")),
    ),
    Record(
        id="tiny/3",
        title="Conversation between Stalin and Mao Zedong",
        date=day(1949, 12, 16),
        type="Memorandum of conversation",
        place="Moscow",
        language="Russian",
        people=(
            by(_STALIN, "participant", "Stalin"),
            by(_MAO, "participant"),
            by(_MOLOTOV, "participant"),
        ),
        states=(concerning(_USSR, "person"), concerning(_CHINA, "person")),
    ),
    Record(
        id="tiny/4",
        title="Письмо И. В. Сталина о железной дороге",
        date=day(1950, 2, 14),
        type="Letter",
        language="Russian",
        people=(by(_STALIN, "author", "И. В. Сталина"),),
    ),
    Record(
        id="tiny/5",
        title="Протокол заседания: «Ёлка» и щит",
        date=year_of(1947),
        type="Minutes",
        language="Russian",
    ),
    Record(
        id="tiny/6",
        title="Report on the People's Republic and the 'Friends' Society",
        date=span(date(1949, 11, 1), date(1949, 11, 30), "month", "November 1949"),
        type="Report",
        states=(concerning(_CHINA, "named", "People's Republic"),),
    ),
    Record(
        id="tiny/7",
        title="O’Brien’s note on “friends” – and others’",
        date=day(1951, 7, 4),
        type="Note",
        people=(by(_OBRIEN, "author", "O’Brien"),),
    ),
    Record(
        id="tiny/8",
        title="Télégramme d'Élysée à l'Ambassade, à propos du traité",
        date=day(1952, 3, 1),
        type="Telegram",
        place="Café Procope, Paris",
        language="French",
        states=(concerning("france", "adjective", "Élysée"),),
    ),
    Record(
        id="tiny/9",
        title="Diary of a winter journey",
        date=span(
            date(1949, 12, 16), date(1950, 2, 17), "range", "16 December 1949 - 17 February 1950"
        ),
        type="Diary",
        people=(by(_MAO, "mentioned"),),
        states=(concerning(_USSR, "city", "Moscow"),),
    ),
    Record(
        id="tiny/10",
        title="Undated list of names",
        type="List",
        people=(by(_STALIN, "mentioned", "Stalin"), by(_DOE, "mentioned")),
    ),
    Record(
        id="tiny/11",
        title="Undated list of places",
        states=(concerning("poland"), concerning("czechoslovakia")),
    ),
    Record(
        id="tiny/12",
        title="=1+1",
        date=day(1953, 3, 5),
        summary='=HYPERLINK("https://example.org")',
        source="+A1",
        place="-2",
        people=(by(_FORMULA, "author"),),
    ),
    Record(id="tiny/13", title="@risk of |pipes| and \t tabs", date=day(1953, 3, 6)),
    Record(
        id="tiny/14",
        title="**Bold** _note_ [link](https://example.org) `code` # $\\frac{1}{2}$ :red[x]",
        date=day(1953, 6, 17),
        people=(by(_DOE, "author"),),
        states=(concerning("east-germany"),),
    ),
    Record(
        id="tiny/15",
        title='<script>alert("x")</script> & <b>markup</b>; a; b',
        date=day(1953, 6, 18),
        summary="<img src=x onerror=alert(1)> costs $5 and $6.",
    ),
    Record(
        id="tiny/16",
        title="Speech, about the summer of 1948",
        date=span(date(1948, 6, 1), date(1948, 8, 31), "circa", "circa summer 1948"),
        type="Speech",
        people=(by(_STALIN, "author", "Stalin"),),
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
        people=(by(_MOLOTOV, "author"),),
    ),
    Record(
        id="tiny/19",
        title="A title that is long " + "and goes on " * 40 + "to its end",
        date=year_of(1950),
        summary="Line one.\nLine two, after a break.",
    ),
    Record(id="tiny/20", title="Report", date=day(1950, 1, 5), type="Report"),
    Record(id="tiny/21", title="Report", date=day(1950, 1, 5), type="Report"),
    Record(
        id="tiny/22",
        title="Note by 毛泽东 and Đặng, naïve façade, Škoda",
        date=day(1950, 6, 25),
        type="Note",
        language="Chinese",
        people=(by(_MAO, "author", "毛泽东"),),
        states=(concerning(_CHINA, "person"),),
    ),
)

_SERIES_RECORDS = (
    Record(
        id="tinyvol1/d1",
        title="The Secretary of State to the Embassy in the Soviet Union",
        date=day(1950, 1, 5),
        type="Telegram",
        part_of="tinyvol1",
        source="661.00/1-550: Telegram",
        place="Washington",
        classification="Secret",
        people=(by(_ACHESON, "author", "The Secretary of State"),),
        states=(concerning(_USA, "office"), concerning(_USSR)),
    ),
    Record(
        id="tinyvol1/d2",
        title="Memorandum by the Secretary of State to the President",
        date=day(1950, 4, 7),
        type="Memorandum",
        part_of="tinyvol1",
        place="Washington",
        classification="Top Secret",
        people=(by(_ACHESON, "author"), by(_TRUMAN, "recipient", "the President")),
        states=(concerning(_USA, "office"),),
    ),
    Record(
        id="tinyvol1/d3",
        title="Editorial Note",
        type="Editorial note",
        part_of="tinyvol1",
        people=(by(_TRUMAN, "mentioned"), by(_STALIN, "mentioned")),
    ),
    Record(
        id="tinyvol1/d4",
        title="Memorandum of Conversation, by the Secretary of State",
        date=day(1950, 12, 31),
        type="Memorandum of conversation",
        part_of="tinyvol1",
        place="Washington",
        classification="Confidential",
        people=(by(_ACHESON, "author"), by(_ACHESON, "participant"), by(_TRUMAN, "participant")),
        states=(concerning(_USA, "office"), concerning("united-kingdom")),
    ),
    Record(
        id="tinyvol1/d5",
        title="Minutes of meetings over the turn of the year",
        date=span(
            date(1950, 12, 28), date(1951, 1, 3), "range", "December 28, 1950-January 3, 1951"
        ),
        type="Minutes",
        part_of="tinyvol1",
        people=(by(_TRUMAN, "participant"),),
    ),
    Record(
        id="tinyvol2/d1",
        title="Mr. Seward to Mr. Adams",
        date=day(1861, 4, 10),
        type="Instruction",
        part_of="tinyvol2",
        place="Washington",
        people=(
            by(("william-henry-seward", "William Henry Seward"), "author", "Mr. Seward"),
            by(("charles-francis-adams", "Charles Francis Adams"), "recipient", "Mr. Adams"),
        ),
        states=(concerning(_USA, "catalogue"), concerning("united-kingdom", "catalogue")),
    ),
    Record(
        id="tinyvol2/d2",
        title="Mr. Adams to Mr. Seward",
        date=day(1861, 5, 17),
        type="Despatch",
        part_of="tinyvol2",
        place="London",
        people=(
            by(("charles-francis-adams", "Charles Francis Adams"), "author", "Mr. Adams"),
            by(("william-henry-seward", "William Henry Seward"), "recipient", "Mr. Seward"),
        ),
        states=(concerning("united-kingdom", "city", "London"),),
    ),
    Record(
        id="tinyvol2/d3",
        title="Note from before the series",
        date=year_of(1670),
        type="Note",
        part_of="tinyvol2",
    ),
    *(
        Record(
            id=f"tinyvol3/d{number}",
            title=f"Telegram No. {number} from the Embassy in Moscow",
            date=day(1945 + number, number, 28),
            type="Telegram",
            part_of="tinyvol3",
            place="Moscow",
            classification="" if number % 2 else "Restricted",
            people=(by(_TRUMAN, "mentioned"),) if number % 3 == 0 else (),
            states=(concerning(_USSR, "city", "Moscow"),),
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
        date=day(1980, 2, 29),
        type="Letter",
        collection="Another Archive",
        people=(by(_OBRIEN, "recipient", "O'Brien"),),
    ),
    # nearly the same: the later one alone names somebody
    Record(
        id="other/3",
        title="Record of a Conversation about the Harvest with the Visiting Professor",
        date=day(1981, 3, 3),
        type="Memorandum of conversation",
        collection="Another Archive",
    ),
    Record(
        id="other/4",
        title="Record of the conversation about the harvest with visiting professor",
        date=day(1981, 3, 3),
        type="Memorandum of conversation",
        collection="Another Archive",
        people=(by(_OBRIEN, "participant", "O'Brien"),),
    ),
)
