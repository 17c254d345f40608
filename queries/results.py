"""One typed function a result. Each takes a corpus and filters; each is one `.sql` file's answer.

Counts are of documents. Results that offer the values of a filter (its facet) are asked for with
that filter left out, so that a choice never thins its own alternatives.
"""

from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.appearances import SUMS, appearances_in, has_any
from queries.database import Corpus
from queries.document_counts import document_count, documents_by_any_role
from queries.everyone import everyone, foremost, is_among, people_of
from queries.filters import NO_FILTERS, ROLES, Filters, role_bits
from queries.matching import matching
from queries.paging import Page, PageRequest
from queries.runner import Numbers, of_documents, only_row, rows, run
from queries.vocabulary import vocabulary_of

_ORDERED_BY = {"date": "document_no", "relevance": "rank"}
"""Orders that `matching` knows: documents are numbered by date."""


class Certainty(NamedTuple):
    """How many documents are of a period, by how surely, under the other filters.

    Those `possible` include those `certain`; `begins_earlier` are among the possible and have a
    first day before the period; `undated` are neither.
    """

    possible: int
    certain: int
    begins_earlier: int
    undated: int


def documents_by_certainty(corpus: Corpus, filters: Filters) -> Certainty:
    """Count the documents possibly and certainly of the period, and the undated beside them.

    A period without a bound is open on that side; however open, it has no undated documents.
    """
    others = filters.without("from", "to", "dates")
    first = filters.from_.first if filters.from_ else date.min
    last = filters.to.last if filters.to else date.max
    days = {"first_day": first, "last_day": last}
    return Certainty(*only_row(corpus, "documents_by_certainty", others, **days))


def documents_by_type(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `type, documents` of what matches, the most frequent first."""
    return run(corpus, "documents_by_type", filters)


def documents_by_collection(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `collection, documents` of what matches, the largest first."""
    return run(corpus, "documents_by_collection", filters)


def documents_by_role(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `role, documents`, whatever role is chosen; of the chosen people, where any are.

    Where leaders are chosen and people, it is documents in which both have the role.
    """
    others = filters.without("role")
    if filters.leader or filters.person:
        counts = _by_role_of_people(corpus, others)
    else:
        counts = documents_by_any_role(corpus, others)
    return pd.DataFrame({"role": ROLES, "documents": counts})


def _by_role_of_people(corpus: Corpus, filters: Filters) -> tuple[int, ...]:
    present = appearances_in(corpus, filters)
    chosen = [people_of(corpus, ids) for ids in (filters.leader, filters.person) if ids]
    theirs = [present.where(present.of(people)) for people in chosen]
    in_role = (
        [rows.where(rows.in_roles([role])).is_document() for rows in theirs] for role in ROLES
    )
    return tuple(int(np.count_nonzero(np.all(documents, axis=0))) for documents in in_role)


def people_by_frequency(
    corpus: Corpus, filters: Filters, *, most: int | None = None, spelling: str = ""
) -> pd.DataFrame:
    """Give `id, name, documents, author, recipient, participant, mentioned`, most frequent first.

    Only documents in one of the roles chosen count. `most` limits the rows, `spelling` keeps the
    people one of whose names contains it, whatever its case and accents.
    """
    tallies = appearances_in(corpus, filters).tallies_by_roles()
    tallies[:, ~has_any(SUMS, filters.role)] = 0
    documents = tallies.sum(axis=1)
    if spelling:
        spelt = [one for (one,) in rows(corpus, "people_spelt", NO_FILTERS, spelling=spelling)]
        documents *= is_among(len(documents), people_of(corpus, spelt))
    people = foremost(documents, most)
    by_role = {role: _tallies(tallies[people], role, filters) for role in ROLES}
    named = everyone(corpus)[["id", "name"]].iloc[people].reset_index(drop=True)
    return named.assign(documents=documents[people], **by_role)


def _tallies(by_roles: NDArray[np.int64], role: str, filters: Filters) -> NDArray[np.int64]:
    """Count the documents of each person in a role; none where only others are asked for."""
    is_asked = not filters.role or role in filters.role
    in_role: NDArray[np.int64] = by_roles[:, has_any(SUMS, [role]) & is_asked].sum(axis=1)
    return in_role


def leaders_by_frequency(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give those of `people_by_frequency` who led a state or its ruling party."""
    people = people_by_frequency(corpus, filters)
    return people[people["id"].isin(vocabulary_of(corpus)["leader"])]


def countries_by_frequency(
    corpus: Corpus, filters: Filters, *, most: int | None = None
) -> pd.DataFrame:
    """Give `id, name, documents`: states that documents concern, the most frequent first."""
    return run(corpus, "countries_by_frequency", filters, most=most)


def lineages_by_frequency(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `id, name, documents` of states that documents concern, the most frequent first.

    The documents of a state are here those about it, its predecessors or its successors.
    """
    return run(corpus, "lineages_by_frequency", filters)


def related_countries(corpus: Corpus, countries: tuple[str, ...]) -> pd.DataFrame:
    """Give `id, name, documents` of the predecessors and successors of the states asked for.

    Only states that documents of the corpus concern, the most frequent first.
    """
    return run(corpus, "related_countries", NO_FILTERS, countries=countries)


def countries_by_year(corpus: Corpus, filters: Filters, countries: tuple[str, ...]) -> pd.DataFrame:
    """Give `id, name, year, documents` of the states asked for; undated have no year."""
    return run(corpus, "countries_by_year", filters, countries=countries)


def person_by_year(corpus: Corpus, filters: Filters, person: str) -> pd.DataFrame:
    """Give `year, documents` and a column a role, of one person; undated have no year."""
    return run(corpus, "person_by_year", filters, id=person)


def documents_in_order(
    corpus: Corpus,
    filters: Filters,
    sort: str = "date",
    *,
    size: int | None = None,
    skipped: int = 0,
) -> Numbers:
    """Give the numbers of the documents that match, in one of `queries.paging.SORT_ORDERS`.

    `size` keeps so many of them, after those `skipped`.
    """
    if sort in _ORDERED_BY:
        return _numbers_found(corpus, filters, _ORDERED_BY[sort])[skipped:][:size]
    values = {"sort": sort, "size": size, "skipped": skipped}
    return run(corpus, "documents_in_order", filters, **values)["document_no"].to_numpy()


def _numbers_found(corpus: Corpus, filters: Filters, order: str) -> Numbers:
    if not filters.active():
        return range(1, corpus.manifest["rows"]["documents"] + 1)
    numbers: Numbers = matching(corpus, filters).sort_by(order)["document_no"].to_numpy()
    return numbers


def documents_page(corpus: Corpus, filters: Filters, request: PageRequest) -> Page:
    """Give one page of the documents that match; past the last one, the last one."""
    total = document_count(corpus, filters).documents
    request = request.within(total)
    skipped = (request.page - 1) * request.size
    numbers = documents_in_order(corpus, filters, request.sort, size=request.size, skipped=skipped)
    return Page(of_documents(corpus.cursor(), "documents", numbers).df(), request, total)


def documents_listed(corpus: Corpus, filters: Filters, *, most: int) -> pd.DataFrame:
    """Give `id, date, date_end, date_precision, title` of the earliest documents that match."""
    return run(corpus, "documents_listed", filters, most=most)


def document(corpus: Corpus, document_id: str) -> pd.Series | None:
    """Give every field of one document, or None where there is none of that id."""
    return _only_row(run(corpus, "document", NO_FILTERS, id=document_id))


def near_duplicates(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """Give `id, date, title, collection, source` of the documents nearly the same as one."""
    return run(corpus, "near_duplicates", NO_FILTERS, id=document_id)


def person(corpus: Corpus, person_id: str) -> pd.Series | None:
    """Give `id, name, born, died, note, source, is_identified` of a person, or None."""
    return _only_row(run(corpus, "person", NO_FILTERS, id=person_id))


def collections(corpus: Corpus) -> pd.DataFrame:
    """Give `collection, documents, undated, first_year, last_year` of the whole corpus."""
    return run(corpus, "collections", NO_FILTERS)


def correspondence(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `author, recipient, documents, first, last`: who wrote to whom, and when.

    The dates are texts, each as precise as it is known.
    """
    return run(corpus, "correspondence", filters)


def precision_by_decade(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `decade, date_precision, documents`; the undated have no decade."""
    return run(corpus, "precision_by_decade", filters)


def people_of_document(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """Give `id, name, role, method, evidence, is_identified`: who takes part, as authors first."""
    return run(corpus, "people_of_document", NO_FILTERS, id=document_id)


def countries_of_document(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """Give `id, name, basis, method, evidence`: the states one document concerns, named first."""
    return run(corpus, "countries_of_document", NO_FILTERS, id=document_id)


def aliases(corpus: Corpus, people: tuple[str, ...], *, spelling: str = "") -> pd.DataFrame:
    """Give `id, name, alias, source`: other spellings of people, and where each comes from.

    `spelling` keeps those by which alone it finds a person: they contain it, whatever its case and
    accents, and the person's name does not.
    """
    return run(corpus, "aliases", NO_FILTERS, people=people, spelling=spelling)


def roles_asked(filters: Filters) -> dict[str, object]:
    """Give the values by which a result counts documents in the roles chosen only."""
    return {"roles": filters.role, "role_bits": role_bits(filters.role)}


def _only_row(frame: pd.DataFrame) -> pd.Series | None:
    return None if frame.empty else frame.iloc[0]
