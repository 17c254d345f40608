"""How a document is cited: as a note of the Chicago Manual of Style, and for citation managers."""

from collections.abc import Callable, Mapping

from queries.citations.bibtex import bibtex_entry
from queries.citations.chicago import chicago_note
from queries.citations.csl_json import csl_json
from queries.citations.fields import Row
from queries.citations.ris import ris_entry
from queries.database import Corpus
from queries.filters import NO_FILTERS
from queries.runner import of_documents, stream

CITATIONS: Mapping[str, Callable[[Row], str]] = {
    "Chicago": chicago_note,
    "RIS": ris_entry,
    "BibTeX": bibtex_entry,
    "CSL JSON": csl_json,
}
"""The forms in which a document is cited, by their names, each a function of its row."""

__all__ = [
    "CITATIONS",
    "Row",
    "bibtex_entry",
    "chicago_note",
    "citation_row",
    "csl_json",
    "ris_entry",
]


def citation_row(corpus: Corpus, document_id: str) -> Row | None:
    """Give one document as the export gives it, with what notes take too; None where none is."""
    found = stream(corpus, "document", NO_FILTERS, id=document_id).read_all().to_pylist()
    if not found:
        return None
    fields = found[0]
    number = fields["document_no"]
    exported = of_documents(corpus.cursor(), "documents", range(number, number + 1))
    return {**fields, **exported.to_arrow_table().to_pylist()[0]}
