"""Words of a document: its detail, its own page and its neighbours."""

from collections.abc import Sequence

from dashboard.strings import documents, number

OPEN_SOURCE = "Read it at its source"
NO_SOURCE = "The corpus holds no address for this document."
NO_SUCH_DOCUMENT = "The corpus has no document of this address:"
DOCUMENT_FIELDS = {
    "type": "Kind",
    "summary": "Summary",
    "place": "Place",
    "language": "Language",
    "classification": "Classification",
    "collection": "Collection",
    "part_of": "Part of",
    "source": "Archive reference",
    "id": "Identifier",
}
NEARLY_THE_SAME = "Nearly the same"

A_DOCUMENT = "A document’s page"
DOCUMENT_EXPLAINED = (
    "The address names no document. Choose one in the list of documents: its page shows all that "
    "is known of it, what stands near it, and how to cite it."
)
CHECK_ADDRESS = "Check its id, or look for it in the list of documents."
IDS_LIKE_IT = "Documents with an id like it"
OPEN_ITS_PAGE = "Open its page"
PEOPLE_AND_COUNTRIES = "People and countries"
NOBODY_KNOWN = "No person and no country is known of it."
BEFORE_AND_AFTER = "Before and after"
BEFORE, AFTER = "Previous", "Next"
BY_DATE = "By date"
NO_NEIGHBOUR_BY_DATE = "It is undated, so that nothing stands near it in time."
ONLY_DATED = "No other document has a date."
NO_PLACE_IN_VOLUME = "In the same volume or page: no place, as it is undated and has no number"
NEIGHBOURS_OF_ALL = "All documents of the corpus count here, whatever is filtered."
NOBODY_NEAR = "In no other document of that time do people of this one write, receive or take part."
SHARED_COLUMN = "Shared people"
DAYS_COLUMN = "Days apart"
CITE = "Cite it"


def held_office(office: str) -> str:
    """Say that a person is known by an office alone."""
    return f"inferred: held the office of “{office}” that day"


def quoted(words: str, method: str) -> str:
    """Give the words that a tag rests on, and where they stand."""
    return f"“{words}”, {method}" if words else method


def documents_naming(name: str) -> str:
    """Say where the name of a person leads."""
    return f"All documents naming {name}"


def documents_about(name: str) -> str:
    """Say where the name of a country leads."""
    return f"All documents about {name}"


def found_at(identifier: str, source: str) -> str:
    """Say where a document is found."""
    return f"{identifier}, {source}" if source else identifier


def about(date: str) -> str:
    """Say that a date is approximate."""
    return f"about {date}"


def from_to(first: str, last: str) -> str:
    """Say that a date is a period."""
    return f"from {first} to {last}"


def some_day_of(period: str) -> str:
    """Say that the day is not known, but the month or the year."""
    return f"some day of {period}"


def date_as_printed(printed: str, understood: str, doubt: str) -> str:
    """Say how a date is printed and what it is taken to mean; any of the three may be empty."""
    said = f"printed “{printed}”" if printed else "none is printed"
    meant = f"understood as {understood}" if understood else "undated"
    if doubt:  # one that differs from the words printed repeats them
        meant = f"undated, as it is doubted: {doubt.removesuffix(f', the words {printed}')}"
    return f"{said}; {meant}"


def back_to(count: int) -> str:
    """Label of the way back to the documents that match."""
    return f"Back to the {documents(count)}" if count else "Back to the documents"


def place_in_volume(place: int, total: int, *, is_numbered: bool) -> str:
    """Say where in its volume a document stands, and in what order."""
    at = f"{number(place)} of {number(total)}"
    return f"In its volume: {at}" if is_numbered else f"In the same volume or page: {at}, by date"


def same_people_within(days: int) -> str:
    """Title of the documents in which the same people act."""
    return f"The same people within {number(days)} days"


def people_named(names: Sequence[str], most: int) -> str:
    """Name the first of some people and say how many more there are."""
    more = f" and {number(len(names) - most)} more" if len(names) > most else ""
    return f"{'; '.join(names[:most])}{more}"


def first_of_them(shown: int, total: int) -> str:
    """Say which part of a list is shown."""
    if shown >= total:
        return ""
    return f"The first {number(shown)} of {number(total)}, the most people shared first."


def these_and_this_one(others: int) -> str:
    """Label of the way to the documents of the same people, which finds this one among them."""
    return f"All {documents(others + 1)}, this one among them"
