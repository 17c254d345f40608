"""Every name of the query string in one registry: what it asks for, and the values it takes.

It is made of what filters and pages already say of themselves, so that a filter added to them
stands here, and in all that is made from this, by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from queries.filters import FORMS, MANY_VALUED, NO_FILTERS, attribute_of
from queries.paging import FIRST_PAGE, PAGE_SIZES, SORT_ORDERS
from queries.query_string import VERSION
from queries.where import RULES


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name of the query string: what it asks for, and which values it takes.

    `valid` are all of its values where they are a closed list; else each fits `pattern`, a regular
    expression, where there is one. `default` holds where none is given. A parameter whose default
    is a whole number takes such numbers from 1; every other takes texts.
    """

    name: str
    meaning: str
    is_repeatable: bool = False
    valid: tuple[str | int, ...] = ()
    pattern: str | None = None
    default: str | int | None = None


def _of_filter(name: str) -> Parameter:
    form, default = FORMS[name], getattr(NO_FILTERS, attribute_of(name))
    return Parameter(
        name,
        RULES[name].meaning,
        name in MANY_VALUED,
        form.valid,
        form.pattern,
        default if default in form.valid else None,
    )


_PAGES = (
    Parameter(
        "sort",
        "The order of documents (`relevance` goes with `q`); other tables have one of their own.",
        valid=SORT_ORDERS,
        default=FIRST_PAGE.sort,
    ),
    Parameter(
        "page",
        "Which page of the rows, from 1; one after the last has no rows.",
        default=FIRST_PAGE.page,
    ),
    Parameter("size", "How many rows a page has.", valid=PAGE_SIZES, default=FIRST_PAGE.size),
)
_VERSION = Parameter(
    VERSION, "Which version of the corpus answers, of those kept whole; the current one otherwise."
)
PARAMETERS: Mapping[str, Parameter] = {
    one.name: one for one in (*map(_of_filter, FORMS), *_PAGES, _VERSION)
}
