"""What is known of one document, in parts that its panel and its own page show alike.

Each person and country stands with the words that say so.
"""

from collections.abc import Callable, Iterator, Sequence

import pandas as pd
import streamlit as st

from dashboard import strings
from dashboard.cache import Question, answer, question
from dashboard.components import definitions
from dashboard.dates import date_understood
from dashboard.link_table import link
from dashboard.links import documents_link
from dashboard.strings import document as document_words
from dashboard.text import as_html
from queries import results
from queries.articles import with_article
from queries.filters import Filters


def fields(found: pd.Series) -> str:
    """Give HTML of the fields of a document (a row of `queries.results.document`) that it has."""
    filled = ((label, found[name]) for name, label in document_words.DOCUMENT_FIELDS.items())
    return definitions([(strings.DATE_COLUMN, _date(found)), *filled])


def people_and_countries(document_id: str) -> str:
    """Give HTML of who takes part in which role, and which countries it concerns, and why."""
    people = answer(question(results.people_of_document, document_id))
    countries = answer(question(results.countries_of_document, document_id))
    return "".join([*_people_by_role(people), *_countries(countries)])


def near_duplicates(document_id: str, address_of: Callable[[str], str]) -> str:
    """Give HTML of the documents nearly the same, linked by their ids; empty where none is."""
    alike = answer(question(results.near_duplicates, document_id))
    items = [_other(row, address_of) for _, row in alike.iterrows()]
    return group(document_words.NEARLY_THE_SAME, items) if items else ""


def questions_of(document_id: str) -> Sequence[Question[pd.DataFrame]]:
    """Give the questions that these parts ask, so that they can be asked side by side."""
    asked = (results.people_of_document, results.countries_of_document, results.near_duplicates)
    return [question(one, document_id) for one in asked]


def source_link(url: str) -> None:
    """Lead to the document at its source, where the corpus holds an address of the web."""
    if url.startswith(("https://", "http://")):
        st.link_button(document_words.OPEN_SOURCE, url, icon=":material/open_in_new:")
    else:
        st.caption(document_words.NO_SOURCE)


def group(heading: str, items: Sequence[str]) -> str:
    """Give HTML of a list, its items HTML already, under a small heading."""
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<h3 class="fonds-role">{as_html(heading)}</h3><ul class="fonds-tags">{listed}</ul>'


def _date(found: pd.Series) -> str:
    understood = date_understood(found["date"], found["date_end"], found["date_precision"])
    return document_words.date_as_printed(found["date_text"], understood, found["date_flag"])


def _people_by_role(people: pd.DataFrame) -> Iterator[str]:
    for role, (one, several) in strings.ROLE_HEADINGS.items():
        tags = people[people["role"] == role]
        if len(tags):
            items = [_person(tag) for _, tag in tags.iterrows()]
            yield group(one if len(items) == 1 else several, items)


def _person(tag: pd.Series) -> str:
    address = documents_link(Filters(person=(tag["id"],)))
    name = link(tag["name"], address, title=document_words.documents_naming(tag["name"]))
    unknown = "" if tag["is_identified"] else f"<em>{as_html(strings.NOT_IDENTIFIED)}</em>"
    return f"{name} {unknown} {_because(_person_evidence(tag), tag['method'])}"


def _person_evidence(tag: pd.Series) -> str:
    if tag["method"] == "inferred":
        return document_words.held_office(tag["evidence"])
    return document_words.quoted(tag["evidence"], strings.METHODS[tag["method"]])


def _countries(countries: pd.DataFrame) -> Iterator[str]:
    """Give each country once, with all that its tags rest on."""
    if len(countries):
        items = [_country(tags) for _, tags in countries.groupby("id", sort=False)]
        yield group(strings.COUNTRY if len(items) == 1 else strings.COUNTRIES, items)


def _country(tags: pd.DataFrame) -> str:
    first = tags.iloc[0]
    address = documents_link(Filters(country=(first["id"],)))
    name = link(
        first["name"], address, title=document_words.documents_about(with_article(first["name"]))
    )
    reasons = (_because(_country_evidence(tag), tag["method"]) for _, tag in tags.iterrows())
    return f"{name} {''.join(reasons)}"


def _country_evidence(tag: pd.Series) -> str:
    words = document_words.quoted(tag["evidence"], strings.METHODS[tag["method"]])
    return f"{strings.BASES[tag['basis']]}: {words}"


def _other(document: pd.Series, address_of: Callable[[str], str]) -> str:
    title = link(document["title"], address_of(document["id"]))
    found = document_words.found_at(document["id"], document["source"])
    return f"{title} <span>{as_html(found)}</span>"


def _because(words: str, method: str) -> str:
    kind = ' class="fonds-inferred"' if method == "inferred" else ""
    return f"<span{kind}>{as_html(words)}</span>"
