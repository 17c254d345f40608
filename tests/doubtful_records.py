"""A corpus with all that may be wrong or unsure in one: the tiny corpus, and more of it."""

from pathlib import Path

from data.authorities import people, terms
from data.build import import_sources
from data.records import PersonTag, Record
from tests.corpora import reading_of
from tests.record_parts import by, concerning, day
from tests.tiny_records import ARCHIVE, OTHER_RECORDS, RECORDS_BY_COLLECTION, SERIES

OFFICE = "Secretary of State"
TWIN_TITLE = "Memorandum on the repair of the northern railway bridges in winter"

_IN_OFFICE = {term.person for term in terms()}
WITHOUT_OFFICE = next(one for one in people().values() if one.id not in _IN_OFFICE and one.aliases)
"""Somebody known of whom no term of office is known."""

_ACHESON = PersonTag("dean-acheson", "Dean Acheson", "author", "inferred", OFFICE)
_RECORDS = (
    Record(
        id="doubtful/1",
        title="The Secretary of State to the Embassy in Korea",
        date=day(1950, 6, 27),
        type="Telegram",
        part_of="doubtful",
        collection=SERIES,
        people=(_ACHESON, by((WITHOUT_OFFICE.id, WITHOUT_OFFICE.name), "recipient", "Somebody")),
        states=(concerning("united-states", "office", OFFICE), concerning("united-states")),
    ),
    Record(
        id="doubtful/2",
        title="Editorial note on the Secretary of State",
        part_of="doubtful",
        collection=SERIES,
        people=(_ACHESON,),
    ),
    *(
        Record(
            id=f"twin/{volume}",
            title=TWIN_TITLE,
            date=day(1951, 1, 15),
            type="Memorandum",
            part_of=volume,
            source="Fond 9, delo 8",
            collection=ARCHIVE,
        )
        for volume in ("first volume", "second volume", "third volume")
    ),
)


def build_doubtful_corpus(path: Path) -> Path:
    """Make the corpus at `path` and give `path` back."""
    named = [
        reading_of(records, path=f"{collection}.txt", collection=collection)
        for collection, records in RECORDS_BY_COLLECTION.items()
    ]
    rest = [
        reading_of(OTHER_RECORDS, path="others.txt"),
        reading_of(_RECORDS, path="doubtful.txt"),
    ]
    import_sources(path, [*named, *rest])
    return path
