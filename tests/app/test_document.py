"""A document's page says all that is known of it, leads to what stands near it, and cites it."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import strings
from dashboard.cache import CORPUS_VARIABLE, forget
from dashboard.strings import document as document_words
from data.records import Record
from queries import results
from queries.citations import CITATIONS, citation_row
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Filters, parse_filters
from queries.neighbours import documents_of_same_people
from tests.app.conftest import Opener, list_shown
from tests.corpora import build_corpus
from tests.record_parts import day

ALL = 10_000


@pytest.fixture
def corpus(tiny_corpus: Path) -> Corpus:
    return open_corpus(tiny_corpus)


def html_of(app: AppTest) -> str:
    """Give the HTML of the page itself, without that of the panel beside it."""
    return "\n".join(str(one.proto.body) for one in app.main.get("html"))


def words_of(app: AppTest) -> str:
    """Give what is read on the page."""
    shown = re.sub(r"<style>.*?</style>", "", html_of(app), flags=re.DOTALL)
    messages = [str(one.value) for one in (*app.warning, *app.info, *app.caption)]
    return unescape(re.sub(r"<[^>]+>", " ", shown)) + " ".join(messages).replace("\\", "")


def title_of(app: AppTest) -> str:
    (title,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html_of(app), re.DOTALL)
    return unescape(title)


def links_of(html: str) -> list[tuple[str, str]]:
    """Give the address and the text of each link."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [(unescape(address), unescape(text)) for address, text in found]


def pages_linked(app: AppTest) -> Iterator[str]:
    """Give the ids of the documents whose pages are linked."""
    for address, _ in links_of(html_of(app)):
        parts = urlsplit(address)
        if parts.path == "document":
            yield parse_qs(parts.query)["id"][0]


def way_back(app: AppTest) -> tuple[str, dict[str, list[str]]]:
    """Give the label and the query of the link back to the documents."""
    (back,) = [one.proto for one in app.main.get("page_link") if one.proto.page == "documents"]
    return back.label, parse_qs(back.query_string)


def test_a_document_is_shown_with_all_that_is_known_of_it(open_view: Opener) -> None:
    app = open_view("document", id="tiny/1")
    assert not app.exception
    assert title_of(app) == "Letter, Stalin to Mao Zedong, on the railway"
    said = words_of(app)
    for known in (
        "printed “5 January 1950”; understood as 5 January 1950",
        "Fond 1, opis 2, delo 3",
        "Wilson Center Digital Archive",
        "Moscow",
        "Russian",
        "He asks for an answer.",
        document_words.quoted("Stalin", strings.METHODS["title"]),
        strings.BASES["person"],
    ):
        assert known in said
    (source,) = app.main.get("link_button")
    assert source.proto.url == "https://example.org/tiny/1"


@pytest.mark.parametrize(
    ("ident", "said"),
    [
        ("tiny/6", "printed “November 1949”; understood as some day of November 1949"),
        ("tiny/5", "printed “1947”; understood as some day of 1947"),
        ("tiny/9", "understood as from 16 December 1949 to 17 February 1950"),
        ("tiny/16", "printed “circa summer 1948”; understood as about June – August 1948"),
        ("tiny/18", "printed “February 31, 1950”; undated, as it is doubted: no such day"),
        ("tiny/11", "none is printed; undated"),
    ],
)
def test_a_date_is_said_as_printed_and_as_understood(
    open_view: Opener, ident: str, said: str
) -> None:
    assert said in words_of(open_view("document", id=ident))


def test_every_document_has_a_page(open_view: Opener, corpus: Corpus) -> None:
    documents = results.documents_listed(corpus, NO_FILTERS, most=ALL)
    for ident, title in zip(documents["id"], documents["title"], strict=True):
        app = open_view("document", id=ident)
        assert not app.exception
        assert title_of(app) == title
        assert "<script" not in html_of(app)
        assert "<b>markup" not in html_of(app)


def test_every_form_of_the_citation_is_that_of_the_exports(
    open_view: Opener, corpus: Corpus
) -> None:
    for ident in ("tinyvol1/d2", "tiny/15", "tiny/16"):
        row = citation_row(corpus, ident)
        assert row
        shown = [code.value for code in open_view("document", id=ident).code]
        cited = [form(row).replace("\r\n", "\n").strip() for form in CITATIONS.values()]
        assert [text.strip() for text in shown] == cited


def test_neighbours_lead_to_their_own_pages_and_the_filters_along(open_view: Opener) -> None:
    app = open_view("document", id="tinyvol1/d3", country="france")
    assert {"tinyvol1/d2", "tinyvol1/d4"} <= set(pages_linked(app))
    pages = [address for address, _ in links_of(html_of(app)) if address.startswith("document?")]
    assert all(parse_qs(urlsplit(address).query)["country"] == ["france"] for address in pages)
    assert document_words.place_in_volume(3, 5, is_numbered=True) in words_of(app)


def test_an_undated_document_has_no_neighbours_in_time_and_says_so(open_view: Opener) -> None:
    app = open_view("document", id="tiny/10")
    assert document_words.NO_NEIGHBOUR_BY_DATE in words_of(app)
    assert list(pages_linked(app)) == []


def test_where_nothing_else_is_dated_that_is_said(
    open_view: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [
        Record("a/one", "Alone", date=day(1950, 1, 5), part_of="A page"),
        Record("a/two", "Undated", part_of="A page"),
    ]
    monkeypatch.setenv(CORPUS_VARIABLE, str(build_corpus(tmp_path, records)))
    forget()
    said = words_of(open_view("document", id="a/one"))
    assert document_words.ONLY_DATED in said
    assert document_words.NOBODY_KNOWN in said
    assert document_words.NOBODY_NEAR in said
    assert document_words.place_in_volume(1, 1, is_numbered=False) in said
    assert document_words.NO_PLACE_IN_VOLUME in words_of(open_view("document", id="a/two"))


def test_near_duplicates_lead_to_their_own_pages(open_view: Opener) -> None:
    assert "other/4" in set(pages_linked(open_view("document", id="other/3")))


def test_all_documents_of_the_same_people_are_as_many_as_said(
    open_view: Opener, corpus: Corpus
) -> None:
    near = documents_of_same_people(corpus, "tiny/1", most=ALL)
    assert near.documents
    app = open_view("document", id="tiny/1", country="france")
    assert set(near.rows["id"]) <= set(pages_linked(app))
    said = document_words.these_and_this_one(near.documents)
    (address,) = [address for address, text in links_of(html_of(app)) if text == said]
    asked, errors = parse_filters(parse_qsl(urlsplit(address).query))
    assert not errors
    assert document_count(corpus, asked).documents == near.documents + 1


def test_names_lead_to_the_documents_naming_them(open_view: Opener) -> None:
    links = dict(links_of(html_of(open_view("document", id="tiny/3"))))
    assert links["documents?person=vyacheslav-molotov"] == "Vyacheslav Molotov"
    assert links["documents?country=soviet-union"] == "Soviet Union"


def test_the_way_back_is_to_the_documents_that_match(open_view: Opener, corpus: Corpus) -> None:
    counted = document_count(corpus, Filters(country=("soviet-union",))).documents
    app = open_view("document", id="tiny/1", country="soviet-union", sort="-date")
    label, query = way_back(app)
    assert label == document_words.back_to(counted)
    assert query == {"country": ["soviet-union"], "sort": ["-date"]}


def test_filters_that_nothing_matches_leave_the_page(open_view: Opener) -> None:
    app = open_view("document", id="tiny/1", q="aword-that-no-document-holds")
    assert "Fond 1, opis 2, delo 3" in words_of(app)
    assert way_back(app)[0] == document_words.back_to(0)


def test_an_id_that_is_not_there_is_said_with_those_like_it(open_view: Opener) -> None:
    app = open_view("document", id="tinyvol1/d99")
    said = words_of(app)
    assert not app.exception
    assert "tinyvol1/d99" in said
    assert document_words.CHECK_ADDRESS in said
    assert set(pages_linked(app)) & {f"tinyvol1/d{number}" for number in range(1, 6)}


def test_without_an_id_the_page_says_what_it_is_for(open_view: Opener) -> None:
    app = open_view("document")
    assert not app.exception
    assert document_words.DOCUMENT_EXPLAINED in words_of(app)


def test_it_stands_in_no_navigation(open_view: Opener) -> None:
    linked = list_shown(open_view(), "navigation")
    assert f"{strings.DOCUMENT}</a>" not in linked["html"]
    assert f"{strings.DOCUMENTS}</a>" in linked["html"]


def test_no_filters_stand_beside_it_as_they_change_nothing(open_view: Opener) -> None:
    app = open_view("document", id="tiny/1", country="soviet-union")
    assert [one.key for one in app.sidebar.get("bidi_component")] == ["navigation"]
    linked = list_shown(app, "navigation")
    assert linked["current"] is None
    assert "documents?country=soviet-union" in linked["addresses"]


def test_a_doubted_date_is_said_once() -> None:
    said = document_words.date_as_printed(
        "May 6, 1953", "", "the markup says 1954-05-06, the words May 6, 1953"
    )
    assert said == "printed “May 6, 1953”; undated, as it is doubted: the markup says 1954-05-06"


def test_the_panel_beside_the_table_leads_to_the_page(open_view: Opener) -> None:
    app = open_view("documents", document="tiny/1", country="soviet-union")
    (way,) = [one.proto for one in app.main.get("page_link") if one.proto.page == "document"]
    assert way.label == document_words.OPEN_ITS_PAGE
    assert parse_qs(way.query_string) == {"country": ["soviet-union"], "id": ["tiny/1"]}
