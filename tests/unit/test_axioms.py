"""What must hold of any corpus under any filters; pandas recounts what DuckDB counts."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.records import UNDATED, Record
from queries import results
from queries.database import Corpus, open_corpus
from queries.document_counts import (
    document_count,
    documents_by_decade,
    documents_by_year,
    near_duplicate_count,
)
from queries.export import stream
from queries.export_tables import TABLES, table_rows
from queries.filters import NO_MONTH, ROLES, Filters
from queries.paging import PAGE_SIZES, SORT_ORDERS, PageRequest, page_count
from queries.vocabulary import vocabulary_of
from tests.corpora import opened
from tests.known_filters import any_filters
from tests.record_parts import day
from tests.strategies import records

THOROUGH = settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class Recount:
    """A corpus as plain pandas frames, filtered by conditions written anew."""

    def __init__(self, corpus: Corpus) -> None:
        version = corpus.version
        self.documents = pd.read_parquet(version / "documents.parquet")
        people = pd.read_parquet(version / "people.parquet")
        states = pd.read_parquet(version / "states.parquet")
        self.takers = pd.read_parquet(version / "participations.parquet").merge(people)
        self.places = pd.read_parquet(version / "localities.parquet").merge(states)
        lines: Any = states.set_index("id")["successors"].items()
        self.successors: dict[str, set[str]] = {state: set(later) for state, later in lines}

    def numbers(self, asked: Filters) -> set[int]:
        """Give the numbers of the documents that match (search words apart)."""
        rows: Any = self.documents.itertuples()
        return {int(row.document_no) for row in rows if self._fits(row, asked)}

    def group_of(self, number: int) -> int:
        """Give the first document of the near-duplicates that a document is one of."""
        first = self.documents.set_index("document_no")["duplicate_of"][number]
        return number if pd.isna(first) else int(first)

    def _fits(self, row: Any, asked: Filters) -> bool:
        return (
            self._in_period(row, asked)
            and self._in_bars(row, asked)
            and self._taken_part(row, asked.author, ("author",))
            and self._taken_part(row, asked.recipient, ("recipient",))
            and self._taken_part(row, asked.together, ROLES)
            and self._taken_part(row, asked.leader, asked.role)
            and self._taken_part(row, asked.person, asked.role)
            and (bool(asked.leader or asked.person) or self._in_role(row, asked.role))
            and self._about(row, self._with_lines(asked))
            and (asked.duplicates == "each" or pd.isna(row.duplicate_of))
            and (not asked.type or row.type in asked.type)
            and (not asked.collection or row.collection in asked.collection)
        )

    def _in_period(self, row: Any, asked: Filters) -> bool:
        first, last = row.date_start, row.date_end
        undated = first is None
        if asked.undated and not undated:
            return False
        if undated:
            return not (asked.from_ or asked.to or asked.decade)
        if asked.decade and first.year // 10 * 10 not in asked.decade:
            return False
        certain = asked.dates == "certain"
        begins = asked.from_.first if asked.from_ else date.min
        ends = asked.to.last if asked.to else date.max
        return bool(begins <= (first if certain else last) and (last if certain else first) <= ends)

    def _in_bars(self, row: Any, asked: Filters) -> bool:
        first, last = row.date_start, row.date_end
        if asked.precision and row.date_precision not in asked.precision:
            return False
        if first is None:
            return not (asked.year or asked.month)
        is_of_one_month = (first.year, first.month) == (last.year, last.month)
        month = f"{first.year:04}-{first.month:02}" if is_of_one_month else NO_MONTH
        return (not asked.year or first.year in asked.year) and (
            not asked.month or month in asked.month
        )

    def _roles(self, row: Any) -> pd.DataFrame:
        takers: pd.DataFrame = self.takers[self.takers.document_no == row.document_no]
        return takers

    def _taken_part(self, row: Any, ids: tuple[str, ...], roles: tuple[str, ...]) -> bool:
        takers = self._roles(row)
        return not ids or bool((takers.id.isin(ids) & takers.role.isin(roles or ROLES)).any())

    def _in_role(self, row: Any, roles: tuple[str, ...]) -> bool:
        return not roles or bool(self._roles(row).role.isin(roles).any())

    def _with_lines(self, asked: Filters) -> set[str]:
        if asked.succession == "one":
            return set(asked.country)
        later = {state: self._later({state}) for state in self.successors}
        return {
            other
            for other in later
            for state in asked.country
            if other in later[state] or state in later[other]
        }

    def _later(self, states: set[str]) -> set[str]:
        found = states.union(*(self.successors.get(state, ()) for state in states))
        return states if found == states else self._later(found)

    def _about(self, row: Any, ids: set[str]) -> bool:
        places = self.places[self.places.document_no == row.document_no]
        return not ids or bool(places.id.isin(ids).any())


def alike_records() -> st.SearchStrategy[list[Record]]:
    """Draw records of two days and a few titles, so that many are nearly the same."""
    titles = [
        "Record of a Conversation about the Harvest with the Visiting Professor",
        "Record of the conversation about the harvest with visiting professor",
        "Report No. 7 on the Harvest",
        "Report No. 8 on the Harvest",
    ]
    record = st.builds(
        replace,
        records(),
        title=st.sampled_from(titles),
        date=st.sampled_from([day(1950, 1, 5), day(1950, 1, 6), UNDATED]),
        collection=st.just("An Archive"),
        source=st.sampled_from(["", "Fond 1, opis 2", "fond 1 opis 2", "Fond 3"]),
        part_of=st.sampled_from(["", "First volume", "Second volume"]),
    )
    return st.lists(record, max_size=12)


def exported(
    corpus: Corpus, table: str, asked: Filters, sort: str = "date"
) -> list[dict[str, str]]:
    text = b"".join(stream(table_rows(corpus, table, asked, sort), "csv")).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@given(st.lists(records(), max_size=12), st.data())
@THOROUGH
def test_bars_and_undated_add_up_to_the_recounted_total(
    some: list[Record], data: st.DataObject
) -> None:
    with opened(some) as corpus:
        asked = data.draw(any_filters(corpus))
        expected = Recount(corpus).numbers(asked)
        count = document_count(corpus, asked)
        bars = documents_by_year(corpus, asked)
        assert count.documents == len(expected) == bars["documents"].sum()
        assert bars["year"].isna().sum() == 1
        assert bars["documents"].iloc[-1] == count.undated


@given(alike_records(), st.data())
@THOROUGH
def test_counted_once_no_document_is_of_the_group_of_another(
    some: list[Record], data: st.DataObject
) -> None:
    with opened(some) as corpus:
        each = data.draw(any_filters(corpus)).without("duplicates")
        once, recount = replace(each, duplicates="once"), Recount(corpus)
        found, stands = recount.numbers(each), recount.numbers(once)
        ids = recount.documents.set_index("document_no")["id"]
        assert len({recount.group_of(number) for number in stands}) == len(stands)
        assert near_duplicate_count(corpus, once) == len(found) - len(stands)
        assert documents_by_year(corpus, once)["documents"].sum() == len(stands)
        listed = [row["id"] for row in exported(corpus, "documents", once)]
        assert listed == [ids[number] for number in sorted(stands)]


@given(alike_records())
@THOROUGH
def test_a_document_names_the_others_of_its_group(some: list[Record]) -> None:
    with opened(some) as corpus:
        recount = Recount(corpus)
        ids, numbers = recount.documents["id"].tolist(), recount.documents["document_no"].tolist()
        groups = {one: recount.group_of(number) for one, number in zip(ids, numbers, strict=True)}
        for one, group in groups.items():
            others = [other for other in groups if groups[other] == group and other != one]
            assert list(results.near_duplicates(corpus, one)["id"]) == others


@given(st.lists(records(), max_size=12), st.data())
@THOROUGH
def test_each_choice_counts_the_documents_that_choosing_it_alone_would_show(
    some: list[Record], data: st.DataObject
) -> None:
    with opened(some) as corpus:
        asked = data.draw(any_filters(corpus))
        recount = Recount(corpus)
        for name, frame, column in facets(corpus, asked):
            for value, counted in zip(frame[column], frame["documents"], strict=True):
                choice = asked.without(name)
                choice = Filters(**{**as_values(choice), name: (value,)})  # type: ignore[arg-type] # a facet offers its filter's values
                assert counted == len(recount.numbers(choice)), (name, value, asked)


@given(st.lists(records(), max_size=12), st.data())
@THOROUGH
def test_no_choice_that_would_show_documents_is_missing(
    some: list[Record], data: st.DataObject
) -> None:
    with opened(some) as corpus:
        asked = data.draw(any_filters(corpus))
        recount, known = Recount(corpus), vocabulary_of(corpus)
        for name, frame, column in facets(corpus, asked):
            if name not in known:
                continue
            offered = set(frame[column])
            # of a line of states those are offered that documents concern themselves
            others = asked.without(name, *(["succession"] if name == "country" else []))
            for value in known[name]:
                choice = Filters(**{**as_values(others), name: (value,)})  # type: ignore[arg-type] # as above
                assert (value in offered) == bool(recount.numbers(choice)), (name, value)


@given(st.lists(records(), max_size=60), st.sampled_from(SORT_ORDERS), st.sampled_from(PAGE_SIZES))
@settings(THOROUGH, max_examples=25)
def test_the_pages_of_the_table_are_exactly_the_rows_of_the_csv(
    some: list[Record], sort: str, size: int
) -> None:
    with opened(some) as corpus:
        asked = Filters()
        total = document_count(corpus, asked).documents
        pages = [
            results.documents_page(corpus, asked, PageRequest(sort, number, size))
            for number in range(1, page_count(total, size) + 1)
        ]
        ids = [one for page in pages for one in page.rows["id"]]
        assert ids == [row["id"] for row in exported(corpus, "documents", asked, sort)]
        assert len(ids) == total == len(set(ids))
        assert [page.first for page in pages if total] == list(range(1, total + 1, size))
        assert pages[-1].last == total


def facets(corpus: Corpus, asked: Filters) -> list[tuple[str, pd.DataFrame, str]]:
    return [
        ("decade", documents_by_decade(corpus, asked), "decade"),
        ("leader", results.leaders_by_frequency(corpus, asked.without("leader")), "id"),
        ("person", results.people_by_frequency(corpus, asked.without("person")), "id"),
        ("role", results.documents_by_role(corpus, asked), "role"),
        ("country", countries_offered(corpus, asked.without("country")), "id"),
        ("type", results.documents_by_type(corpus, asked.without("type")), "type"),
        (
            "collection",
            results.documents_by_collection(corpus, asked.without("collection")),
            "collection",
        ),
    ]


def countries_offered(corpus: Corpus, asked: Filters) -> pd.DataFrame:
    if asked.succession == "all":
        return results.lineages_by_frequency(corpus, asked)
    return results.countries_by_frequency(corpus, asked)


def as_values(asked: Filters) -> dict[str, object]:
    return {name: getattr(asked, name) for name in Filters.__slots__}


@pytest.mark.parametrize("table", TABLES)
def test_an_export_has_the_same_columns_and_types_whatever_is_asked(
    tiny_corpus: Path, table: str
) -> None:
    corpus = open_corpus(tiny_corpus)
    whole = table_rows(corpus, table, Filters()).schema
    for asked in (Filters(decade=(1950,)), Filters(q="telegram"), Filters(q="no-such-word-here")):
        assert table_rows(corpus, table, asked).schema == whole
