"""The filter panel: one control a filter, each offering its values with their counts."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import questions, state, strings
from dashboard.cache import answer
from dashboard.choice_lists import choice_list
from dashboard.controls import (
    Control,
    buttons,
    day_field,
    draw_controls,
    field,
    note,
    one_of,
    tick,
)
from dashboard.link_table import link
from dashboard.links import glossary_link
from dashboard.strings import filters as filters_words
from dashboard.text import as_html, as_marked_html
from queries.errors import SearchError
from queries.filters import DATES, ROLES

_AROUND = 40  # characters


def filter_panel(asked: state.Asked) -> None:
    """Draw every control of the panel, showing what is asked."""
    draw_controls(list(_controls(asked)), key="panel", on_choice=state.choose_in_panel)


def _controls(asked: state.Asked) -> Iterator[Control]:
    yield search_control(asked)
    yield decade_control(asked)
    yield from period_controls(asked)
    yield choice_list("leader", asked)
    yield choice_list("person", asked)
    yield role_control(asked)
    yield choice_list("country", asked)
    yield from succession_control(asked)
    yield choice_list("type", asked)
    yield choice_list("collection", asked)
    yield undated_control(asked)
    yield from duplicates_control(asked)
    yield note("explained", _explained())


def search_control(asked: state.Asked) -> Control:
    """Words to look for in titles and summaries; those that were refused stay, with the reason."""
    refused = asked.refused_search
    return field(
        "q",
        filters_words.SEARCH,
        hint=filters_words.SEARCH_HINT,
        explained=filters_words.SEARCH_HELP,
        value=refused.value if refused else asked.filters.q,
        said=_why_refused(refused) if refused else "",
    )


def _why_refused(error: SearchError) -> str:
    """Give HTML that shows search words with the place marked where they cannot be read, and why.

    Of long words those around the place are shown.
    """
    q, span = error.value, error.span or (0, 0)
    first, last = max(0, span[0] - _AROUND), span[1] + _AROUND
    shown = as_marked_html(q[first:last], [(span[0] - first, span[1] - first)] if any(span) else [])
    before, after = ("…" if cut else "" for cut in (first > 0, last < len(q)))
    advice = strings.refused(error.reason, error.advice)
    return f'<p class="fonds-refused"><code>{before}{shown}{after}</code><br>{as_html(advice)}</p>'


def decade_control(asked: state.Asked) -> Control:
    """Decades as buttons, each with its count."""
    chosen, frame = asked.filters.decade, answer(questions.decades(asked))
    counts = dict.fromkeys(chosen, 0) | _counts(frame, "decade")
    return buttons(
        "decade",
        filters_words.DECADE,
        explained=filters_words.DECADE_HELP,
        choices={
            one: strings.with_count(strings.decade(one), counts[one]) for one in sorted(counts)
        },
        chosen=chosen,
    )


def period_controls(asked: state.Asked) -> Iterator[Control]:
    """The two bounds of a period, each optional, and how surely documents are of it."""
    filters = asked.filters
    yield day_field("from", str(filters.from_ or ""))
    yield day_field("to", str(filters.to or ""))
    if filters.from_ or filters.to:
        yield from certainty_controls(asked)
    if error := state.refused_day():
        yield note("refused-day", as_html(str(error)), is_alert=True)


def certainty_controls(asked: state.Asked) -> Iterator[Control]:
    """How surely documents are of the period, each choice with its count; the undated beside."""
    counts = answer(questions.certainty(asked))
    of_choice = {"possible": counts.possible, "certain": counts.certain}
    yield one_of(
        "dates",
        filters_words.CERTAINTY,
        explained=filters_words.CERTAINTY_HELP,
        choices={
            one: strings.with_count(filters_words.CERTAINTY_WORDS[one], of_choice[one])
            for one in DATES
        },
        chosen=asked.filters.dates,
    )
    beside = filters_words.beside_the_period(counts.begins_earlier, counts.undated)
    yield note("beside-the-period", as_html(beside))


def role_control(asked: state.Asked) -> Control:
    """The roles that the chosen people, or anyone, may take."""
    counts = _counts(answer(questions.roles(asked)), "role")
    return buttons(
        "role",
        filters_words.ROLE,
        explained=filters_words.ROLE_HELP,
        choices={role: strings.with_count(role, counts.get(role, 0)) for role in ROLES},
        chosen=asked.filters.role,
    )


def succession_control(asked: state.Asked) -> Iterator[Control]:
    """Predecessors and successors of the chosen states, where documents concern any."""
    if not asked.filters.country:
        return
    related = answer(questions.related_countries(asked))
    if related.empty:
        return
    count = answer(questions.with_succession(asked)).documents
    yield tick(
        "succession",
        strings.with_count(strings.SUCCESSION, count),
        explained=", ".join(related["name"]),
        is_ticked=asked.filters.succession == "all",
        values=("one", "all"),
    )


def undated_control(asked: state.Asked) -> Control:
    """Only documents without a date."""
    return tick(
        "undated",
        filters_words.only_undated(answer(questions.undated(asked)).undated),
        explained=filters_words.UNDATED_HELP,
        is_ticked=asked.filters.undated,
        values=(False, True),
    )


def duplicates_control(asked: state.Asked) -> Iterator[Control]:
    """Near-duplicates each or once; nothing where the corpus has none."""
    if not answer(questions.near_duplicates_held(asked)):
        return
    yield tick(
        "duplicates",
        filters_words.count_once(answer(questions.near_duplicates(asked))),
        explained=filters_words.ONCE_HELP,
        is_ticked=asked.filters.duplicates == "once",
        values=("each", "once"),
    )


def _explained() -> str:
    """Give HTML that says how choices combine, and where the words are explained."""
    said = as_html(filters_words.FILTERS_EXPLAINED)
    return f"{said} {link(strings.WORDS_EXPLAINED, glossary_link(), new_tab=True)}"


def _counts(frame: pd.DataFrame, column: str) -> dict[Any, int]:
    return dict(zip(frame[column].tolist(), frame["documents"].tolist(), strict=True))
