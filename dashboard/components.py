"""What several pages show alike: heading, chips, cards with a chart and its table, empty state."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.downloads import download_menu
from dashboard.embedding import Selections, footer, in_words
from dashboard.figures.template import ThemeName
from dashboard.findings import finding
from dashboard.marks import marks
from dashboard.save_menu import save_menu
from dashboard.text import as_html, literal
from dashboard.view_links import cite_view, copy_link, printed_foot
from queries.export import csv_of
from queries.filters import Filters
from queries.vocabulary import name_of, names_of
from queries.where import words_of

_CHART = {"displayModeBar": False, "scrollZoom": False}


def theme() -> ThemeName:
    """Say which theme the reader sees."""
    return "dark" if st.context.theme.type == "dark" else "light"


def name_tab(title: str) -> None:
    """Name the page in the browser's tab, its history and its bookmarks."""
    st.set_page_config(page_title=strings.tab(title))


def heading(asked: state.Asked) -> None:
    """Say how many documents of how many are shown, and in words which; offer them all."""
    count = answer(questions.count(asked)).documents
    with st.container(horizontal=True, vertical_alignment="center", key="heading"):
        st.html(
            f'<h1 class="fonds-count">{as_html(count_words(asked))}</h1>'
            f"{_words(asked)}{_certainty(asked)}{printed_foot(asked)}",
            width="stretch",
        )
        with st.container(horizontal=True, width="content", key="take-along"):
            copy_link(asked)
            cite_view(asked)
            download_menu(asked, count)


def count_words(asked: state.Asked) -> str:
    """Say how many documents of how many are shown."""
    count, total = (answer(one(asked)) for one in (questions.count, questions.total))
    return strings.count_of(count.documents, total.documents)


def _words(asked: state.Asked) -> str:
    """Give HTML that says which documents are shown, and that a search was not applied."""
    words = words_of(asked.filters, names_of(served_corpus(), asked.filters))
    refused = asked.refused_search
    if refused is None:
        return f'<p class="fonds-words">{as_html(words or strings.EVERYTHING)}</p>'
    said = strings.not_searched(refused.reason, others=words)
    return f'<p class="fonds-words fonds-refused" role="alert">{as_html(said)}</p>'


def _certainty(asked: state.Asked) -> str:
    """Give HTML that says how surely documents are of the period, where there is one."""
    if not (asked.filters.from_ or asked.filters.to):
        return ""
    counts = answer(questions.certainty(asked))
    said = strings.how_certain(
        counts.possible, counts.certain, counts.undated, shown=asked.filters.dates
    )
    return f'<p class="fonds-certainty">{as_html(said)}</p>'


def chips(filters: Filters) -> None:
    """Show each choice in force with a cross that takes it back, and one to clear them all.

    Their place is kept where there are none: what follows would be taken for what it is not, and
    be drawn anew, with the first that comes.
    """
    place = st.container(horizontal=True, gap="small", key="chips")
    pairs = filters.to_pairs()
    if not pairs:
        return
    with place:
        for name, value in pairs:
            st.button(
                f"{literal(_chip_words(name, value))} ✕",
                key=f"chip-{name}-{value}",
                on_click=_take_back,
                args=(name, value),
            )
        st.button(strings.CLEAR_ALL, type="tertiary", on_click=state.clear)


def problems(asked: state.Asked, *, headed: bool) -> None:
    """Say above the results which parts of the address could not be applied.

    Of search words the heading says it, on pages that are `headed`.
    """
    said = asked.refused_search if headed else None
    errors = [error for error in asked.errors if error is not said]
    if errors:
        listed = "\n".join(f"- {literal(str(error))}" for error in errors)
        st.warning(f"{strings.NOT_APPLIED}\n{listed}")


def nothing_found() -> None:
    """Say that nothing matches, and offer to clear the filters."""
    st.info(strings.NOTHING_FOUND)
    st.button(strings.CLEAR_FILTERS, on_click=state.clear)


def nothing_to_embed(asked: state.Asked) -> None:
    """Say in a frame that nothing matches."""
    st.info(strings.NOTHING_FOUND)
    footer(asked, in_words({"": asked.filters}))


def figure_card(
    title: str | ChartTitle,
    rows: pd.DataFrame,
    html: str,
    *,
    name: str,
    hint: str = "",
    control: Callable[[], None] | None = None,
    above: Callable[[], None] | None = None,
    selections: Selections | None = None,
) -> None:
    """Show a figure of light HTML under its title, with its rows as a table and as CSV.

    `name` tells the card from others on the page and names the file; `control` draws in the corner
    what changes the figure, and `above` what else is chosen between it and the title. A click on a
    mark chooses filters (`dashboard.marks`). `selections` are what the figure is of, where that
    are not the page's filters; a `title` of words alone says that it counts under them. In a frame,
    the title, the figure and they are all there is.
    """
    with _card(title, rows, name, control, selections) as called:
        if above and not state.is_embedded():
            above()
        said = as_html(finding(called.whole, rows))
        figure = f'<div role="figure" aria-label="{said}">{html}</div>'
        marks(f"{figure}{_hint(hint)}", key=f"marks-{name}")


def chart_card(
    title: str | ChartTitle,
    rows: pd.DataFrame,
    figure: go.Figure,
    *,
    name: str,
    on_select: Callable[[Any], None] | None = None,
    hint: str = "",
    control: Callable[[], None] | None = None,
) -> None:
    """Show a chart under its title, with its rows as a table and as CSV in its corner.

    `name` tells the card from others on the page and names the file; `on_select` is given what
    the reader selects in the chart (Streamlit's `selection`); `control` draws in the corner what
    changes the chart.
    """
    with _card(title, rows, name, control, None) as called:
        chosen = None if state.is_embedded() else on_select
        chart(figure, name=name, alt=finding(called.whole, rows), on_select=chosen)
        if said := _hint(hint):
            st.html(said)


@contextmanager
def _card(
    title: str | ChartTitle,
    rows: pd.DataFrame,
    name: str,
    control: Callable[[], None] | None,
    selections: Selections | None,
) -> Iterator[ChartTitle]:
    """Draw what is around a chart; in a frame no more than says what it is. Gives its title."""
    asked = state.asked()
    of = selections or {"": asked.filters}
    called = title if isinstance(title, ChartTitle) else _called(title, of)
    if state.is_embedded():
        with st.container(key=f"card-{name}"):
            st.html(called.as_html(is_short=False))
            yield called
            footer(asked, in_words(of, called.counted))
        return
    with st.container(border=True, key=f"card-{name}"):
        save = partial(save_menu, asked, called, name, of)
        card_header(called, rows, name, control=control, save=save)
        yield called


def _hint(said: str) -> str:
    """Give HTML of what is said below a figure; nothing of it in a frame."""
    is_said = said.strip() and not state.is_embedded()
    return f'<p class="fonds-hint">{as_html(said)}</p>' if is_said else ""


def _called(shows: str, selections: Selections) -> ChartTitle:
    """Name a chart that counts under its selection; one of several says itself which they are."""
    filters = list(selections.values())
    return ChartTitle(shows, *(filters if len(filters) == 1 else []))


def card_header(
    title: str | ChartTitle,
    rows: pd.DataFrame,
    name: str,
    *,
    twin: bool = True,
    control: Callable[[], None] | None = None,
    save: Callable[[], None] | None = None,
) -> None:
    """Show a title, and beside it the rows as a table (the chart's `twin`) and as CSV.

    `control` draws what changes the chart, `save` offers its picture.
    """
    called = title if isinstance(title, ChartTitle) else ChartTitle(title)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(called.as_html(is_short=True), width="stretch")
        if control:
            control()
        with st.container(  # wraps as one
            horizontal=True, gap="small", width="content", key=f"rows-{name}"
        ):
            if twin:
                table_twin(called.whole, rows, name)
            csv_button(rows, name)
            if save:
                save()


def table_twin(title: str, rows: pd.DataFrame, name: str) -> None:
    """Offer the rows of a chart as a table."""
    opened = st.popover(strings.TABLE, type="tertiary", key=f"table-{name}", on_change="rerun")
    if opened.open:
        opened.dataframe(rows, hide_index=True, alt=title)


def csv_button(rows: pd.DataFrame, name: str) -> None:
    """Offer rows as a CSV file of that name."""
    st.download_button(
        strings.CSV,
        data=lambda: csv_of(rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"csv-{name}",
        type="tertiary",
        on_click="ignore",
    )


def chart(
    figure: go.Figure,
    *,
    name: str,
    alt: str,
    on_select: Callable[[Any], None] | None = None,
) -> None:
    """Show a chart, `alt` for those who do not see it.

    A selection in it is handed to `on_select`, and then forgotten.
    """
    if on_select is None:
        st.plotly_chart(figure, theme=None, key=f"chart-{name}", config=_CHART, alt=alt)
        return
    key = f"chart-{name}-{state.fingerprint()}"
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        config=_CHART,
        alt=alt,
        on_select=lambda: on_select(state.selection(key)),
        selection_mode=("points", "box"),
    )


def definitions(pairs: Iterable[tuple[str, str]]) -> str:
    """Give HTML of terms and what they are; terms without any are left out."""
    items = "".join(
        f"<dt>{as_html(term)}</dt><dd>{as_html(text)}</dd>" for term, text in pairs if text
    )
    return f'<dl class="fonds-fields">{items}</dl>'


_CHIPS: Mapping[str, Callable[[str], str]] = {
    "q": lambda words: f"“{words}”",
    "from": strings.from_day,
    "to": strings.to_day,
    "decade": lambda year: strings.decade(int(year)),
    "month": strings.month,
    "precision": lambda value: strings.PRECISIONS[value],
    "dates": lambda _: strings.CERTAIN,
    "undated": lambda _: strings.UNDATED,
    "duplicates": lambda _: strings.ONCE,
    "succession": lambda _: strings.SUCCESSION,
}


def _chip_words(name: str, value: str) -> str:
    if name in _CHIPS:
        return _CHIPS[name](value)
    called = name_of(served_corpus(), name, value)
    return (
        strings.CHIPS_OF_PEOPLE[name].format(called) if name in strings.CHIPS_OF_PEOPLE else called
    )


def _take_back(name: str, value: str) -> None:
    now = state.asked().filters
    kept = [pair for pair in now.to_pairs() if pair != (name, value)]
    state.show_pairs(kept)
