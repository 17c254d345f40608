"""The tables of a corpus: the one place that names tables, columns and their types.

Every column carries its description; `data/corpus/README.md`, the column dictionary, is made from
them.
"""

import pyarrow as pa

SCHEMA_VERSION = 4


def _column(name: str, kind: pa.DataType, description: str, *, nullable: bool = True) -> pa.Field:
    return pa.field(name, kind, nullable=nullable, metadata={"description": description})


DOCUMENTS = pa.schema(
    [
        _column("document_no", pa.int32(), "key; documents are numbered by date, undated last"),
        _column("id", pa.string(), "stable identifier, e.g. frus1950v07/d12"),
        _column("title", pa.string(), "title as printed"),
        _column("summary", pa.string(), "summary, or empty"),
        _column("date_start", pa.date32(), "first day the document may be from; null if undated"),
        _column("date_end", pa.date32(), "last day the document may be from; null if undated"),
        _column("date_precision", pa.string(), "day, month, year, range, circa or undated"),
        _column("date_text", pa.string(), "date as printed"),
        _column("date_flag", pa.string(), "why the date is doubted, or empty"),
        _column("year", pa.int16(), "year of date_start; null if undated"),
        _column("type", pa.string(), "kind of document"),
        _column("collection", pa.string(), "archive or series it comes from"),
        _column("part_of", pa.string(), "volume or search page"),
        _column("source", pa.string(), "archival reference"),
        _column("place", pa.string(), "place of writing as printed"),
        _column("language", pa.string(), "language of the original, or empty"),
        _column("classification", pa.string(), "original classification, or empty"),
        _column("url", pa.string(), "address of the document at its source"),
        _column(
            "roles",
            pa.uint8(),
            "roles that anyone has in it, added up: author 1, recipient 2, participant 4, "
            "mentioned 8",
        ),
        _column(
            "duplicate_of",
            pa.int32(),
            "the first document that it is nearly the same as; null for that one and for others",
        ),
    ]
)

PARTICIPATIONS = pa.schema(
    [
        _column("document_no", pa.int32(), "the document"),
        _column("year", pa.int16(), "the document's year, repeated; null if undated"),
        _column("person_no", pa.int32(), "the person"),
        _column("role", pa.string(), "author, recipient, participant or mentioned"),
        _column("evidence", pa.string(), "the words that say so"),
        _column("method", pa.string(), "markup, title, summary, catalogue or inferred"),
        _column(
            "earlier_roles",
            pa.uint8(),
            "roles of the same person in the document on rows before this one, added up as in "
            "documents; 0 on the person's first row, by which documents are counted once",
        ),
    ]
)

LOCALITIES = pa.schema(
    [
        _column("document_no", pa.int32(), "the document"),
        _column("year", pa.int16(), "the document's year, repeated; null if undated"),
        _column("state_no", pa.int32(), "the state"),
        _column("basis", pa.string(), "named, adjective, city, office, person or catalogue"),
        _column("method", pa.string(), "markup, title, summary, catalogue or inferred"),
        _column("evidence", pa.string(), "the words that say so"),
        _column(
            "is_first",
            pa.bool_(),
            "is the first row of this state in the document, by which documents are counted once",
        ),
    ]
)

PEOPLE = pa.schema(
    [
        _column("person_no", pa.int32(), "key"),
        _column("id", pa.string(), "stable identifier, e.g. joseph-stalin"),
        _column("name", pa.string(), "name as shown"),
        _column("sort_name", pa.string(), "name as sorted: last name first"),
        _column("aliases", pa.list_(pa.string()), "other spellings and aliases"),
        _column("alias_sources", pa.list_(pa.string()), "where each of the aliases comes from"),
        _column("born", pa.int16(), "year of birth, or null"),
        _column("died", pa.int16(), "year of death, or null"),
        _column("note", pa.string(), "who this is, or why it is not known"),
        _column("source", pa.string(), "the list that says who this is, or empty"),
        _column("is_leader", pa.bool_(), "has held a term as effective head of a state or party"),
        _column("is_identified", pa.bool_(), "is known to the authorities, not by a name alone"),
    ]
)

TERMS = pa.schema(
    [
        _column("person_no", pa.int32(), "the person"),
        _column("state_no", pa.int32(), "the state"),
        _column("office", pa.string(), "the office held"),
        _column("start", pa.date32(), "first day in office"),
        _column("end", pa.date32(), "last day in office; null if still held"),
    ]
)

STATES = pa.schema(
    [
        _column("state_no", pa.int32(), "key"),
        _column("id", pa.string(), "stable identifier, e.g. soviet-union"),
        _column("name", pa.string(), "name as shown"),
        _column("valid_from", pa.date32(), "first day it existed; null where unknown"),
        _column("valid_to", pa.date32(), "last day it existed; null where it still does"),
        _column("successors", pa.list_(pa.string()), "ids of the states that followed"),
        _column("iso_a3", pa.list_(pa.string()), "today's codes of its land (ISO 3166-1 alpha-3)"),
        _column("latitude", pa.float64(), "of its capital, degrees north"),
        _column("longitude", pa.float64(), "of its capital, degrees east"),
    ]
)

TEXTS = pa.schema(
    [
        _column("document_no", pa.int32(), "the document"),
        _column("text", pa.string(), "its full text, a line a paragraph"),
    ]
)

HASHES = pa.schema(
    [
        _column("id", pa.string(), "stable identifier of a document"),
        _column("hash", pa.uint64(), "of all that is shown of it, by ids and names"),
    ]
)
"""What stays of a version whose tables have gone; no table, and not part of the data version."""

TABLES = {
    "documents": DOCUMENTS,
    "participations": PARTICIPATIONS,
    "localities": LOCALITIES,
    "people": PEOPLE,
    "terms": TERMS,
    "states": STATES,
    "texts": TEXTS,
}
