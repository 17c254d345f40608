from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.check import check_corpus
from data.near_duplicates import are_alike, first_of_groups
from data.records import UNDATED, DocumentDate, Record
from data.versions import current_version
from tests.corpora import build_corpus
from tests.record_parts import day, year_of

LONG = "Record of a Conversation about the Harvest with the Visiting Professor"
ONE = Record("a", LONG, date=day(1950, 1, 5), collection="Archive", source="Fond 1, opis 2, delo 3")
WORDS = st.lists(st.sampled_from(["letter", "to", "austria", "australia", "harvest", "harvset"]))
PAIRS = st.lists(
    st.tuples(st.integers(1, 9), st.integers(1, 9)).map(sorted).filter(lambda two: two[0] < two[1])
).map(lambda pairs: [(earlier, later) for earlier, later in pairs])


def links(corpus: Path) -> dict[str, str]:
    """Give the id of the first of its group by the id of each near-duplicate."""
    documents = str(current_version(corpus) / "documents.parquet")
    with duckdb.connect() as connection:
        connection.read_parquet(documents).create_view("documents")
        found = connection.execute(
            "select later.id, earlier.id from documents as later inner join documents as earlier "
            "on later.duplicate_of = earlier.document_no"
        ).fetchall()
    return dict(found)


def hour(text: str) -> DocumentDate:
    return replace(day(1950, 1, 5), text=f"5 January 1950, {text}")


def volume(record: Record, number: int) -> Record:
    return replace(record, part_of=f"Volume {number}", title=f"{number}5. {record.title}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(ONE, ONE, id="the same"),
        pytest.param(
            ONE,
            replace(ONE, title=LONG.lower().replace("the ", ""), source="fond 1  opis 2 delo 3."),
            id="articles, capitals, points",
        ),
        pytest.param(
            replace(ONE, source=""),
            replace(ONE, source="", title=LONG.replace("Professor", "Profesor")),
            id="a letter, no reference",
        ),
        pytest.param(
            ONE, replace(ONE, source="", title=f"{LONG}, Paris"), id="a place, one reference"
        ),
        pytest.param(
            ONE,
            replace(ONE, title=f"{LONG}, Thursday, January 5, 1950, 3 p.m.", date=hour("3 p. m.")),
            id="the date again, with its hour",
        ),
        pytest.param(volume(ONE, 1), volume(ONE, 2), id="a reprint in another volume"),
        pytest.param(
            replace(ONE, title="Telegram No. 4159, Novák to Kowalski", source=""),
            replace(ONE, title="Telegram No. 4159, Novak to Kowalski", source=""),
            id="a number",
        ),
        pytest.param(
            replace(ONE, title="Telegram, Novák to Kowalski"),
            replace(ONE, title="Telegram, Novak to Kowalski"),
            id="a short title, but one reference",
        ),
        pytest.param(replace(ONE, date=year_of(1950)), replace(ONE, date=year_of(1950)), id="year"),
    ],
)
def test_near_duplicates_are_linked(one: Record, other: Record, tmp_path: Path) -> None:
    corpus = build_corpus(tmp_path, [replace(other, id="b"), one])
    assert links(corpus) == {"b": "a"}
    assert check_corpus(current_version(corpus)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(ONE, replace(ONE, date=day(1950, 1, 6)), id="another day"),
        pytest.param(ONE, replace(ONE, date=year_of(1950)), id="a less precise date"),
        pytest.param(replace(ONE, date=UNDATED), replace(ONE, date=UNDATED), id="no date"),
        pytest.param(ONE, replace(ONE, collection="Other"), id="another collection"),
        pytest.param(ONE, replace(ONE, source="Fond 1, opis 2, delo 4"), id="another reference"),
        pytest.param(volume(ONE, 1), volume(ONE, 1), id="one volume"),
        pytest.param(
            replace(ONE, title="Telegram No. 4159 from Novák to Kowalski"),
            replace(ONE, title="Telegram No. 4160 from Novák to Kowalski"),
            id="another number",
        ),
        pytest.param(
            replace(ONE, title=f"First {LONG}"), replace(ONE, title=f"Second {LONG}"), id="ordinals"
        ),
        pytest.param(
            replace(ONE, title=f"{LONG} (A)"), replace(ONE, title=f"{LONG} (B)"), id="a, b"
        ),
        pytest.param(
            replace(ONE, date=hour("3 p.m.")), replace(ONE, date=hour("9 p.m.")), id="another hour"
        ),
        pytest.param(
            replace(ONE, title=f"{LONG}, 2–4 p.m."),
            replace(ONE, title=f"{LONG}, 4 p.m."),
            id="hours",
        ),
        pytest.param(
            replace(ONE, title="Letter from the Visiting Novák to the Resident Kowalski"),
            replace(ONE, title="Letter from the Visiting Kowalski to the Resident Novák"),
            id="the answer",
        ),
        pytest.param(
            replace(ONE, title="Telegram from the Embassy in Austria to the Ministry of Harvests"),
            replace(
                ONE, title="Telegram from the Embassy in Australia to the Ministry of Harvests"
            ),
            id="another country",
        ),
        pytest.param(
            replace(ONE, title="Mr. Novák to Mr. Kowalski", source=""),
            replace(ONE, title="Mr. Novák to Mr. Kowalski", source="", part_of="Volume 2"),
            id="a short title, no reference",
        ),
        pytest.param(ONE, replace(ONE, title=LONG[:50]), id="half of the title"),
    ],
)
def test_others_are_not(one: Record, other: Record, tmp_path: Path) -> None:
    assert links(build_corpus(tmp_path, [one, replace(other, id="b")])) == {}


@pytest.mark.parametrize("source", ["", ONE.source])
def test_a_title_that_another_day_has_too_singles_nothing_out(source: str, tmp_path: Path) -> None:
    one = replace(ONE, source=source)
    others = [replace(one, id="b"), replace(one, id="c", date=day(1950, 1, 9))]
    assert links(build_corpus(tmp_path, [one, *others])) == {}


def test_but_the_hour_does_under_one_reference(tmp_path: Path) -> None:
    one = replace(ONE, date=hour("3 p.m."))
    others = [replace(one, id="b"), replace(one, id="c", date=day(1950, 1, 9))]
    assert links(build_corpus(tmp_path, [one, *others])) == {"b": "a"}


def test_of_two_in_one_volume_the_first_is_the_reprint(tmp_path: Path) -> None:
    ids = {"a": volume(ONE, 1), "b": volume(ONE, 2), "c": volume(ONE, 2), "d": volume(ONE, 3)}
    found = [replace(record, id=ident) for ident, record in ids.items()]
    assert links(build_corpus(tmp_path, found)) == {"b": "a", "d": "a"}


def test_a_document_may_come_to_stand_before_the_one_it_is_like(tmp_path: Path) -> None:
    corpus = build_corpus(tmp_path, [replace(ONE, id="m"), replace(ONE, id="z")])
    assert links(corpus) == {"z": "m"}
    assert links(build_corpus(corpus, [ONE])) == {"m": "a", "z": "a"}
    assert links(build_corpus(corpus, [replace(ONE, title="Something else")])) == {"z": "m"}


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    found = [ONE, replace(ONE, id="b"), replace(ONE, id="c", title=f"{LONG}, Paris")]
    versions = {
        current_version(build_corpus(tmp_path / str(no), order)).name
        for no, order in enumerate(permutations(found))
    }
    assert len(versions) == 1


@given(WORDS, WORDS)
def test_likeness_goes_both_ways(words: list[str], others: list[str]) -> None:
    one, other = " ".join(words), " ".join(others)
    assert are_alike(one, one)
    assert are_alike(one, other) == are_alike(other, one)


@given(PAIRS)
def test_every_two_of_a_group_are_a_pair(pairs: list[tuple[int, int]]) -> None:
    first_of = first_of_groups(pairs)
    assert not set(first_of.values()) & set(first_of)
    for first in set(first_of.values()):
        group = [first, *(later for later in sorted(first_of) if first_of[later] == first)]
        assert group == sorted(group)
        assert set(combinations(group, 2)) <= set(pairs)


@given(PAIRS)
def test_whoever_is_left_alone_is_like_nobody_who_is_alone_too(
    pairs: list[tuple[int, int]],
) -> None:
    first_of = first_of_groups(pairs)
    grouped = {*first_of, *first_of.values()}
    assert all(earlier in grouped or later in grouped for earlier, later in pairs)
