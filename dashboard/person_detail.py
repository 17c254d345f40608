"""What is known of one person: life, terms of office, years, correspondents, other names."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import Question, answer, question, served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.choices import is_in_force
from dashboard.components import card_header, definitions, figure_card
from dashboard.figures.bars import documents_by_value_bars
from dashboard.figures.marks import choice
from dashboard.figures.timeline_frame import Span, span_words
from dashboard.link_table import Column, link_table
from dashboard.strings import people as people_words
from dashboard.text import as_html
from dashboard.timeline import filters_of
from dashboard.timeline_card import timeline_card
from dashboard.timeline_questions import timeline_questions
from queries import results
from queries.articles import with_article
from queries.filters import Filters
from queries.people import letters_by_correspondent, terms_of_person
from queries.vocabulary import name_of

_CORRESPONDENTS = 8
_DIRECTIONS = (
    ("to", people_words.WRITES_TO, "author", "recipient"),
    ("from", people_words.HEARS_FROM, "recipient", "author"),
)


def person_questions(asked: state.Asked, person_id: str) -> tuple[Question[Any], ...]:
    """What do the cards of a person ask, as far as is known beforehand?"""
    return (
        _facts_known(person_id),
        _terms(person_id),
        *timeline_questions(asked, of=choice(("person", person_id))),
        _letters(asked, person_id),
        _names(person_id),
    )


def person_cards(asked: state.Asked, person_id: str) -> None:
    """Show who a person of the corpus is, and the years under the filters in force."""
    person = answer(_facts_known(person_id))
    if person is None:
        return
    facts_card(asked, person)
    years_card(asked, person_id)


def more_of_person(asked: state.Asked, person_id: str) -> None:
    """Show beside each other a person's correspondents and other names."""
    left, right = st.columns(2)
    with left:
        correspondents_card(asked, person_id)
    with right:
        other_names_card(person_id, _name(person_id))


def facts_card(asked: state.Asked, person: pd.Series) -> None:
    """Show life and offices of a person (`queries.results.person`); offer the documents alone."""
    with st.container(border=True, key="person-detail"):
        st.html(f'<h2 class="fonds-card">{as_html(person["name"])}</h2>')
        if not person["is_identified"]:
            st.caption(f"{strings.NOT_IDENTIFIED}: {people_words.NOT_IDENTIFIED_HELP}")
        st.html(definitions(_facts(person)))
        chosen = choice(("person", person["id"]))
        if not is_in_force(asked.filters, chosen):
            st.button(
                people_words.ONLY_THIS_PERSON,
                icon=":material/filter_alt:",
                on_click=state.choose,
                args=(chosen,),
            )


def _facts(person: pd.Series) -> Iterator[tuple[str, str]]:
    yield people_words.BORN, _words(person["born"])
    yield people_words.DIED, _words(person["died"])
    yield people_words.TERMS, "; ".join(map(span_words, _spans(person["id"])))
    yield people_words.NOTE, _words(person["note"])
    yield strings.KNOWN_FROM, people_words.known_from(_words(person["source"]))


def years_card(asked: state.Asked, person_id: str) -> None:
    """Show the years of a person, with the terms of office above them."""
    timeline_card(
        asked,
        name="person",
        of=choice(("person", person_id)),
        spans=_spans(person_id),
    )


def correspondents_card(asked: state.Asked, person_id: str) -> None:
    """Show whom a person writes to most, and whom from most is heard; nothing if there are none."""
    rows = answer(_letters(asked, person_id))
    if rows.empty:
        return
    html = "".join(
        f'<h3 class="fonds-role">{heading}</h3>{_bars(asked, of_one, person_id, own, other)}'
        for direction, heading, own, other in _DIRECTIONS
        if len(of_one := rows[rows["direction"] == direction])
    )
    figure_card(
        ChartTitle(
            people_words.correspondents_of(_name(person_id)), _beside(asked.filters, person_id)
        ),
        rows,
        html,
        name="correspondents",
        selections={"": filters_of(asked.filters, choice(("person", person_id)))},
    )


def _beside(filters: Filters, person_id: str) -> Filters:
    """Give the filters that the name of a person does not say already."""
    others = filters.without("author", "recipient")
    return others.without("person", "role") if others.person == (person_id,) else others


def other_names_card(person_id: str, called: str) -> None:
    """Show the other names of a person, and where each comes from; nothing if there are none."""
    names = answer(_names(person_id))
    if names.empty:
        return
    by_source = names.groupby("source", sort=False)["alias"].agg("; ".join).reset_index()
    columns = (
        Column(people_words.ALSO_KNOWN, lambda row: row.alias),
        Column(strings.KNOWN_FROM, lambda row: people_words.known_from(row.source)),
    )
    title = people_words.other_names_of(called)
    with st.container(border=True, key="card-aliases"):
        card_header(title, names, "aliases", twin=False)
        st.html(link_table(by_source, columns, title))


def _name(person_id: str) -> str:
    return name_of(served_corpus(), "person", person_id)


def _facts_known(person_id: str) -> Question[pd.Series | None]:
    return question(results.person, person_id)


def _terms(person_id: str) -> Question[pd.DataFrame]:
    return question(terms_of_person, person_id)


def _names(person_id: str) -> Question[pd.DataFrame]:
    return question(results.aliases, (person_id,))


def _letters(asked: state.Asked, person_id: str) -> Question[pd.DataFrame]:
    others = asked.filters.without("author", "recipient")
    return question(letters_by_correspondent, others, person_id, most=_CORRESPONDENTS)


def _bars(asked: state.Asked, rows: pd.DataFrame, person_id: str, own: str, other: str) -> str:
    """Give HTML of bars that choose the person in the role `own`, and another in `other`."""
    of_person = choice((own, person_id))
    bars = documents_by_value_bars(
        rows, lambda chosen: is_in_force(asked.filters, f"{of_person}&{chosen}"), name=other
    )
    return f'<div data-choice="{as_html(of_person)}">{bars}</div>'


def _spans(person_id: str) -> Sequence[Span]:
    return [_span(*term) for term in answer(_terms(person_id)).itertuples(index=False)]


def _span(office: str, of_state: str, first_day: str, last_day: str | None) -> Span:
    last = date.fromisoformat(last_day) if isinstance(last_day, str) else None
    return Span(
        people_words.in_office(office, of_state, with_article(of_state)),
        date.fromisoformat(first_day),
        last,
    )


def _words(value: str | int | None) -> str:
    return "" if pd.isna(value) else str(value)
