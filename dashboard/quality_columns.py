"""What stands in the rows of the Data quality page, and where each row leads."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

import pandas as pd

from dashboard import strings
from dashboard.dates import date_words
from dashboard.link_table import Column
from dashboard.links import document_link, documents_link
from dashboard.strings import quality as quality_words
from queries.filters import Filters

NOT_TO_THE_DAY = "dates-not-to-the-day"
BY_OFFICE = "people-by-office-alone"
"""Sections of the page that others lead to."""

Row = Any
"""A row of a result, as a named tuple."""


def collection_columns(filters: Filters) -> Sequence[Column]:
    """A collection, and how many of its documents are undated."""

    def address(row: Row) -> str:
        return documents_link(replace(filters, undated=True, collection=(row.collection,)))

    return (
        Column(
            strings.COLLECTION_COLUMN,
            lambda row: row.collection or quality_words.NO_COLLECTION,
            address,
        ),
        _count(strings.UNDATED_COLUMN, "undated"),
    )


def precision_columns(filters: Filters) -> Sequence[Column]:
    """How dates are known; all but the ordinary ones, known to the day, are listed."""
    places = {"day": "", "undated": documents_link(replace(filters, undated=True))}
    return (
        Column(
            quality_words.KNOWN_COLUMN,
            lambda row: strings.PRECISIONS[row.date_precision],
            lambda row: places.get(row.date_precision, f"#{NOT_TO_THE_DAY}"),
        ),
        _count(strings.DOCUMENTS_COLUMN, "documents"),
    )


def method_columns(_: Filters) -> Sequence[Column]:
    """How people are known; inferred ones are listed."""
    return (
        Column(
            quality_words.KNOWN_COLUMN,
            lambda row: strings.METHODS[row.method],
            lambda row: f"#{BY_OFFICE}" if row.method == "inferred" else "",
        ),
        _count(quality_words.TAGS_COLUMN, "tags"),
        _count(strings.PEOPLE_COLUMN, "people"),
        _count(strings.DOCUMENTS_COLUMN, "documents"),
    )


def basis_columns(_: Filters) -> Sequence[Column]:
    """How countries are known."""
    return (
        Column(quality_words.BASIS_COLUMN, lambda row: strings.BASES[row.basis]),
        Column(quality_words.KNOWN_COLUMN, lambda row: strings.METHODS[row.method]),
        _count(quality_words.TAGS_COLUMN, "tags"),
        _count(strings.COUNTRIES, "countries"),
        _count(strings.DOCUMENTS_COLUMN, "documents"),
    )


def _count(heading: str, name: str) -> Column:
    return Column(heading, attrgetter(name), kind="number")


def _title(filters: Filters) -> Column:
    return Column(
        strings.TITLE_COLUMN, lambda row: row.title, lambda row: document_link(row.id, filters)
    )


def _name(filters: Filters) -> Column:
    return Column(
        quality_words.NAME_COLUMN,
        lambda row: row.name,
        lambda row: documents_link(replace(filters, person=(row.id,))),
    )


def _date(row: Row) -> str:
    printed, last = (None if pd.isna(day) else day for day in (row.date, row.date_end))
    return date_words(printed, last, row.date_precision)


def _years(row: Row) -> str:
    if pd.isna(row.first_year):
        return strings.UNDATED
    return strings.years(int(row.first_year), int(row.last_year))


_PRINTED = Column(quality_words.PRINTED_COLUMN, lambda row: row.date_text)
VOLUME = Column(
    quality_words.VOLUME_COLUMN,
    lambda row: row.part_of or row.collection or quality_words.NO_COLLECTION,
)
_DATE = Column(strings.DATE_COLUMN, _date, kind="brief")
_COUNTED = (
    _count(strings.DOCUMENTS_COLUMN, "documents"),
    Column(quality_words.YEARS_COLUMN, _years, kind="brief"),
)


def undated_columns(filters: Filters) -> Sequence[Column]:
    """An undated document, and the volume it is of."""
    return (_title(filters), _PRINTED, VOLUME)


def imprecise_columns(filters: Filters) -> Sequence[Column]:
    """A document, and its date as understood and as printed."""
    return (_DATE, _PRINTED, _title(filters), VOLUME)


def doubted_columns(filters: Filters) -> Sequence[Column]:
    """A date as printed, why it is doubted, and its document."""
    reason = Column(quality_words.REASON_COLUMN, lambda row: row.date_flag)
    return (_PRINTED, reason, _title(filters), VOLUME)


def unresolved_columns(filters: Filters) -> Sequence[Column]:
    """A name with its documents by role, and the words of one."""
    return (
        _name(filters),
        *_COUNTED,
        *(_count(one, role) for role, (one, _) in strings.ROLE_HEADINGS.items()),
        Column(quality_words.EXAMPLE_COLUMN, lambda row: row.evidence),
    )


def without_country_columns(filters: Filters) -> Sequence[Column]:
    """A person, and the list that identifies them."""
    return (_name(filters), *_COUNTED, Column(strings.KNOWN_FROM, lambda row: row.source))


def inferred_columns(filters: Filters) -> Sequence[Column]:
    """An office as printed, who held it, and the document."""
    return (
        _DATE,
        Column(quality_words.OFFICE_COLUMN, lambda row: row.office),
        Column(quality_words.WHO_COLUMN, lambda row: row.name),
        Column(quality_words.ROLE_COLUMN, lambda row: row.role),
        _title(filters),
    )


def duplicate_columns(filters: Filters) -> Sequence[Column]:
    """A document, the number of its group, and its volume."""
    return (
        _count(quality_words.GROUP_COLUMN, "alike_no"),
        _count(quality_words.ALIKE_COLUMN, "alike"),
        _DATE,
        _title(filters),
        VOLUME,
    )
