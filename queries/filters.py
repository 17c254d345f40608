"""Filters: what a reader asks for, one immutable value, to and from query strings."""

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from keyword import iskeyword
from typing import Literal, Self

from queries.errors import FilterError
from queries.forms import Form, any_text, one_of

ROLES = ("author", "recipient", "participant", "mentioned")
DATES = ("possible", "certain")
DUPLICATES = ("each", "once")
SUCCESSION = ("one", "all")
PRECISIONS = ("day", "month", "year", "range", "circa", "undated")
NO_MONTH = "none"
"""The value of `month` for documents that have a year and lie in no one month."""

PERSON_NAMES = ("leader", "person", "author", "recipient", "together")
"""The filters whose values are ids of people."""

MANY_VALUED = (
    "decade",
    "year",
    "month",
    "precision",
    *PERSON_NAMES,
    "role",
    "country",
    "type",
    "collection",
)

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DECADE = re.compile(r"\d{3}0", re.ASCII)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """A bound of a period as it was given: a year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; ValueError where it is none of them."""
        match = _DAY.fullmatch(text)
        if not match:
            raise ValueError(text)
        year, month, day = match.groups()
        bound = cls(int(year), int(month) if month else None, int(day) if day else None)
        _ = bound.first, bound.last  # refuses a thirteenth month or a 30 February
        return bound

    @property
    def first(self) -> date:
        """The first day it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = f"-{self.month:02}" if self.month else ""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}{month}{day}"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents are asked for. Values of one field mean OR, different fields mean AND.

    The names are those of the query string, apart from `from_` (`from` there). Values are sorted
    and distinct, so that two ways of asking the same are equal and hash alike. The syntax is
    checked here; whether an id exists only a corpus knows (`queries.vocabulary`).
    """

    q: str = ""
    from_: Day | None = None
    to: Day | None = None
    decade: tuple[int, ...] = ()
    year: tuple[int, ...] = ()
    month: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    dates: Literal["possible", "certain"] = "possible"
    undated: bool = False
    leader: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    succession: Literal["one", "all"] = "one"
    type: tuple[str, ...] = ()
    collection: tuple[str, ...] = ()
    duplicates: Literal["each", "once"] = "each"

    def __post_init__(self) -> None:
        """Normalise, and refuse a period that ends before it begins."""
        object.__setattr__(self, "q", " ".join(self.q.split()))
        for name in map(attribute_of, MANY_VALUED):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        if self.from_ and self.to and self.from_.first > self.to.last:
            raise FilterError("from", str(self.from_), f"it lies after to={self.to}.")

    def without(self, *names: str) -> Self:
        """Give the same filters with those of the given query-string names left out."""
        blank = {attribute_of(name): getattr(NO_FILTERS, attribute_of(name)) for name in names}
        return replace(self, **blank)

    def active(self) -> tuple[str, ...]:
        """Give the query-string names of the filters that differ from their default."""
        return tuple(name for name in FILTER_NAMES if self.texts(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """Give the values of a filter as the query string writes them; none at the default."""
        value = getattr(self, attribute_of(name))
        if value == getattr(NO_FILTERS, attribute_of(name)):
            return ()
        if name == "undated":
            return ("only",)
        return tuple(map(_written, value)) if name in MANY_VALUED else (str(value),)

    def to_pairs(self, *, with_defaults: bool = False) -> list[tuple[str, str]]:
        """Give the names and values of the query string.

        What is at its default is left out; or, `with_defaults`, written where it has a spelling,
        so that a link means the same where a later default is another.
        """
        defaults = _SPELT_DEFAULTS if with_defaults else {}
        return [
            (name, text)
            for name in FILTER_NAMES
            for text in self.texts(name) or defaults.get(name, ())
        ]


def _written(value: str | int) -> str:
    """Write a value as it is read again: a year, such as 201, in four digits."""
    return f"{value:04}" if isinstance(value, int) else value


def role_bits(roles: Iterable[str]) -> int:
    """Add up roles as the columns `roles` and `earlier_roles` do; no roles mean any role."""
    return sum(1 << ROLES.index(role) for role in set(roles)) or (1 << len(ROLES)) - 1


def attribute_of(name: str) -> str:
    """Give the field of `Filters` that holds the filter of a query-string name."""
    return f"{name}_" if iskeyword(name) else name


def _day(name: str, text: str) -> Day:
    try:
        return Day.parse(text)
    except ValueError:
        raise FilterError(name, text, "it is no date.", ("YYYY", "YYYY-MM", "YYYY-MM-DD")) from None


def _decade(name: str, text: str) -> int:
    if not _DECADE.fullmatch(text) or text == "0000":
        raise FilterError(name, text, "it is no decade.", ("a year that ends in 0, such as 1940",))
    return int(text)


def _year(name: str, text: str) -> int:
    if not _YEAR.fullmatch(text) or text == "0000":
        raise FilterError(name, text, "it is no year.", ("YYYY",))
    return int(text)


def _month(name: str, text: str) -> str:
    if text != NO_MONTH and not _MONTH.fullmatch(text):
        raise FilterError(name, text, "it is no month.", ("YYYY-MM", NO_MONTH))
    return text


def _only(name: str, text: str) -> bool:
    return _ONLY.read(name, text) == "only"


_ONLY = one_of(("only",))
_TEXT = Form(any_text)

FORMS: Mapping[str, Form] = {
    "q": _TEXT,
    "from": Form(_day, pattern=_DAY.pattern),
    "to": Form(_day, pattern=_DAY.pattern),
    "decade": Form(_decade, pattern=_DECADE.pattern),
    "year": Form(_year, pattern=_YEAR.pattern),
    "month": Form(_month, pattern=f"{_MONTH.pattern}|{NO_MONTH}"),
    "precision": one_of(PRECISIONS),
    "dates": one_of(DATES),
    "undated": Form(_only, _ONLY.valid),
    "leader": _TEXT,
    "person": _TEXT,
    "author": _TEXT,
    "recipient": _TEXT,
    "together": _TEXT,
    "role": one_of(ROLES),
    "country": _TEXT,
    "succession": one_of(SUCCESSION),
    "type": _TEXT,
    "collection": _TEXT,
    "duplicates": one_of(DUPLICATES),
}
"""The form of each filter's values, by its name in the query string."""

FILTER_NAMES = tuple(FORMS)
NO_FILTERS = Filters()
_SPELT_DEFAULTS = {
    "dates": (NO_FILTERS.dates,),
    "succession": (NO_FILTERS.succession,),
    "duplicates": (NO_FILTERS.duplicates,),
}


def parse_filters(pairs: Iterable[tuple[str, str]]) -> tuple[Filters, tuple[FilterError, ...]]:
    """Read the names and values of a query string.

    Gives the filters that could be read, and an error for each name or value that could not: an
    unknown name, a value of the wrong form, a name given twice that takes one value, a period
    that ends before it begins (its `from` is left out then).
    """
    values: dict[str, object] = {}
    errors: list[FilterError] = []
    for name, text in pairs:
        try:
            _take(values, name, text)
        except FilterError as error:
            errors.append(error)
    try:
        return Filters(**values), tuple(errors)  # type: ignore[arg-type] # the readers give each field its type
    except FilterError as error:
        values.pop("from_")
        return Filters(**values), (*errors, error)  # type: ignore[arg-type] # as above


def _take(values: dict[str, object], name: str, text: str) -> None:
    form = FORMS.get(name)
    if form is None:
        raise FilterError(name, text, "there is no such filter.", FILTER_NAMES)
    value = form.read(name, text)
    attribute = attribute_of(name)
    if name in MANY_VALUED:
        values[attribute] = (*values.get(attribute, ()), value)  # type: ignore[misc] # a tuple of such values
    elif values.setdefault(attribute, value) != value:
        raise FilterError(name, text, f"{name} takes one value and has {values[attribute]}.")
