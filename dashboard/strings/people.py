"""Words of People, and of what is known of one."""

from collections.abc import Sequence

from dashboard.strings import number

PERSON_FIND = "Find a participant"
PERSON_FIND_HINT = "part of a name, any spelling"

PARTICIPANTS = "Participant frequency"
ROLES_EXPLAINED = (
    "The number at a bar's end counts each document once. A document in which someone takes two "
    "roles stands in the bar twice, once in each."
)
NOBODY_FOUND = "Nobody of that name stands in these documents."
BORN, DIED, NOTE = "Born", "Died", "Note"
NOT_IDENTIFIED_HELP = "No list of people tells who this is; the name stands for itself alone."
ONLY_THIS_PERSON = "Show only documents naming this person"
ALSO_KNOWN = "Also called"
TERMS = "In office"

WRITES_TO = "Writes to"
HEARS_FROM = "Hears from"
PEOPLE_BY_YEAR = "People by year"
CELLS_EXPLAINED = (
    "A cell counts the documents of one year; the number beside a name counts all of them, undated "
    "ones too. Click a cell for that person and year, a name for that person in any year."
)
ROLE_NARROWS_LEADER = (
    "A click on a part asks for the chosen leader in the same role too, and is counted so."
)


def other_name_of(alias: str, name: str) -> str:
    """Say whose other name it is."""
    return f"{alias} is {name}"


def found_by_other_names(names: Sequence[str], more: int) -> str:
    """Say by which other names people are found, and by how many more."""
    rest = f" and {number(more)} more" if more else ""
    return f"Found by another name: {'; '.join(names)}{rest}."


def in_office(office: str, state: str, the_state: str) -> str:
    """Name an office and its state; without an office, that of whoever led the state.

    `the_state` is the state's name as it stands in a sentence (`queries.articles`).
    """
    if not office:
        return f"leader of {the_state}"
    return f"{office} ({state})" if state else office


def known_from(source: str) -> str:
    """Say where a person or a name is known from; the list kept by hand has a name of a file."""
    return source.replace("people_by_hand.csv:", "Fonds’ own list:")


def correspondents_of(name: str) -> str:
    """Title of those whom a person writes to and hears from."""
    return f"Correspondents of {name}"


def other_names_of(name: str) -> str:
    """Title of the other names of a person."""
    return f"Other names of {name}"
