"""What is kept of answers is bounded: each counts as much as its tables hold."""

from pathlib import Path

from dashboard.cache import cells
from queries import results
from queries.correspondence import people_together
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS
from queries.paging import FIRST_PAGE


def test_an_answer_counts_the_cells_of_its_tables(tiny_corpus: Path) -> None:
    corpus = open_corpus(tiny_corpus)
    people = results.people_by_frequency(corpus, NO_FILTERS)
    assert cells(people) > len(people) * len(people.columns) > 0


def test_tables_within_an_answer_count_too(tiny_corpus: Path) -> None:
    corpus = open_corpus(tiny_corpus)
    page = results.documents_page(corpus, NO_FILTERS, FIRST_PAGE)
    assert cells(page) > cells(page.rows) > 1
    together = people_together(corpus, NO_FILTERS, most=5)
    assert cells(together) > cells(together.people) + cells(together.pairs)


def test_an_answer_without_tables_counts_as_one(tiny_corpus: Path) -> None:
    assert cells(document_count(open_corpus(tiny_corpus), NO_FILTERS)) == 1
