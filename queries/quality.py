"""What is not known of a corpus, or not surely: the results of the Data quality page.

As in `queries.results`, each is one `.sql` file's answer, and counts are of documents. A page of
rows is asked for where there may be many.
"""

import pandas as pd

from queries.database import Corpus
from queries.filters import Filters
from queries.paging import Page, PageRequest
from queries.results import roles_asked
from queries.runner import run


def documents_by_precision(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `date_precision, documents`, the most frequent first."""
    return run(corpus, "documents_by_precision", filters)


def undated_by_volume(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `collection, part_of, undated, documents` of volumes with undated documents."""
    return run(corpus, "undated_by_volume", filters)


def undated_documents(
    corpus: Corpus,
    filters: Filters,
    request: PageRequest,
    *,
    collection: str | None = None,
    part_of: str | None = None,
) -> Page:
    """Give a page of `id, title, date_text, date_flag, part_of, collection`, by volume."""
    of_volume = {"collection": collection, "part_of": part_of}
    return _page(corpus, "undated_documents", filters, request, **of_volume)


def imprecise_dates(
    corpus: Corpus, filters: Filters, request: PageRequest, *, precision: str | None = None
) -> Page:
    """Give a page of documents dated less precisely than to the day, by date.

    The columns are `id, title, date, date_end, date_precision, date_text, part_of, collection`.
    """
    return _page(corpus, "imprecise_dates", filters, request, precision=precision)


def doubted_dates(corpus: Corpus, filters: Filters, request: PageRequest) -> Page:
    """Give a page of `id, title, date_text, date_flag, part_of, collection`, by volume."""
    return _page(corpus, "doubted_dates", filters, request)


def unresolved_names(corpus: Corpus, filters: Filters, request: PageRequest) -> Page:
    """Give a page of the people nobody has identified, the most frequent first.

    The columns are `id, name, documents`, one for each role, `first_year, last_year` and
    `evidence`, an example of the words. Only documents in one of the roles chosen count.
    """
    return _page(corpus, "unresolved_names", filters, request, **roles_asked(filters))


def people_without_country(corpus: Corpus, filters: Filters, request: PageRequest) -> Page:
    """Give a page of `id, name, note, source, documents, first_year, last_year`.

    These are the identified people who take part (are more than mentioned) and of whom no term of
    office is known, the most frequent first. Only documents in one of the roles chosen count.
    """
    return _page(corpus, "people_without_country", filters, request, **roles_asked(filters))


def tags_of_people_by_method(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `method, tags, people, documents`: how people are known, the most frequent first."""
    return run(corpus, "tags_of_people_by_method", filters)


def tags_of_countries_by_basis(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `basis, method, tags, countries, documents`: how countries are known."""
    return run(corpus, "tags_of_countries_by_basis", filters)


def inferred_by_office(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `office, tags, documents, people`: what inferred tags of people rest on, as printed."""
    return run(corpus, "inferred_by_office", filters)


def inferred_tags(
    corpus: Corpus, filters: Filters, request: PageRequest, *, office: str | None = None
) -> Page:
    """Give a page of people who are known by an office alone, by date of the document.

    The columns are `id, title, date, date_end, date_precision` of the document, and
    `office, role, person, name`.
    """
    return _page(corpus, "inferred_tags", filters, request, office=office)


def duplicates_by_group(corpus: Corpus, filters: Filters, request: PageRequest) -> Page:
    """Give a page of the documents that are nearly the same as others, group by group.

    The columns are `id, title, date, date_end, date_precision, source, part_of, collection`, the
    number of the group `alike_no` and how many documents it has in the corpus, `alike`.
    """
    return _page(corpus, "duplicates_by_group", filters, request)


def _page(
    corpus: Corpus, name: str, filters: Filters, request: PageRequest, **values: object
) -> Page:
    """Give a page of a result that says in each row, as `row_count`, how many there are in all."""
    skipped = (request.page - 1) * request.size
    rows = run(corpus, name, filters, size=request.size, skipped=skipped, **values)
    total = int(rows["row_count"].max()) if len(rows) else 0
    return Page(rows.drop(columns="row_count"), request, total)
