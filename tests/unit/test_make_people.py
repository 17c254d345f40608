"""How people are named, numbered and joined to leaders, on small invented lists."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.authorities import State, make_people
from data.authorities.aliases import aliases_of
from data.authorities.leader_joins import join
from data.authorities.make_people import ids_of, people_rows, terms_in_states
from data.authorities.people_sources import Entry, Leader, read_entries
from data.authorities.person_names import name_in_order, names_agree, spellings
from data.errors import SourceError

SHARED = Path(__file__).parents[3] / "shared"
needs_sources = pytest.mark.skipif(not SHARED.is_dir(), reason="source lists are not here")

FREEDONIA = 901  # an invented code


def state(key: str, first: date | None = None, last: date | None = None) -> State:
    return State(key, key.title(), first, last, (), (), None, None, "invented", FREEDONIA)


OF_CODE = {FREEDONIA: [state("freedonia")]}


class Known(TypedDict, total=False):
    sort_name: str
    born: int
    died: int
    years: tuple[int, ...]
    remarks: tuple[str, ...]
    leaders: tuple[str, ...]


def entry(number: str, name: str, **known: Unpack[Known]) -> Entry:
    plain = Entry(number, name, name, {name: "a list"}, None, None, ("a list",))
    return replace(plain, **known)


def leader(
    number: str,
    label: str,
    full_name: str = "",
    *,
    born: int | None = 1900,
    years: tuple[int, int] = (1950, 1955),
) -> Leader:
    term = (FREEDONIA, date(years[0], 1, 1), date(years[1], 1, 1), number)
    return Leader(number, label, full_name, born, None, (term,))


def joined(leaders: Sequence[Leader], entries: Sequence[Entry]) -> dict[str, str]:
    pairs, _ = join(leaders, entries, OF_CODE)
    return {number: found.number for number, found in pairs.items()}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Stalin, Joseph", "Joseph Stalin"),
        ("Abaydi, Haamid al-", "Haamid al-Abaydi"),
        ("Langenhove, Fernand van", "Fernand van Langenhove"),
        ("Abrams, Creighton W., Jr.", "Creighton W. Abrams Jr."),
        ("Cushman, Jr., Lieutenant General Robert E.", "Robert E. Cushman Jr."),
        ("Baker, James Addison, III", "James Addison Baker III"),
        ("Bohlen, Charles Eustis (“Chip”)", "Charles Eustis Bohlen"),
        ("Roijen, Jan Herman \x98van\x9c", "Jan Herman van Roijen"),
        ("al-Khuri (Khouri), Faris", "Faris al-Khuri"),
        ("Chiang Kai-shek", "Chiang Kai-shek"),
        ("Ham, Tae-yong", "Ham Tae-yong"),
        ("Haq, Inam-ul", "Inam-ul Haq"),
        ("Green, Marshall", "Marshall Green"),
        ("Elizabeth II", "Elizabeth II"),
        ("Albert I, 1875-1934", "Albert I"),
    ],
)
def test_a_printed_name_is_turned_into_spoken_order(printed: str, name: str) -> None:
    assert name_in_order(printed) == name


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Carter, James Earl (“Jimmy”), Jr.", ["James Earl Carter Jr.", "Jimmy Carter"]),
        ("Mao Tse-tung (Mao Zedong)", ["Mao Tse-tung", "Mao Zedong"]),
        ("Nehru, B.K. (Braj Kumar)", ["B.K. Nehru", "Braj Kumar Nehru"]),
        ("Harkins, Gen. Paul D. (USA)", ["Paul D. Harkins"]),
    ],
)
def test_brackets_give_another_spelling(printed: str, names: list[str]) -> None:
    assert list(spellings(printed)) == names


WORDS_OF_NAMES = st.from_regex(r"[A-Z][a-z]{1,9}", fullmatch=True).filter(
    lambda word: word not in {"Jr", "Sr"}  # which come last
)


@given(WORDS_OF_NAMES, WORDS_OF_NAMES)
def test_no_word_of_a_plain_name_is_lost(last: str, first: str) -> None:
    assert name_in_order(f"{last}, {first}").split() == [first, last]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Lyndon B. Johnson", "Lyndon Baines Johnson", True),
        ("Getúlio Vargas", "Getulio Dornelles Vargas", True),
        ("Lyndon B. Johnson", "U. Alexis Johnson", False),
        ("Theodore Roosevelt", "Franklin Delano Roosevelt", False),
        ("Kim Il-sung", "Kim Jong-il", False),
        ("Stalin", "Joseph Stalin", False),
    ],
)
def test_names_agree(one: str, other: str, *, agree: bool) -> None:
    assert names_agree(one, other) is agree
    assert names_agree(other, one) is agree


def test_a_leader_is_joined_by_full_name_and_years_of_volumes() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,))
    assert joined([leader("a", "Firefly", "Rufus Firefly")], [firefly]) == {"a": "1"}


def test_a_different_year_of_birth_forbids_a_join() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,), born=1920)
    assert joined([leader("a", "Firefly", "Rufus Firefly", born=1900)], [firefly]) == {}


def test_a_year_more_or_less_forbids_nothing() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,), born=1901)
    assert joined([leader("a", "Firefly", "Rufus Firefly", born=1900)], [firefly]) == {"a": "1"}


def test_volumes_of_another_time_forbid_a_join() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1862, 1863))
    assert joined([leader("a", "Firefly", "Rufus Firefly")], [firefly]) == {}


def test_a_surname_alone_joins_nobody() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,))
    assert joined([leader("a", "Firefly")], [firefly]) == {}


def test_a_surname_and_the_office_in_a_remark_join() -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,), remarks=("President of Freedonia",))
    assert joined([leader("a", "Firefly")], [firefly]) == {"a": "1"}


@pytest.mark.parametrize(
    "remark",
    [
        "Vice President of Freedonia",
        "wife of the President of Freedonia",
        "Special Assistant to the President of Freedonia",
        "President of Sylvania",
    ],
)
def test_another_office_does_not_count(remark: str) -> None:
    firefly = entry("1", "Rufus T. Firefly", years=(1952,), remarks=(remark,))
    assert joined([leader("a", "Firefly")], [firefly]) == {}


def test_equal_candidates_make_a_leader_ambiguous() -> None:
    remarks = ("President of Freedonia",)
    twins = [
        entry("1", "Rufus Firefly", years=(1952,), remarks=remarks),
        entry("2", "Otis Firefly", years=(1952,), remarks=remarks),
    ]
    assert join([leader("a", "Firefly")], twins, OF_CODE) == ({}, {"a"})


def test_better_evidence_settles_between_candidates() -> None:
    firefly = entry("1", "Rufus Firefly", years=(1952,), born=1900)
    namesake = entry("2", "Rufus T. Firefly", years=(1952,))
    assert joined([leader("a", "Firefly", "Rufus Firefly")], [namesake, firefly]) == {"a": "1"}


def test_theodore_and_franklin_roosevelt_are_kept_apart() -> None:
    theodore = entry("111585", "Theodore Roosevelt", born=1858, died=1919)
    franklin = entry("111579", "Franklin D. Roosevelt", born=1882, died=1945, years=(1943,))
    junior = entry("111580", "Franklin D. Roosevelt Jr.", years=(1943,))
    leaders = [
        leader("t", "Roosevelt, T.", "Theodore Roosevelt", born=1858, years=(1901, 1909)),
        leader("f", "Roosevelt, F.", "Franklin D. Roosevelt", born=1882, years=(1933, 1945)),
    ]
    found = joined(leaders, [junior, franklin, theodore])
    assert found == {"t": "111585", "f": "111579"}


def test_a_son_is_not_taken_for_his_father() -> None:
    junior = entry("1", "Rufus Firefly Jr.", years=(1952,))
    assert joined([leader("a", "Firefly", "Rufus Firefly")], [junior]) == {}


def test_leaders_of_different_ages_are_not_one_person() -> None:
    firefly = entry("1", "Rufus Firefly", years=(1952,))
    leaders = [
        leader("a", "Firefly", "Rufus Firefly", born=1900),
        leader("b", "Firefly", "Rufus Firefly", born=1930),
    ]
    assert join(leaders, [firefly], OF_CODE) == ({}, {"a", "b"})


def test_a_hand_overrules_the_evidence() -> None:
    likely = entry("1", "Rufus Firefly", years=(1952,), born=1900)
    meant = entry("2", "Mrs. Teasdale", leaders=("a",))
    assert joined([leader("a", "Firefly", "Rufus Firefly")], [likely, meant]) == {"a": "2"}


def test_a_leader_is_shown_by_the_commonly_known_name() -> None:
    chico = entry("1", "Chico Leonard Lini", sort_name="Chicolini, Leonard")
    rows = people_rows([chico], {"1": leader("a", "Chicolini", "Leo Chicolini")})
    assert rows["1"]["id"] == "leo-chicolini"
    assert rows["1"]["sort_name"] == "Chicolini, Leo"
    assert rows["1"]["aliases"] == "Chico Leonard Lini"
    assert rows["1"]["born"] == "1900"
    assert rows["1"]["source"] == "a list|Archigos 4.1"


def test_an_alias_has_the_place_of_its_source() -> None:
    both = {"Chico Lini": "a list", "Leo Chicolini": "another list", "Pinky": "a list"}
    chico = replace(entry("1", "Chicolini"), spellings=both, sources=("a list", "another list"))
    (row,) = people_rows([chico], {}).values()
    assert row["aliases"] == "Chico Lini|Leo Chicolini|Pinky"
    assert row["alias_sources"] == "1|2|1"
    assert row["source"] == "a list|another list"


def test_a_name_of_archigos_is_an_alias_where_a_hand_gave_the_name() -> None:
    chico = replace(entry("1", "Chicolini"), keeps_name=True)
    (row,) = people_rows([chico], {"1": leader("a", "Chicolini", "Leo Chicolini")}).values()
    assert (row["name"], row["aliases"], row["alias_sources"]) == (
        "Chicolini",
        "Leo Chicolini",
        "2",
    )


def test_ids_are_the_same_whatever_the_order() -> None:
    namesakes = [
        entry("1", "Jo Firefly"),
        entry("2", "Jo Firefly", born=1850),
        entry("3", "Jo Firefly", born=1900),
        entry("4", "Jo Firefly", born=1900),
        entry("5", "Ann Firefly"),
    ]
    wanted = {
        "1": "jo-firefly-1",
        "2": "jo-firefly-1850",
        "3": "jo-firefly-3",
        "4": "jo-firefly-4",
        "5": "ann-firefly",
    }
    for ordered in (namesakes, namesakes[::-1]):
        assert ids_of({one.number: one for one in ordered}, set()) == wanted


def test_the_only_leader_of_a_name_keeps_the_plain_id() -> None:
    both = {one.number: one for one in (entry("1", "Jo Firefly"), entry("2", "Jo Firefly"))}
    assert ids_of(both, {"2"}) == {"1": "jo-firefly-1", "2": "jo-firefly"}


def test_a_hand_corrects_a_name_and_keeps_the_id() -> None:
    corrected = replace(entry("1", "Jo Firefly"), id="joseph-firefly")
    others = [entry("2", "Jo Firefly"), entry("3", "Ann Firefly")]
    ids = ids_of({one.number: one for one in (corrected, *others)}, set())
    assert ids == {"1": "joseph-firefly", "2": "jo-firefly", "3": "ann-firefly"}


@pytest.mark.parametrize(
    ("spelling", "alias"),
    [
        ("Jo Firefly", "Jo Firefly"),
        ("President Jo Firefly", "Jo Firefly"),
        ("Acting Prime Minister Jo Firefly", "Jo Firefly"),
        ("Of The Army Rufus Firefly", None),
        ("Lord Firefly", "Lord Firefly"),
        ("Firefly", None),
        ("President Firefly", None),
        ("Rufus", None),
        ("Fyrefly", "Fyrefly"),
        ("Sweden", None),
        ("Groucho", "Groucho"),
    ],
)
def test_an_alias_is_another_name(spelling: str, alias: str | None) -> None:
    found = aliases_of({spelling: "a list"}, "Rufus Firefly", "Firefly, Rufus")
    assert found == ({alias: "a list"} if alias else {})


def test_where_the_family_name_is_first_the_last_name_is_an_alias() -> None:
    spellings = {"Thieu": "a list", "Nguyen": "a list"}
    assert [*aliases_of(spellings, "Nguyen Van Thieu", "Nguyen Van Thieu")] == ["Thieu"]


def test_of_one_alias_in_two_lists_the_one_that_prints_it_so_is_named() -> None:
    spellings = {"President Jo Firefly": "a list", "Jo Firefly": "another list"}
    assert aliases_of(spellings, "Rufus Firefly", "Firefly, Rufus") == {
        "Jo Firefly": "another list"
    }


def test_an_officer_who_is_in_no_other_list_gives_way() -> None:
    both = [entry("1", "Jo Firefly"), entry("POCOM firefly-jo", "Jo Firefly", born=1950)]
    ids = ids_of({one.number: one for one in both}, set())
    assert ids == {"1": "jo-firefly", "POCOM firefly-jo": "jo-firefly-1950"}


def test_a_term_is_split_between_states_and_keeps_its_days() -> None:
    kingdom = state("kingdom", None, date(1952, 6, 30))
    republic = state("republic", date(1952, 7, 1), None)
    term = (FREEDONIA, date(1950, 1, 1), date(1955, 1, 1), "a")
    assert list(terms_in_states(term, {FREEDONIA: [republic, kingdom]})) == [
        ("kingdom", date(1950, 1, 1), date(1952, 6, 30)),
        ("republic", date(1952, 7, 1), date(1955, 1, 1)),
    ]


def test_days_without_a_state_are_left_out() -> None:
    late = state("late", date(1953, 1, 1), date(1953, 12, 31))
    term = (FREEDONIA, date(1950, 1, 1), date(1955, 1, 1), "a")
    assert list(terms_in_states(term, {FREEDONIA: [late]})) == [
        ("late", date(1953, 1, 1), date(1953, 12, 31))
    ]
    assert list(terms_in_states(term, {})) == []


HAND_HEADER = "person_id,id,name,sort_name,aliases,born,died,archigos_leadids,pocom_ids,source"


def lists(folder: Path, by_hand: str) -> tuple[Path, Path]:
    """Write a State Department's list of two and a list made by hand."""
    pq.write_table(
        pa.Table.from_pylist(
            [
                {
                    "person_id": number,
                    "name": name,
                    "variants": [name],
                    "birth_year": None,
                    "death_year": None,
                    "remarks": ["President, Freedonia. Visited U.S. once, 1951"],
                    "volumes": ["frus1952-54v08"],
                    "source_urls": [
                        f"https://example.org/departmenthistory/people/{number}-firefly"
                    ],
                }
                for number, name in (("1", "Firefly, Rufus"), ("2", "Firefly, R. T."))
            ],
            schema=AUTHORITY,
        ),
        folder / "people_authority.parquet",
    )
    hand = folder / "by_hand.csv"
    hand.write_text(f"{HAND_HEADER}\n{by_hand}\n", encoding="utf-8")
    return folder, hand


AUTHORITY = pa.schema(
    [
        ("person_id", pa.string()),
        ("name", pa.string()),
        ("variants", pa.list_(pa.string())),
        ("birth_year", pa.string()),
        ("death_year", pa.string()),
        ("remarks", pa.list_(pa.string())),
        ("volumes", pa.list_(pa.string())),
        ("source_urls", pa.list_(pa.string())),
    ]
)


def test_a_hand_unites_two_entries_and_names_the_person(tmp_path: Path) -> None:
    folder, hand = lists(tmp_path, "1|2,,Rufus T. Firefly,,Groucho,1890,,a,rufus-firefly,invented")
    (united,) = read_entries(folder, hand)
    assert (united.number, united.numbers, united.name) == ("1", ("1", "2"), "Rufus T. Firefly")
    assert {"Rufus Firefly", "R. T. Firefly", "Groucho"} <= {*united.spellings}
    assert (united.born, united.leaders) == (1890, ("a",))
    assert united.spellings["Groucho"] == "people_by_hand.csv: invented"
    assert united.spellings["R. T. Firefly"] == "State Department people authority 2"


def test_lists_and_hands_say_which_officer_a_person_is(tmp_path: Path) -> None:
    folder, hand = lists(tmp_path, "1|2,,,,,,,,rufus-firefly,invented")
    (united,) = read_entries(folder, hand)
    assert set(united.officers) == {
        "POCOM 1-firefly",
        "POCOM 2-firefly",
        "POCOM rufus-firefly",
    }


def test_a_hand_adds_a_person_without_a_number(tmp_path: Path) -> None:
    folder, hand = lists(tmp_path, ',,Bob Roland,"Roland, Bob",Trentino,,,,,invented')
    added = read_entries(folder, hand)[-1]
    assert (added.name, added.numbers, {*added.spellings}) == (
        "Bob Roland",
        (),
        {"Bob Roland", "Trentino"},
    )


def test_a_number_nobody_has_is_an_error(tmp_path: Path) -> None:
    folder, hand = lists(tmp_path, "7,,,,,,,,,invented")
    with pytest.raises(SourceError, match=r"line 2: .* no person 7\."):
        read_entries(folder, hand)


@needs_sources
@pytest.mark.parametrize("name", ["people.csv", "frus_people.csv", "terms.csv"])
def test_made_again_the_files_are_the_committed_ones(made: Path, name: str) -> None:
    committed = Path(make_people.__file__).parent / name
    assert (made / name).read_bytes() == committed.read_bytes()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make_people.make(SHARED, folder)
    return folder
