"""One registry: filter name → predicate with its parameters, and its phrase in words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from queries.articles import with_article
from queries.filters import NO_MONTH, Filters, role_bits

Names = Mapping[str, str]
"""The shown name of every id of a person or state that the filters hold."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A condition on a row of `documents`, and the values of its `$parameters`."""

    sql: str
    parameters: Mapping[str, object]


def from_predicate(filters: Filters) -> Predicate | None:
    """Documents whose interval reaches past the first day, or begins there if certain."""
    column = "date_start" if filters.dates == "certain" else "date_end"
    first = filters.from_ and filters.from_.first
    return Predicate(f"{column} >= $first_day", {"first_day": first}) if first else None


def to_predicate(filters: Filters) -> Predicate | None:
    """Documents whose interval begins by the last day, or ends by it if certain."""
    column = "date_end" if filters.dates == "certain" else "date_start"
    last = filters.to and filters.to.last
    return Predicate(f"{column} <= $last_day", {"last_day": last}) if last else None


def decade_predicate(filters: Filters) -> Predicate:
    """Documents whose bar on the timeline stands in one of the decades."""
    return Predicate("list_contains($decade, year // 10 * 10)", {"decade": filters.decade})


def year_predicate(filters: Filters) -> Predicate:
    """Documents whose bar on the timeline stands at one of the years."""
    return Predicate("list_contains($year, year)", {"year": filters.year})


def month_predicate(filters: Filters) -> Predicate:
    """Documents that lie in one of the months; or, of those with a year, in no one month."""
    months = [0 if one == NO_MONTH else int(one.replace("-", "")) for one in filters.month]
    in_one = "year is not null and list_contains($month, number_of_month(date_start, date_end))"
    return Predicate(in_one, {"month": months})


def precision_predicate(filters: Filters) -> Predicate:
    """Documents whose date is known in one of these ways."""
    return Predicate("list_contains($precision, date_precision)", {"precision": filters.precision})


def undated_predicate(_: Filters) -> Predicate:
    """Documents without a year."""
    return Predicate("year is null", {})


def leader_predicate(filters: Filters) -> Predicate:
    """Documents that one of the leaders takes part in, in one of the roles if any are given."""
    return _participation_predicate("leader", filters.leader, filters.role)


def person_predicate(filters: Filters) -> Predicate:
    """Documents that one of the people takes part in, in one of the roles if any are given."""
    return _participation_predicate("person", filters.person, filters.role)


def author_predicate(filters: Filters) -> Predicate:
    """Documents that one of the people wrote."""
    return _role_of_predicate("author", filters.author)


def recipient_predicate(filters: Filters) -> Predicate:
    """Documents that one of the people received."""
    return _role_of_predicate("recipient", filters.recipient)


def together_predicate(filters: Filters) -> Predicate:
    """Documents that one of the people takes part in too, in whichever role."""
    return _participation_predicate("together", filters.together, ())


def role_predicate(filters: Filters) -> Predicate | None:
    """Documents in which anyone has one of the roles; no more than leader and person ask for."""
    if filters.leader or filters.person:
        return None
    return Predicate("(roles & $role_bits) <> 0", {"role_bits": role_bits(filters.role)})


def country_predicate(filters: Filters) -> Predicate:
    """Documents that concern one of the states, or any of its line where that is asked for."""
    states = _OF_LINES if filters.succession == "all" else _STATES
    sql = f"document_no in (select document_no from localities where state_no in ({states}))"  # noqa: S608 - no value is in it
    return Predicate(sql, {"country": filters.country})


def type_predicate(filters: Filters) -> Predicate:
    """Documents of one of the kinds."""
    return Predicate("list_contains($type, type)", {"type": filters.type})


def collection_predicate(filters: Filters) -> Predicate:
    """Documents of one of the collections."""
    sql = "list_contains($collection, collection)"
    return Predicate(sql, {"collection": filters.collection})


def duplicates_predicate(_: Filters) -> Predicate:
    """Documents that are nearly the same as no earlier one."""
    return Predicate("duplicate_of is null", {})


_TAKES_PART = """document_no in (
    select document_no from participations where person_no in (
        select person_no from people where list_contains(${ids}, id)
    ){in_role}
)"""
_IN_ROLE = " and list_contains($role, role)"
_STATES = "select state_no from states where list_contains($country, id)"
_OF_LINES = f"select member_no from lineages where state_no in ({_STATES})"  # noqa: S608 - as above


def _participation_predicate(name: str, ids: tuple[str, ...], roles: tuple[str, ...]) -> Predicate:
    if not roles:
        return Predicate(_TAKES_PART.format(ids=name, in_role=""), {name: ids})
    return Predicate(_TAKES_PART.format(ids=name, in_role=_IN_ROLE), {name: ids, "role": roles})


def _role_of_predicate(role: str, ids: tuple[str, ...]) -> Predicate:
    in_role = f" and role = '{role}'"
    return Predicate(_TAKES_PART.format(ids=role, in_role=in_role), {role: ids})


def _either(values: Iterable[str]) -> str:
    *others, last = values
    return f"{', '.join(others)} or {last}" if others else last


def _q_phrase(filters: Filters, _: Names) -> str:
    return f"matching “{filters.q}”"


def _from_phrase(filters: Filters, _: Names) -> str:
    if filters.from_ == filters.to:
        return f"{_dated(filters)} {filters.from_}"
    until = f" to {filters.to}" if filters.to else " or later"
    return f"{_dated(filters)} {filters.from_}{until}"


def _to_phrase(filters: Filters, _: Names) -> str:
    return "" if filters.from_ else f"{_dated(filters)} {filters.to} or earlier"


def _dated(filters: Filters) -> str:
    return "certainly dated" if filters.dates == "certain" else "dated"


def _decade_phrase(filters: Filters, _: Names) -> str:
    return f"from the {_either(f'{decade}s' for decade in filters.decade)}"


def _year_phrase(filters: Filters, _: Names) -> str:
    return f"beginning in {_either(map(str, filters.year))}"


def _month_phrase(filters: Filters, _: Names) -> str:
    return f"of {_either('no one month' if one == NO_MONTH else one for one in filters.month)}"


def _precision_phrase(filters: Filters, _: Names) -> str:
    return f"dated by {_either(filters.precision)}"


def _people_phrase(name: str, words: str) -> Callable[[Filters, Names], str]:
    def phrase(filters: Filters, names: Names) -> str:
        return f"{words} {_either(names[one] for one in filters.texts(name))}"

    return phrase


def _participation_phrase(name: str) -> Callable[[Filters, Names], str]:
    def phrase(filters: Filters, names: Names) -> str:
        people = _either(names[one] for one in getattr(filters, name))
        if not filters.role:
            return f"naming {people}"
        return f"with {people} as {_either(filters.role)}"

    return phrase


def _role_phrase(filters: Filters, _: Names) -> str:
    if filters.leader or filters.person:
        return ""
    return f"with a known {_either(filters.role)}"


def _country_phrase(filters: Filters, names: Names) -> str:
    about = f"about {_either(with_article(names[state]) for state in filters.country)}"
    if filters.succession == "one":
        return about
    whose = "its" if len(filters.country) == 1 else "their"
    return f"{about} or {whose} predecessors and successors"


@dataclass(frozen=True, slots=True)
class Rule:
    """How one filter is asked of a corpus and said to a reader; `meaning` describes it to users."""

    predicate: Callable[[Filters], Predicate | None]
    phrase: Callable[[Filters, Names], str]
    meaning: str


RULES: Mapping[str, Rule] = {
    "q": Rule(
        lambda _: None,  # `queries.matching` joins what the search finds
        _q_phrase,
        "Words that titles, summaries, people, places or texts hold, all of them: "
        '`word`, `"a phrase"`, `OR`, `-not`, `prefix*`, `field:word`.',
    ),
    "from": Rule(
        from_predicate,
        _from_phrase,
        "Dated on this day or later: a year, a month or a day, as `1950`, `1950-06`, `1950-06-25`.",
    ),
    "to": Rule(
        to_predicate,
        _to_phrase,
        "Dated on this day or earlier, to the last day of a year or month.",
    ),
    "decade": Rule(
        decade_predicate,
        _decade_phrase,
        "Of a decade, named by its first year: `1940`.",
    ),
    "year": Rule(year_predicate, _year_phrase, "Of a year: that in which the document begins."),
    "month": Rule(
        month_predicate,
        _month_phrase,
        f"Lying in one month, as `1950-06`; `{NO_MONTH}`: of those with a year, in no one month.",
    ),
    "precision": Rule(
        precision_predicate, _precision_phrase, "With a date that is known in this way."
    ),
    "dates": Rule(
        lambda _: None,
        lambda _, __: "",
        "How `from` and `to` are meant: a document is possibly of a period that its interval "
        "touches, and certainly of one that holds the interval whole.",
    ),
    "undated": Rule(undated_predicate, lambda _, __: "without a date", "Without a year."),
    "leader": Rule(
        leader_predicate,
        _participation_phrase("leader"),
        "Naming this leader, by id, as `joseph-stalin`.",
    ),
    "person": Rule(
        person_predicate,
        _participation_phrase("person"),
        "Naming this person, by id, as `dean-acheson`.",
    ),
    "author": Rule(
        author_predicate, _people_phrase("author", "written by"), "Written by this person, by id."
    ),
    "recipient": Rule(
        recipient_predicate, _people_phrase("recipient", "to"), "Received by this person, by id."
    ),
    "together": Rule(
        together_predicate,
        _people_phrase("together", "together with"),
        "Naming this person too, by id, in whichever role.",
    ),
    "role": Rule(
        role_predicate,
        _role_phrase,
        "The role in which `leader` and `person` are named; alone, that anyone is known in.",
    ),
    "country": Rule(
        country_predicate, _country_phrase, "About this state, by id, as `soviet-union`."
    ),
    "succession": Rule(
        lambda _: None,
        lambda _, __: "",
        "How `country` is meant: that state, or its predecessors and successors too.",
    ),
    "type": Rule(
        type_predicate,
        lambda filters, _: f"of kind {_either(filters.type)}",
        "Of this kind, as the column `type` has it.",
    ),
    "collection": Rule(
        collection_predicate,
        lambda filters, _: f"in {_either(filters.collection)}",
        "In this collection, by its name.",
    ),
    "duplicates": Rule(
        # `queries.matching` keeps one of each group, when all else has been met
        duplicates_predicate,
        lambda _, __: "near-duplicates counted once",
        "Of near-duplicates, such as reprints: each, or the first only.",
    ),
}


def predicates_of(filters: Filters) -> list[Predicate]:
    """Give the predicates of the filters in force; a document must meet them all."""
    found = (RULES[name].predicate(filters) for name in filters.active())
    return [predicate for predicate in found if predicate]


def words_of(filters: Filters, names: Names) -> str:
    """Say in words which documents are asked for, e.g. "naming Joseph Stalin, about Korea".

    What two filters say alike, as of a leader who is chosen as a participant too, is said once.
    """
    phrases = (RULES[name].phrase(filters, names) for name in filters.active())
    return ", ".join(dict.fromkeys(phrase for phrase in phrases if phrase))
