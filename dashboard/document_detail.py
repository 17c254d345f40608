"""All that is known of one document, each person and country with the words that say so."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, question
from dashboard.components import definitions
from dashboard.dates import date_words
from dashboard.link_table import link
from dashboard.links import document_link, documents_link
from dashboard.text import as_html, literal
from queries import results
from queries.filters import NO_FILTERS, Filters


def document_detail(document_id: str) -> None:
    """Show one document: its fields, who in which role and why, its countries, its source."""
    found = answer(question(results.document, document_id))
    with st.container(border=True, key="document-detail"):
        st.button(
            strings.CLOSE,
            type="tertiary",
            icon=":material/close:",
            on_click=state.show_in_view,
            kwargs={"document": None},
        )
        if found is None:
            st.warning(f"{strings.NO_SUCH_DOCUMENT} {literal(document_id)}")
            return
        st.html(f'<h2 class="fonds-card">{as_html(found["title"])}</h2>')
        st.html(definitions([(strings.DATE_COLUMN, _date(found)), *_filled(found)]))
        _tags(document_id)
        _source(found["url"])


def _date(found: pd.Series) -> str:
    return date_words(found["date"], found["date_end"], found["date_precision"])


def _filled(found: pd.Series) -> list[tuple[str, str]]:
    return [(label, found[name]) for name, label in strings.DOCUMENT_FIELDS.items() if found[name]]


def _tags(document_id: str) -> None:
    people = answer(question(results.people_of_document, document_id))
    countries = answer(question(results.countries_of_document, document_id))
    alike = answer(question(results.near_duplicates, document_id))
    groups = [*_people_by_role(people), *_countries(countries), *_alike(alike)]
    if groups:
        st.html("".join(groups))


def _people_by_role(people: pd.DataFrame) -> Iterator[str]:
    for role, (one, several) in strings.ROLE_HEADINGS.items():
        tags = people[people["role"] == role]
        if len(tags):
            items = [_person(tag) for _, tag in tags.iterrows()]
            yield _group(one if len(items) == 1 else several, items)


def _person(tag: pd.Series) -> str:
    address = documents_link(Filters(person=(tag["id"],)))
    name = link(tag["name"], address, title=strings.documents_naming(tag["name"]))
    unknown = "" if tag["is_identified"] else f"<em>{as_html(strings.NOT_IDENTIFIED)}</em>"
    return f"{name} {unknown} {_because(_person_evidence(tag), tag['method'])}"


def _person_evidence(tag: pd.Series) -> str:
    if tag["method"] == "inferred":
        return strings.held_office(tag["evidence"])
    return strings.quoted(tag["evidence"], strings.METHODS[tag["method"]])


def _countries(countries: pd.DataFrame) -> Iterator[str]:
    """Give each country once, with all that its tags rest on."""
    if len(countries):
        items = [_country(tags) for _, tags in countries.groupby("id", sort=False)]
        yield _group(strings.COUNTRY if len(items) == 1 else strings.COUNTRIES, items)


def _country(tags: pd.DataFrame) -> str:
    first = tags.iloc[0]
    address = documents_link(Filters(country=(first["id"],)))
    name = link(first["name"], address, title=strings.documents_about(first["name"]))
    reasons = (_because(_country_evidence(tag), tag["method"]) for _, tag in tags.iterrows())
    return f"{name} {''.join(reasons)}"


def _country_evidence(tag: pd.Series) -> str:
    words = strings.quoted(tag["evidence"], strings.METHODS[tag["method"]])
    return f"{strings.BASES[tag['basis']]}: {words}"


def _alike(documents: pd.DataFrame) -> Iterator[str]:
    if len(documents):
        yield _group(strings.NEARLY_THE_SAME, [_other(row) for _, row in documents.iterrows()])


def _other(document: pd.Series) -> str:
    title = link(document["title"], document_link(document["id"], NO_FILTERS))
    return f"{title} <span>{as_html(strings.found_at(document['id'], document['source']))}</span>"


def _group(heading: str, items: list[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<h3 class="fonds-role">{as_html(heading)}</h3><ul class="fonds-tags">{listed}</ul>'


def _because(words: str, method: str) -> str:
    kind = ' class="fonds-inferred"' if method == "inferred" else ""
    return f"<span{kind}>{as_html(words)}</span>"


def _source(url: str) -> None:
    if url.startswith(("https://", "http://")):
        st.link_button(strings.OPEN_SOURCE, url, icon=":material/open_in_new:")
    else:
        st.caption(strings.NO_SOURCE)
