"""Widgets and URL ↔ Filters. Nothing else reads session state or query parameters.

The URL is the one source of truth: each run reads what is asked from it, widgets are set to it
before they are made, and what a reader does is written to it. So a link, a reload and the Back
button give the same view.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2s
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from dashboard import strings
from dashboard.cache import answer_from, corpus_folder, served_corpus
from dashboard.choices import Click, clicked
from data.versions import whole_version
from queries.errors import FilterError, SearchError
from queries.filters import (
    MANY_VALUED,
    NO_FILTERS,
    Day,
    Filters,
    attribute_of,
    parse_filters,
)
from queries.paging import FIRST_PAGE, PageRequest
from queries.query_string import VERSION, parse_query, taken_version
from queries.vocabulary import unknown_values, without_values

VIEW_NAMES = (
    "chart",
    "id",
    "document",
    "find",
    "top",
    "split",
    "grain",
    "when",
    "over",
    "pair",
    "matrix",
    "order",
    "graph",
    "against",
    "measure",
)
"""What else stands in the URL: what is looked at, how many are listed, how bars are split."""

AS = "as"
THEN, NOW = "then", "now"
"""Whether the corpus is looked at as it was when a link was made, or as it is: the default."""

_CHOICES_OF_VERSION = {(AS, THEN), (AS, NOW)}
_REFUSED = "refused"
_EDITIONS = "editions"
_REPLACED = "replaced"
_LAST_CLICK = "last-click"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the URL asks for: filters, a page of the table, a view's own choices, and errors.

    `version` is the data version that a link was made on, as the URL has it, whatever that is
    ("" where none); `as_then`, that the corpus is looked at in that version, which it keeps whole.
    """

    filters: Filters = NO_FILTERS
    request: PageRequest = FIRST_PAGE
    view: Mapping[str, str] = field(default_factory=dict)
    errors: tuple[FilterError, ...] = ()
    version: str = ""
    as_then: bool = False

    def to_pairs(self, *, with_defaults: bool = False) -> list[tuple[str, str]]:
        """Give the names and values of the query string that asks for the same."""
        return [
            *self.filters.to_pairs(with_defaults=with_defaults),
            *self.request.to_pairs(with_defaults=with_defaults),
            *self.view.items(),
            *([(VERSION, self.version)] if self.version else []),
            *([(AS, THEN)] if self.as_then else []),
        ]

    @property
    def refused_search(self) -> SearchError | None:
        """Give why the search words that are asked for cannot be read, if they cannot."""
        return next((one for one in self.errors if isinstance(one, SearchError)), None)

    def to_params(self, *, leaving_out: Container[str] = ()) -> dict[str, list[str]]:
        """Give the query parameters that ask for the same, apart from those to leave out.

        Search words that cannot be read are among them, so that they can be mended.
        """
        refused = self.refused_search
        words = [("q", refused.value)] if refused and not self.filters.q else []
        params: dict[str, list[str]] = {}
        for name, value in (*words, *self.to_pairs()):
            if name not in leaving_out:
                params.setdefault(name, []).append(value)
        return params


def asked() -> Asked:
    """Read the URL: what can be answered, and an error for each part that cannot.

    From here on, what this run asks is answered from the version that the URL chooses.
    """
    pairs = [(name, text) for name in st.query_params for text in st.query_params.get_all(name)]
    version, others, repeated = taken_version(pairs)
    is_whole = whole_version(corpus_folder(), version) is not None
    as_then = is_whole and (AS, THEN) in others
    answer_from(version if as_then else "")
    filters, request, errors = parse_query(
        pair for pair in others if pair[0] not in VIEW_NAMES and pair not in _CHOICES_OF_VERSION
    )
    unknown = _unknown_values(filters, ("", version) if is_whole else ("",))
    known = without_values(filters, unknown)
    if request.sort == "relevance" and not known.q:
        request = replace(request, sort="date")
    view = {name: text for name, text in others if name in VIEW_NAMES}
    return Asked(known, request, view, (*repeated, *errors, *unknown), version, as_then)


def _unknown_values(filters: Filters, versions: Iterable[str]) -> tuple[FilterError, ...]:
    """Give an error for each value that neither the version shown nor another one knows.

    What one of them knows is kept, as both are to be asked the same; the other has no documents.
    """
    unknown = unknown_values(served_corpus(), filters)
    for version in versions:
        if unknown:
            named = unknown_values(served_corpus(version), filters)
            also = {(error.name, error.value) for error in named}
            unknown = tuple(one for one in unknown if (one.name, one.value) in also)
    return unknown


def version_widget(shown: Asked, labels: Mapping[Any, str]) -> dict[str, Any]:
    """Give the arguments of a choice, with `labels`, between the corpus `then` and `now`."""

    def choose(chosen: str) -> None:
        _write(replace(asked(), as_then=chosen == THEN))

    return widget("version", THEN if shown.as_then else NOW, meant(labels, choose))


def forget_version() -> None:
    """Ask for the same, whatever version the link was made on."""
    _write(replace(asked(), version="", as_then=False))


def version_pairs() -> list[tuple[str, str]]:
    """Give the names and values of the URL that say which version is looked at, for links."""
    names = (VERSION, AS)
    return [(name, text) for name in names for text in st.query_params.get_all(name)]


def is_embedded() -> bool:
    """Say whether the URL asks for one chart alone, for a frame in another page."""
    return bool(st.context.is_embedded)


def remembered(name: str) -> str:
    """Give what the reader's browser remembers under a name, across visits; "" if nothing."""
    now: str | None = st.session_state.get(_remembered(name))
    return now if now is not None else st.context.cookies.get(name, "")


def remember(name: str, value: str) -> None:
    """Take note of what the browser has put into its cookie since this visit began."""
    st.session_state[_remembered(name)] = value


def _remembered(name: str) -> str:
    return f"cookie-{name}"


def show(filters: Filters, **choices: str) -> None:
    """Ask for other filters, from the first page and with no document open.

    `choices` of the view's own can be made with them.
    """
    _show(asked(), filters, **choices)


def clear() -> None:
    """Ask for everything; search words that could not be read are given up too."""
    _show(replace(asked(), errors=()), NO_FILTERS)


def _show(now: Asked, filters: Filters, **choices: str) -> None:
    view = {name: text for name, text in now.view.items() if name != "document"} | choices
    sort = now.request.sort if filters.q or now.request.sort != "relevance" else "date"
    request = replace(now.request, page=1, sort=sort)
    _write(replace(now, filters=filters, view=view, request=request))


def show_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Ask for the filters that these names and values of a query string give."""
    filters, _ = parse_filters(pairs)
    show(filters)


def show_page(**changes: Any) -> None:  # noqa: ANN401 - the fields of a PageRequest
    """Ask for another page, order or size."""
    now = asked()
    view = {name: text for name, text in now.view.items() if name != "document"}
    _write(replace(now, request=replace(now.request, **changes), view=view))


def show_in_view(**choices: str | None) -> None:
    """Make a choice of the view's own, such as the document looked at; None takes it back."""
    now = asked()
    merged = {**now.view, **choices}
    _write(replace(now, view={name: text for name, text in merged.items() if text}))


def choose(chosen: str, of: str = "") -> None:
    """Ask for what a click on a mark chooses, of what, or take it back; see `dashboard.choices`."""
    last: Click | None = st.session_state.get(_LAST_CLICK)
    click = clicked(asked().filters, chosen, of, last=last)
    st.session_state[_LAST_CLICK] = click
    show(click.after)


def widget(
    key: str,
    value: object,
    on_change: Callable[[Any], None],
    *,
    start: str | Sequence[object] = "default",
) -> dict[str, Any]:
    """Give the arguments of a widget that shows `value` and hands what is chosen to `on_change`.

    `start` names the argument by which it is given its first value, or is its options where that is
    their `index`. It is given so and never set in the session's state: what is set there is sent to
    the browser once, and lost where a click interrupts the drawing.

    Where `value` is no longer what the widget shows, as a chart, a chip or the Back button chose
    otherwise, another widget takes its place. Were it set instead, a browser that has not heard of
    it yet would hand back the old value, as if a reader had chosen it. For the same reason, what a
    widget showed when it was replaced is no choice, should the browser still send it.
    """
    name = _widget_showing(key, value)
    first = {start: value} if isinstance(start, str) else {"index": start.index(value)}
    return {"key": name, "on_change": partial(_changed, name, on_change), **first}


def _widget_showing(key: str, value: object) -> str:
    """Give the name of the widget that shows a value, which may have to replace the one before."""
    editions = st.session_state.setdefault(_EDITIONS, {})
    name = _edition(key, editions.setdefault(key, 0))
    if name not in st.session_state or st.session_state[name] == value:
        return name
    st.session_state.setdefault(_REPLACED, {})[name] = st.session_state[name]
    editions[key] += 1
    return _edition(key, editions[key])


def _changed(name: str, on_change: Callable[[Any], None]) -> None:
    chosen = st.session_state[name]
    replaced = st.session_state.get(_REPLACED, {})
    if name not in replaced or replaced[name] != chosen:
        on_change(chosen)


def _edition(key: str, edition: int) -> str:
    return f"{key}-{edition}" if edition else key


def choose_in_panel(name: str, chosen: Any) -> None:  # noqa: ANN401 - of the filter's type
    """Ask for what is chosen of one filter in the panel: days and search words as typed.

    It is written to the address even where that seems to ask for it: what an earlier choice wrote
    there may be on its way to the browser.
    """
    if name == "q":
        now = replace(asked(), errors=())
        _show(now, replace(now.filters, q=chosen))
    elif name in ("from", "to"):
        _choose_day(name, chosen.strip())
    else:
        value = tuple(chosen) if name in MANY_VALUED else chosen
        show(replace(asked().filters, **{attribute_of(name): value}))  # type: ignore[arg-type] # as the panel offers


def meant(labels: Mapping[Any, str], on_change: Callable[[Any], None]) -> Callable[[Any], None]:
    """Make `on_change` take labels of choices for the choices that they mean.

    A browser names a choice by its label, with the count in it; and by an earlier one while it has
    not heard of the new count. Where several can be chosen, Streamlit knows them itself.
    """
    values = {strings.without_count(label): value for value, label in labels.items()}

    def choose(chosen: Any) -> None:  # noqa: ANN401 - of the filter's type
        is_label = isinstance(chosen, str) and chosen not in labels
        on_change(values.get(strings.without_count(chosen), chosen) if is_label else chosen)

    return choose


def _choose_day(name: str, text: str) -> None:
    """Ask for a bound of the period; see `refused_day`."""
    _, _, errors = parse_query([(name, text)])
    if text and errors:
        st.session_state[_REFUSED] = errors[0]
        return
    day = Day.parse(text) if text else None
    try:
        show(replace(asked().filters, **{attribute_of(name): day}))  # type: ignore[arg-type] # both bounds are days
    except FilterError as error:
        st.session_state[_REFUSED] = error


def fingerprint() -> str:
    """Give a short text that differs where what is asked differs."""
    return blake2s(urlencode(asked().to_params(), doseq=True).encode(), digest_size=6).hexdigest()


def selection(key: str) -> Any:  # noqa: ANN401 - Streamlit's own state of a chart or a table
    """Give what a reader has selected in a chart or a table."""
    return st.session_state[key].selection


def refused_day() -> FilterError | None:
    """Give, once, what was wrong with a bound that was typed and not taken over."""
    error: FilterError | None = st.session_state.pop(_REFUSED, None)
    return error


def _write(wanted: Asked) -> None:
    st.query_params.from_dict(wanted.to_params())
