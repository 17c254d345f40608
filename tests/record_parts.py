"""Short ways to write dates, people and states of records by hand."""

from datetime import date

from data.records import Basis, DocumentDate, PersonTag, Precision, Role, StateTag


def day(year: int, month: int, day: int) -> DocumentDate:
    """A day, as one document prints it."""
    when = date(year, month, day)
    return DocumentDate(when, when, "day", f"{day} {when:%B} {year}")


def span(first: date, last: date, precision: Precision, text: str) -> DocumentDate:
    """An interval of days, known as precisely as said."""
    return DocumentDate(first, last, precision, text)


def year_of(year: int) -> DocumentDate:
    """A whole year."""
    return span(date(year, 1, 1), date(year, 12, 31), "year", str(year))


def by(person: tuple[str, str], role: Role, evidence: str = "") -> PersonTag:
    """A person (id and name) in a role, as a title shows it."""
    ident, name = person
    return PersonTag(ident, name, role, "title", evidence or name)


def concerning(state: str, basis: Basis = "named", evidence: str = "") -> StateTag:
    """A state, as a title shows it."""
    return StateTag(state, basis, "title", evidence or state)
