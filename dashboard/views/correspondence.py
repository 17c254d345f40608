"""Correspondence: who wrote to whom, two people year by year, and who appears with whom."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import Question, answer, question, served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.choice_lists import single_choice
from dashboard.choices import is_in_force
from dashboard.components import card_header, figure_card
from dashboard.controls import draw_controls
from dashboard.document_list import first_documents_list
from dashboard.embedding import draw_chart
from dashboard.figures.matrix import letters_matrix
from dashboard.figures.network import STRONGEST, people_network, strongest_pairs
from dashboard.figures.pair import Correspondent, pair_bars
from dashboard.link_table import link
from dashboard.links import documents_link
from dashboard.options import pair_option
from dashboard.strings import correspondence as correspondence_words
from dashboard.text import as_html
from queries import correspondence
from queries.correspondence import Matrix
from queries.filters import Filters
from queries.vocabulary import vocabulary_of

_A_DECADE = 10
_WIDTH_OF_PAIR = 290  # pixels
_ORDERS = tuple(correspondence_words.ORDER_WORDS)

# the ids of two people, in the order of the alphabet, whoever wrote to whom
Pair = tuple[str, str]


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    if state.is_embedded():
        draw_chart(asked, CHARTS)
        return
    if pair := _pair_shown(asked):  # worked out here, while a worker counts the matrix
        answer(_by_year(asked.filters, pair))
    matrix_card(asked)
    if answer(questions.letters_matrix(asked)).letters:
        between, chosen = st.columns([3, 2])
        with between:
            pair_card(asked)
        with chosen:
            letters_card(asked)
    together_card(asked)
    if asked.filters.person or asked.filters.together:
        documents_card(asked, "together")


def matrix_card(asked: state.Asked) -> None:
    """Who wrote to whom; where nobody did, that is said."""
    matrix = answer(questions.letters_matrix(asked))
    if not matrix.letters:
        st.info(correspondence_words.NO_LETTERS)
        return
    order = _order(asked, matrix)
    authors, recipients = (_ordered(one, order) for one in (matrix.authors, matrix.recipients))
    figure_card(
        ChartTitle(
            correspondence_words.WHO_WROTE_TO_WHOM, asked.filters.without("author", "recipient")
        ),
        matrix.pairs,
        letters_matrix(authors, recipients, matrix.pairs, partial(is_in_force, asked.filters)),
        name="correspondence",
        hint=correspondence_words.letters_shown(
            len(authors), len(recipients), matrix.shown, matrix.letters
        ),
        control=partial(matrix_controls, questions.how_many_correspondents(asked), order),
    )


def matrix_controls(most: int, order: str) -> None:
    """Choose how many people stand in the matrix, and in which order."""
    st.segmented_control(
        correspondence_words.ORDER,
        _ORDERS,
        format_func=correspondence_words.ORDER_WORDS.__getitem__,
        label_visibility="collapsed",
        **state.widget("order", order, lambda chosen: state.show_in_view(order=chosen or order)),
    )
    number_control("matrix", questions.CORRESPONDENTS_SHOWN, most)


def number_control(name: str, offered: Sequence[int], chosen: int) -> None:
    """Choose how many are shown; `name` is the name in the address."""
    st.segmented_control(
        strings.HOW_MANY,
        offered,
        label_visibility="collapsed",
        **state.widget(
            name, chosen, lambda number: state.show_in_view(**{name: str(number or chosen)})
        ),
    )


def pair_card(asked: state.Asked) -> None:
    """What two people wrote to each other, by year."""
    if not answer(questions.letters_matrix(asked)).letters:
        return
    pair = _pair_shown(asked)
    if pair is None:
        return
    rows = answer(_by_year(asked.filters, pair))
    one, other = (Correspondent(person, _name(person)) for person in pair)
    figure_card(
        ChartTitle(correspondence_words.BETWEEN_TWO, asked.filters.without(*questions.OF_PAIR)),
        rows,
        pair_bars(rows, one, other, partial(is_in_force, asked.filters)),
        name="between",
        hint=correspondence_words.PAIR_EXPLAINED,
        control=partial(pair_control, asked, pair, int(rows["documents"].sum())),
    )


def pair_control(asked: state.Asked, pair: Pair, letters: int) -> None:
    """Choose the two people looked at; if two are chosen as filters, this takes their place."""
    shown = pair_option(*pair, letters)
    one = single_choice("pair", asked, shown, label=correspondence_words.PAIR)
    draw_controls([one], key="pair", on_choice=_choose_pair, width=_WIDTH_OF_PAIR)


def _choose_pair(_: str, chosen: Sequence[str]) -> None:
    filters = state.asked().filters.without("author", "recipient")
    state.show(filters, pair=chosen[0])


def letters_card(asked: state.Asked) -> None:
    """The documents of the author and the recipient chosen, or how to choose them."""
    if asked.filters.author or asked.filters.recipient:
        documents_card(asked, "letters")
        return
    with st.container(border=True, key="card-documents-letters"):
        st.html(f'<h2 class="fonds-card">{as_html(correspondence_words.THE_DOCUMENTS)}</h2>')
        st.caption(correspondence_words.CHOOSE_LETTERS)


def documents_card(asked: state.Asked, name: str) -> None:
    """The first of the documents chosen, and the way to all of them; `name` is of the card."""
    rows, count = answer(questions.first_documents(asked)), answer(questions.count(asked)).documents
    with st.container(border=True, key=f"card-documents-{name}"):
        card_header(correspondence_words.THE_DOCUMENTS, rows, f"documents_{name}", twin=False)
        way = link(correspondence_words.show_these(count), documents_link(asked.filters))
        st.html(f"{first_documents_list(rows, asked.filters)}<p>{way}</p>")


def together_card(asked: state.Asked) -> None:
    """Who appears with whom."""
    together = answer(questions.people_together(asked))
    drawn = strongest_pairs(together.pairs)
    chosen = [_name(person) for person in (*asked.filters.person, *asked.filters.together)]
    pairs = correspondence_words.pairs_drawn(
        len(drawn), len(together.pairs), STRONGEST, in_role=bool(asked.filters.role)
    )
    figure_card(
        ChartTitle(
            correspondence_words.WHO_APPEARS_WITH_WHOM, asked.filters.without("person", "together")
        ),
        together.pairs,
        people_network(together.people, drawn, partial(is_in_force, asked.filters)),
        name="together",
        hint=f"{correspondence_words.people_in_graph(chosen)} {pairs}",
        control=partial(
            number_control,
            "graph",
            questions.TOGETHER_SHOWN,
            questions.how_many_together(asked),
        ),
    )


def _order(asked: state.Asked, matrix: Matrix) -> str:
    """Give the order asked for, else by time where the people are of different times."""
    wanted = asked.view.get("order", "")
    if wanted in _ORDERS:
        return wanted
    years = matrix.authors["mean_year"]
    return "time" if years.max() - years.min() > _A_DECADE else "frequency"


def _ordered(people: pd.DataFrame, order: str) -> pd.DataFrame:
    return people.sort_values("mean_year", kind="stable") if order == "time" else people


def _pair_shown(asked: state.Asked) -> Pair | None:
    """Give the two people looked at; the foremost where none are asked for."""
    return _pair_in_force(asked.filters) or _pair_looked_at(asked) or _foremost_pair(asked)


def _foremost_pair(asked: state.Asked) -> Pair | None:
    rows = answer(questions.pairs_offered(asked, most=1))
    return next(zip(rows["one"], rows["other"], strict=True), None)


def _pair_in_force(filters: Filters) -> Pair | None:
    if len(filters.author) != 1 or len(filters.recipient) != 1:
        return None
    pair = _in_alphabet(*filters.author, *filters.recipient)
    return pair if len(set(pair)) == 2 else None  # noqa: PLR2004 - a pair is two


def _pair_looked_at(asked: state.Asked) -> Pair | None:
    """Give the two people the address names, where the corpus knows them."""
    known = vocabulary_of(served_corpus())["person"]
    two = asked.view.get("pair", "").split()
    return _in_alphabet(*two) if len(two) == 2 and known.keys() >= set(two) else None  # noqa: PLR2004 - as above


def _by_year(filters: Filters, pair: Pair) -> Question[pd.DataFrame]:
    """What did the two write to each other in which years?"""
    return question(correspondence.pair_by_year, filters.without(*questions.OF_PAIR), *pair)


def _in_alphabet(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def _name(person: str) -> str:
    return vocabulary_of(served_corpus())["person"].get(person, person)


CHARTS = {"correspondence": matrix_card, "between": pair_card, "together": together_card}

render()
