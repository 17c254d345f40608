"""The tables of the Data quality page: what each asks for, and what it can be narrowed to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard import quality_columns as columns
from dashboard import state, strings
from dashboard.cache import Question, answer, question
from dashboard.link_table import Column, link_table
from dashboard.strings import quality as quality_words
from queries import quality
from queries.filters import Filters
from queries.paging import Page, PageRequest

FIRST_ROWS = PageRequest(size=10)
"""Few enough that the page as a whole can be looked over."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table that is read page by page.

    `name` is its anchor, and names its file. `without` are the filters left out, so that a row
    counts what its link gives: as where people are choices, a choice of people among them.
    `narrow` draws what the table can be narrowed to, and gives the options of `result` that ask
    for it.
    """

    name: str
    title: str
    explained: str
    result: Callable[..., Page]
    columns: Callable[[Filters], Sequence[Column]]
    without: tuple[str, ...] = ()
    narrow: Callable[[Filters], Mapping[str, object]] = lambda _: {}

    def filters(self, filters: Filters) -> Filters:
        """Give the filters under which its rows are counted."""
        return filters.without(*self.without)

    def left_out(self, filters: Filters) -> list[str]:
        """Name the filters in force that are left out."""
        return [name for name in self.without if filters.texts(name)]

    def page(
        self, filters: Filters, request: PageRequest = FIRST_ROWS, **narrowed: object
    ) -> Question[Page]:
        """Ask for a page of its rows."""
        return question(self.result, self.filters(filters), request, **narrowed)


@dataclass(frozen=True, slots=True)
class Tally:
    """A table that is short enough to be shown whole. `name` is its anchor, and names its file."""

    name: str
    title: str
    explained: str
    result: Callable[..., pd.DataFrame]
    columns: Callable[[Filters], Sequence[Column]]

    def rows(self, filters: Filters) -> Question[pd.DataFrame]:
        """Ask for its rows."""
        return question(self.result, filters)


def undated_by_collection(filters: Filters) -> pd.DataFrame:
    """Give `collection, undated`: of which collections the undated documents are."""
    rows = answer(question(quality.undated_by_volume, filters))
    counted = rows.groupby("collection")["undated"].sum()
    return counted.sort_values(ascending=False, kind="stable").reset_index()


def _volume(filters: Filters) -> Mapping[str, object]:
    """Show the undated by collection; offer to read those of one volume."""
    counted, shown = undated_by_collection(filters), columns.collection_columns(filters)
    st.html(link_table(counted, shown, quality_words.UNDATED_BY_COLLECTION))
    rows = answer(question(quality.undated_by_volume, filters))
    labels = pd.Series([columns.VOLUME.value(row) for row in rows.itertuples()])
    row = _one_of(quality_words.VOLUME_COLUMN, quality_words.ALL_VOLUMES, labels, rows["undated"])
    if row is None:
        return {}
    return {"collection": rows["collection"].iloc[row], "part_of": rows["part_of"].iloc[row]}


def _precision(filters: Filters) -> Mapping[str, object]:
    rows = answer(question(quality.documents_by_precision, filters))
    rows = rows[~rows["date_precision"].isin(["day", "undated"])]
    labels = rows["date_precision"].map(strings.PRECISIONS)
    row = _one_of(
        quality_words.KNOWN_COLUMN, quality_words.ALL_PRECISIONS, labels, rows["documents"]
    )
    return {} if row is None else {"precision": rows["date_precision"].iloc[row]}


def _office(filters: Filters) -> Mapping[str, object]:
    rows = answer(question(quality.inferred_by_office, filters))
    row = _one_of(
        quality_words.OFFICE_COLUMN, quality_words.ALL_OFFICES, rows["office"], rows["tags"]
    )
    return {} if row is None else {"office": rows["office"].iloc[row]}


def _one_of(label: str, every: str, names: pd.Series, counts: pd.Series) -> int | None:
    """Offer names with their counts; give the place of the one chosen."""
    choices = [strings.with_count(*pair) for pair in zip(names, counts, strict=True)]
    return st.selectbox(
        label,
        range(len(choices)),
        index=None,
        format_func=choices.__getitem__,
        placeholder=every,
        key=f"{label}-{state.fingerprint()}",
    )


UNDATED = Section(
    "undated-documents",
    quality_words.UNDATED_DOCUMENTS,
    quality_words.UNDATED_EXPLAINED,
    quality.undated_documents,
    columns.undated_columns,
    narrow=_volume,
)
IMPRECISE = Section(
    columns.NOT_TO_THE_DAY,
    quality_words.IMPRECISE,
    quality_words.IMPRECISE_EXPLAINED,
    quality.imprecise_dates,
    columns.imprecise_columns,
    narrow=_precision,
)
DOUBTED = Section(
    "doubted-dates",
    quality_words.DOUBTED,
    quality_words.DOUBTED_EXPLAINED,
    quality.doubted_dates,
    columns.doubted_columns,
)
UNRESOLVED = Section(
    "names-not-identified",
    quality_words.UNRESOLVED,
    quality_words.UNRESOLVED_EXPLAINED,
    quality.unresolved_names,
    columns.unresolved_columns,
    without=("person",),
)
WITHOUT_COUNTRY = Section(
    "people-without-a-country",
    quality_words.WITHOUT_COUNTRY,
    quality_words.WITHOUT_COUNTRY_EXPLAINED,
    quality.people_without_country,
    columns.without_country_columns,
    without=("person",),
)
INFERRED = Section(
    columns.BY_OFFICE,
    quality_words.INFERRED,
    quality_words.INFERRED_EXPLAINED,
    quality.inferred_tags,
    columns.inferred_columns,
    narrow=_office,
)
DUPLICATES = Section(
    "near-duplicates",
    quality_words.DUPLICATES,
    quality_words.DUPLICATES_EXPLAINED,
    quality.duplicates_by_group,
    columns.duplicate_columns,
    without=("duplicates",),
)
DATES = Tally(
    "precision-of-dates",
    quality_words.PRECISION_OF_DATES,
    quality_words.PRECISION_EXPLAINED,
    quality.documents_by_precision,
    columns.precision_columns,
)
PEOPLE = Tally(
    "how-people-are-known",
    quality_words.HOW_PEOPLE_ARE_KNOWN,
    quality_words.HOW_PEOPLE_ARE_KNOWN_EXPLAINED,
    quality.tags_of_people_by_method,
    columns.method_columns,
)
COUNTRIES = Tally(
    "how-countries-are-known",
    quality_words.HOW_COUNTRIES_ARE_KNOWN,
    quality_words.HOW_COUNTRIES_ARE_KNOWN_EXPLAINED,
    quality.tags_of_countries_by_basis,
    columns.basis_columns,
)
TABLES: tuple[Tally | Section, ...] = (
    DATES,
    UNDATED,
    IMPRECISE,
    DOUBTED,
    PEOPLE,
    UNRESOLVED,
    WITHOUT_COUNTRY,
    INFERRED,
    COUNTRIES,
    DUPLICATES,
)
"""In the order of the page."""

SECTIONS = tuple(table for table in TABLES if isinstance(table, Section))
