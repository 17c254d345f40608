"""Neighbours are those that plain counting over every pair of documents finds."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.records import UNDATED, Record
from data.versions import EMBEDDED_CORPUS
from queries import results
from queries.database import Corpus, open_corpus
from queries.filters import Filters
from queries.neighbours import (
    ACTIVE_ROLES,
    NEAR_DAYS,
    documents_of_same_people,
    ids_like,
    neighbours_by_date,
    neighbours_in_volume,
    same_people_filters,
)
from tests.corpora import opened
from tests.record_parts import by, day, span
from tests.tiny_records import OTHER_RECORDS, RECORDS_BY_COLLECTION

ALL = 10_000
PEOPLE = [("a", "Anna"), ("b", "Boris"), ("c", "Clara")]
LAST_PARTS = ["d1", "d2", "d2a", "d2B", "d10", "12", "letter-of-1950-12ab34", "minutes-7"]


def records() -> Iterator[Record]:
    for collection, held in RECORDS_BY_COLLECTION.items():
        yield from (replace(one, collection=one.collection or collection) for one in held)
    yield from OTHER_RECORDS


RECORDS = {record.id: record for record in records()}


@pytest.fixture(scope="module")
def corpus(tiny_corpus: Path) -> Corpus:
    return open_corpus(tiny_corpus)


def in_order_of_date(found: Mapping[str, Record]) -> list[str]:
    dated = [one for one in found.values() if one.date.start]
    return [one.id for one in sorted(dated, key=lambda one: (one.date.start, one.id))]


def in_order_of_volume(found: Mapping[str, Record]) -> tuple[list[str], bool]:
    """Order one volume as a reader would, and say whether by numbers."""
    numbers = {ident: re.search(r"(?:^|/)[A-Za-z]*(\d+)([A-Za-z]*)$", ident) for ident in found}
    if not all(numbers.values()):
        return in_order_of_date(found), False
    keys = {
        ident: (int(number[1]), number[2].lower(), found[ident].date.start or date.max, ident)
        for ident, number in numbers.items()
        if number
    }
    return sorted(keys, key=keys.__getitem__), True


def steps(order: list[str], ident: str) -> dict[int, str]:
    """Give what stands one step before and after in an order."""
    place = order.index(ident) if ident in order else ALL
    around = {-1: place - 1, 1: place + 1}
    return {step: order[at] for step, at in around.items() if 0 <= at < len(order)}


def actors(record: Record) -> set[str]:
    return {tag.person for tag in record.people if tag.role in ACTIVE_ROLES}


def days_between(one: Record, other: Record) -> int:
    assert one.date.start
    assert one.date.end
    assert other.date.start
    assert other.date.end
    return max((other.date.start - one.date.end).days, (one.date.start - other.date.end).days, 0)


def of_same_people(found: Mapping[str, Record], ident: str) -> dict[str, tuple[int, int]]:
    """Give how many people are shared and how many days lie between, by id."""
    one = found[ident]
    if not one.date.start:
        return {}
    others = [other for other in found.values() if other.date.start and other.id != ident]
    return {
        other.id: (len(actors(one) & actors(other)), days_between(one, other))
        for other in others
        if actors(one) & actors(other) and days_between(one, other) <= NEAR_DAYS
    }


def check_by_date(corpus: Corpus, found: Mapping[str, Record], ident: str) -> None:
    rows = neighbours_by_date(corpus, ident)
    assert dict(zip(rows["step"], rows["id"], strict=True)) == steps(in_order_of_date(found), ident)


def check_in_volume(corpus: Corpus, found: Mapping[str, Record], ident: str) -> None:
    volume = (found[ident].collection, found[ident].part_of)
    held = {
        other.id: other
        for other in found.values()
        if other.part_of and (other.collection, other.part_of) == volume
    }
    order, is_numbered = in_order_of_volume(held)
    rows = neighbours_in_volume(corpus, ident)
    around = dict(zip(rows["step"], rows["id"], strict=True))
    assert around == ({0: ident} if ident in order else {}) | steps(order, ident)
    for _, row in rows.iterrows():
        assert order[row["place"] - 1] == row["id"]
        assert (row["documents"], row["is_numbered"]) == (len(order), is_numbered)


def check_of_same_people(corpus: Corpus, found: Mapping[str, Record], ident: str) -> None:
    expected = of_same_people(found, ident)
    answer = documents_of_same_people(corpus, ident, most=ALL)
    rows = answer.rows
    shared = [len(people) for people in rows["people"]]
    got = dict(zip(rows["id"], zip(shared, rows["days"], strict=True), strict=True))
    assert got == expected
    assert answer.documents == len(expected)
    ranks = [(-count, days) for count, days in got.values()]
    assert ranks == sorted(ranks)


def test_neighbours_of_every_document(corpus: Corpus) -> None:
    for ident in RECORDS:
        check_by_date(corpus, RECORDS, ident)
        check_in_volume(corpus, RECORDS, ident)
        check_of_same_people(corpus, RECORDS, ident)


dates = st.dates(date(1950, 1, 1), date(1950, 6, 1))
intervals = st.builds(
    lambda first, last: span(min(first, last), max(first, last), "range", ""), dates, dates
)
made = st.builds(
    Record,
    id=st.builds("{}/{}".format, st.sampled_from("xy"), st.sampled_from(LAST_PARTS)),
    title=st.just("Letter"),
    date=st.one_of(intervals, dates.map(lambda one: day(one.year, one.month, one.day)))
    | st.just(UNDATED),
    part_of=st.sampled_from(["", "Volume 1", "Volume 2"]),
    people=st.lists(
        st.builds(by, st.sampled_from(PEOPLE), st.sampled_from([*ACTIVE_ROLES, "mentioned"])),
        max_size=4,
        unique=True,
    ).map(tuple),
)


@settings(deadline=None, max_examples=15)
@given(st.lists(made, min_size=1, max_size=12, unique_by=lambda one: one.id))
def test_neighbours_of_any_corpus(found: list[Record]) -> None:
    by_id = {one.id: one for one in found}
    with opened(found) as corpus:
        for ident in by_id:
            check_by_date(corpus, by_id, ident)
            check_in_volume(corpus, by_id, ident)
            check_of_same_people(corpus, by_id, ident)


def test_the_list_is_cut_and_says_of_how_many(corpus: Corpus) -> None:
    ident = max(RECORDS, key=lambda one: len(of_same_people(RECORDS, one)))
    whole = documents_of_same_people(corpus, ident, most=ALL)
    cut = documents_of_same_people(corpus, ident, most=1)
    assert whole.documents > 1
    assert cut.documents == whole.documents
    assert cut.rows["id"].tolist() == whole.rows["id"].tolist()[:1]


def test_filters_find_the_document_and_all_that_share_its_people(corpus: Corpus) -> None:
    for ident in RECORDS:
        document = results.document(corpus, ident)
        people = results.people_of_document(corpus, ident)
        acting = people[people["role"].isin(ACTIVE_ROLES)]["id"].unique().tolist()
        if document is None or not document["date"] or not acting:
            continue
        asked = same_people_filters(document["date"], document["date_end"], acting)
        found = results.documents_listed(corpus, asked, most=ALL)["id"].tolist()
        assert set(found) == {ident, *of_same_people(RECORDS, ident)}


@pytest.mark.parametrize(("first", "last"), [("0001-01-15", "9999-12-20"), ("9999", "9999-12-31")])
def test_filters_stay_within_the_calendar(first: str, last: str) -> None:
    asked = same_people_filters(first, last, ["a"])
    assert asked.from_
    assert asked.to
    assert asked.to.last == date.max
    assert Filters(from_=asked.from_, to=asked.to, person=("a",), role=ACTIVE_ROLES) == asked


def test_a_volume_of_many_documents_is_in_the_order_of_numbers_not_of_text() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    volumes = defaultdict[str, list[int]](list)
    for ident in corpus.cursor().execute("select id from documents").fetchall():
        found = re.fullmatch(r"(frus[^/]+)/d(\d+)", ident[0])
        if found:
            volumes[found[1]].append(int(found[2]))
    volume, numbers = max(volumes.items(), key=lambda one: len(one[1]))
    numbers.sort()
    for before, number, after in zip(numbers, numbers[1:10], numbers[2:], strict=False):
        rows = neighbours_in_volume(corpus, f"{volume}/d{number}")
        assert rows["id"].tolist() == [f"{volume}/d{n}" for n in (before, number, after)]


def test_an_id_that_is_not_there_has_no_neighbours_but_ids_like_it(corpus: Corpus) -> None:
    assert neighbours_in_volume(corpus, "tinyvol1/d99").empty
    assert neighbours_by_date(corpus, "tinyvol1/d99").empty
    assert documents_of_same_people(corpus, "tinyvol1/d99", most=3) is not None
    assert ids_like(corpus, "tinyvol1/d99")[0].startswith("tinyvol1/d")
    assert ids_like(corpus, "*" * 80) == []
