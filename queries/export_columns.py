"""What each column of an export holds, in words; the method beside an export explains them."""

from collections.abc import Mapping

_COUNTED = "how many of the documents"
_PEOPLE = {
    "author": f"{_COUNTED} the person wrote",
    "recipient": f"{_COUNTED} the person received",
    "participant": f"{_COUNTED} the person took part in, as in a conversation",
    "mentioned": f"{_COUNTED} name the person in their title or summary",
}

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "documents": {
        "id": "the document's id, stable from one version of the corpus to the next",
        "date": "its date, or the first of its possible days: a day, a month or a year, "
        "as precisely as it is known; empty if undated",
        "date_end": "the last of its possible days",
        "date_precision": "how precisely it is dated: day, month, year, range, circa, undated",
        "year": "the year of the first of its possible days: its bar on the timeline",
        "title": "its title, as printed",
        "summary": "its summary, where the corpus has one",
        "type": "its kind, such as Telegram",
        "collection": "the collection it comes from",
        "countries": "the states it concerns, as they then existed, joined by '; '",
        "authors": "who wrote it, joined by '; '",
        "recipients": "who received it, joined by '; '",
        "participants": "who took part, as in a conversation, joined by '; '",
        "mentioned": "who else is named, joined by '; '",
        "place": "where it was written",
        "language": "its language, where it is known",
        "source": "the archive's reference",
        "url": "where it can be read",
    },
    "timeline": {
        "year": "a year; empty for the undated documents",
        "documents": "how many documents begin in it",
    },
    "people": {
        "id": "the person's id",
        "name": "the person's name",
        "documents": f"{_COUNTED} the person takes part in, each once",
        **_PEOPLE,
    },
    "countries": {
        "id": "the state's id",
        "name": "the state's name, as it then existed",
        "documents": f"{_COUNTED} concern it, each once",
    },
    "correspondence": {
        "author": "who wrote",
        "recipient": "to whom",
        "documents": "how many documents went that way",
        "first": "the date of the earliest of them, as precisely as it is known",
        "last": "the date of the latest of them, as precisely as it is known",
    },
    "evidence": {
        "document": "the document's id",
        "kind": "what it is tagged with: a person or a country",
        "id": "the id of the person or state",
        "name": "the name of the person or state",
        "role": "of a person the role; of a country what the tag rests on",
        "method": "how it is known: markup, title, summary, catalogue, or inferred from an office",
        "evidence": "the words that say so",
    },
}
"""Table → column → what it holds; the tables and columns of the contract, in its order."""
