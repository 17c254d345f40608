"""Writes a search index: documents, each with the texts of its fields → a folder of tantivy's."""

import shutil
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

import tantivy

from data.errors import CorpusError
from queries.folding import folded, shorter_forms
from queries.search_documents import SearchedDocument
from queries.search_tree import FIELDS

INDEX_FORMAT = 2
"""To be raised whenever the same text would be indexed otherwise than before."""

FORMAT_FILE = "index-format"
_WRITER_MEMORY = 128_000_000
_NAMES_KEPT = 65_536  # of people and places, which stand in many documents


def write_index(documents: Iterable[SearchedDocument], folder: Path) -> None:
    """Make the index of `documents` in `folder`.

    It is made beside and renamed, so that `folder` holds a whole index or none; where another
    process is quicker, its index stays. Raises `CorpusError` where it cannot be written.
    """
    beside = folder.with_name(f".{folder.name}-{uuid4().hex}")
    try:
        beside.mkdir(parents=True)
        _write(documents, beside)
        _rename_unless_there(beside, folder)
    except (OSError, ValueError) as error:
        advice = "Check that the disk has room and may be written to."
        raise CorpusError(f"{folder}: no index could be written: {error}", advice) from error
    finally:
        for _ in range(3):  # a thread of tantivy's may just be adding its lock file
            shutil.rmtree(beside, ignore_errors=True)


def unwatched(index: tantivy.Index) -> tantivy.Index:
    """Have the index not read again when its folder changes: it is made once and stays."""
    index.config_reader("manual")
    return index


def _rename_unless_there(beside: Path, folder: Path) -> None:
    try:
        beside.rename(folder)
    except OSError:
        if not (folder / FORMAT_FILE).exists():
            raise


def _write(documents: Iterable[SearchedDocument], folder: Path) -> None:
    index = unwatched(tantivy.Index(_index_schema(), str(folder)))
    # its own thread has ended after `with`, even when a document could not be read
    with index.writer(_WRITER_MEMORY, num_threads=1) as writer:
        for document in documents:
            writer.add_document(_indexed(document))
        writer.commit()
    (folder / FORMAT_FILE).write_text(str(INDEX_FORMAT), "utf-8")


def _index_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder().add_integer_field("document_no", fast=True)
    for field in FIELDS:
        builder = builder.add_text_field(field, tokenizer_name="whitespace")
    return builder.build()


def _indexed(searched: SearchedDocument) -> tantivy.Document:
    document = tantivy.Document()
    document.add_integer("document_no", searched.document_no)
    for field, text in _values(searched):  # each a text of its own, so that no phrase runs on
        document.add_text(field, text)
    return document


def _values(searched: SearchedDocument) -> Iterator[tuple[str, str]]:
    for field in ("title", "summary", "text"):
        for form in _forms(getattr(searched, field)):
            yield field, form
    for field in ("people", "places"):
        names: tuple[str, ...] = getattr(searched, field)
        # in their order: a set's differs from run to run
        for form in dict.fromkeys(form for name in names for form in _forms_of_name(name)):
            yield field, form


def _forms(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text, and words without what an apostrophe hangs on them."""
    if not text:
        return ()
    return (*map(folded, text.split("\n")), *shorter_forms(text))


_forms_of_name = lru_cache(_NAMES_KEPT)(_forms)
