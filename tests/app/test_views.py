import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import state, strings
from dashboard.registry import VIEWS
from dashboard.strings import correspondence as correspondence_words
from dashboard.strings import document_list as document_list_words
from dashboard.strings import filters as filters_words
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Day, Filters
from tests.app.conftest import Opener, chosen_in_panel, controls_shown

ADDRESSES = [view.address for view in VIEWS if view.in_navigation]
QUERIES: list[dict[str, str | list[str]]] = [
    {},
    {"decade": ["1940", "1950"]},
    {"from_": "1950-01", "to": "1951", "dates": "certain"},
    {"undated": "only"},
    {"split": "precision"},
    {"country": "russia-1922", "succession": "all"},
    {"leader": "joseph-stalin", "role": "author"},
    {"person": ["mao-zedong", "joseph-stalin"], "country": "soviet-union"},
    {"q": "telegram -moscow", "sort": "relevance"},
    {"q": "aword-that-no-document-holds"},
]


def text_of(app: AppTest) -> str:
    """Give all words that a page shows through HTML, Markdown and messages."""
    shown = [*app.get("html"), *app.markdown, *app.warning, *app.info, *app.caption, *app.error]
    return "\n".join(str(getattr(one, "value", None) or one.proto.body) for one in shown)


def heading(app: AppTest) -> str:
    """Give the sentence above everything."""
    return re.sub(r"<[^>]+>", " ", next(one for one in text_of(app).split("\n") if "<h1" in one))


@pytest.mark.parametrize("query", QUERIES, ids=str)
@pytest.mark.parametrize("view", ADDRESSES)
def test_every_view_draws_every_query(open_view: Opener, view: str, query: dict[str, str]) -> None:
    app = open_view(view, **query)
    assert not app.exception
    assert not app.error
    assert "documents" in heading(app)


@pytest.mark.parametrize("view", ADDRESSES)
def test_every_view_says_how_many_documents_match(
    open_view: Opener, tiny_corpus: Path, view: str
) -> None:
    asked = Filters(country=("soviet-union",), from_=Day(1950))
    counted = document_count(open_corpus(tiny_corpus), asked).documents
    app = open_view(view, country="soviet-union", from_="1950")
    total = document_count(open_corpus(tiny_corpus), Filters()).documents
    assert strings.count_of(counted, total) in heading(app)
    assert "Soviet Union" in heading(app)


@pytest.mark.parametrize("view", [one for one in ADDRESSES if one != "about"])
def test_an_empty_result_says_so_and_offers_to_clear_the_filters(
    open_view: Opener, view: str
) -> None:
    app = open_view(view, q="aword-that-no-document-holds")
    assert strings.NOTHING_FOUND in text_of(app)
    (button,) = [one for one in app.button if one.label == strings.CLEAR_FILTERS]
    button.click().run()
    assert strings.NOTHING_FOUND not in text_of(app)
    assert "q" not in app.query_params


def test_a_bad_filter_is_said_above_the_results_and_the_rest_is_shown(open_view: Opener) -> None:
    app = open_view(decade="1945", leader="jo-stalin", nonsense="1", country="soviet-union")
    said = text_of(app).replace("\\", "")
    assert strings.NOT_APPLIED in said
    for part in ("decade=1945", "leader=jo-stalin", "joseph-stalin", "nonsense=1"):
        assert part in said
    assert "about the Soviet Union" in heading(app)


def test_search_words_that_cannot_be_read_are_said(open_view: Opener) -> None:
    app = open_view("documents", q='mao "unclosed')
    assert not app.exception
    assert strings.NOT_SEARCHED in heading(app)
    assert strings.EVERYTHING not in heading(app)
    assert strings.NOT_APPLIED not in text_of(app)
    field = controls_shown(app)["q"]
    assert field["value"] == 'mao "unclosed'
    assert "mao <mark>&quot;</mark>unclosed" in field["said"]
    assert "A quotation mark opens that is not closed; close it." in field["said"]


def test_search_words_that_were_refused_stay_while_other_filters_change(
    open_view: Opener,
) -> None:
    app = open_view("documents", q='"unclosed', sort="relevance")
    asked = chosen_in_panel(app, "decade", [1950])
    assert (asked["decade"], asked["q"]) == ("1950", '"unclosed')
    assert "from the 1950s" in heading(open_view("documents", **asked))
    cleared = chosen_in_panel(app, "q", "")
    assert "q" not in cleared
    assert strings.NOT_SEARCHED not in heading(open_view("documents", **cleared))


def test_nothing_is_offered_as_a_file_of_a_search_that_was_not_applied(open_view: Opener) -> None:
    for q, is_offered in (("mao)", False), ("telegram", True)):
        app = open_view("documents", q=q)
        (menu,) = [one for one in app.get("popover") if "Download" in one.proto.popover.label]
        assert menu.proto.popover.disabled is not is_offered


def test_a_corpus_without_full_texts_says_so(open_view: Opener) -> None:
    app = open_view("documents", q="text:korea")
    assert "this corpus holds no full texts" in heading(app)
    assert strings.NOTHING_FOUND not in text_of(app)


def test_the_first_documents_lead_to_their_pages_and_show_what_was_found(
    open_view: Opener,
) -> None:
    (listed,) = [one for one in text_of(open_view(q="stalin")).split("\n") if "<ol class=" in one]
    assert "<mark>Stalin</mark>" in listed
    links = re.findall(r'<a class="fonds-link" href="document\?q=stalin&amp;id=([^"]+)"', listed)
    assert len(links) == listed.count("<li>") > 0


def test_bounds_of_a_period_are_said_alike(open_view: Opener) -> None:
    app = open_view(from_="1945", to="1953")
    labels = {one.label for one in app.button}
    assert {"from 1945 ✕", "to 1953 ✕"} <= labels


def test_all_years_takes_back_the_period_alone(open_view: Opener) -> None:
    app = open_view(from_="1949", to="1951", dates="certain", country="soviet-union")
    app.button(key="all-time-timeline").click().run()
    assert dict(app.query_params) == {"country": "soviet-union"}


def test_each_chip_takes_back_one_choice(open_view: Opener) -> None:
    app = open_view(decade=["1940", "1950"], country="soviet-union")
    (chip,) = [one for one in app.button if one.key == "chip-decade-1940"]
    chip.click().run()
    assert app.query_params["decade"] == "1950"
    assert app.query_params["country"] == "soviet-union"


def test_a_choice_in_the_panel_is_written_to_the_address(open_view: Opener) -> None:
    app = open_view("documents", page="2")
    assert chosen_in_panel(app, "decade", [1950, 1960]) == {"decade": ["1950", "1960"]}
    assert chosen_in_panel(app, "from", " 1950-06 ") == {"from": "1950-06"}
    assert chosen_in_panel(app, "undated", value=True) == {"undated": "only"}


@pytest.mark.parametrize("chosen", ["certain", "certainly · 9,918", "certainly · 1"])
def test_a_choice_is_known_by_its_label_whatever_its_count_was(chosen: str) -> None:
    taken: list[str] = []
    state.meant({"possible": "possibly · 3", "certain": "certainly · 2"}, taken.append)(chosen)
    assert taken == ["certain"]


def test_a_list_shows_what_is_chosen_even_where_nothing_matches(open_view: Opener) -> None:
    app = open_view(country="soviet-union", type="Letter", q="nowhere")
    assert controls_shown(app)["type"]["chosen"] == [["Letter", "Letter", 0]]


def test_each_of_several_chosen_tells_what_it_would_leave_alone(open_view: Opener) -> None:
    both = open_view(type=["Letter", "Memorandum of conversation"], decade="1950")
    counts = {name: count for _, name, count in controls_shown(both)["type"]["chosen"]}
    for name, count in counts.items():
        alone = open_view(type=name, decade="1950")
        assert heading(alone).split()[:2] == [strings.number(count), "of"]
    assert set(counts) == {"Letter", "Memorandum of conversation"}


def test_it_is_said_that_participants_of_a_name_are_offered(open_view: Opener) -> None:
    shown = controls_shown(open_view(find="FILIPPOV"))["person"]
    assert shown["found"] == filters_words.people_found("FILIPPOV")
    assert "find=FILIPPOV" in shown["options"]
    assert controls_shown(open_view())["person"]["found"] == ""


def test_relevance_is_offered_with_search_words_only_and_goes_with_them(open_view: Opener) -> None:
    app = open_view("documents", q="telegram", sort="relevance")
    asked = chosen_in_panel(app, "q", "")
    assert "sort" not in asked
    app = open_view("documents", **asked)
    (orders,) = [one for one in app.selectbox if one.label == document_list_words.SORTED_BY]
    assert "relevance" not in orders.options


def test_turning_pages_sorting_and_page_size_live_in_the_address(open_view: Opener) -> None:
    app = open_view("documents")
    app.selectbox(key="sort").select("-date").run()
    assert app.query_params["sort"] == "-date"
    app.selectbox(key="size").select(50).run()
    assert app.query_params["size"] == "50"


def test_a_document_shows_all_that_is_known_and_why(open_view: Opener) -> None:
    shown = text_of(open_view("documents", document="tiny/1"))
    for known in ("Fond 1, opis 2, delo 3", "5 January 1950", "Joseph Stalin", "Moscow"):
        assert known in shown


def test_a_document_that_is_not_there_is_said(open_view: Opener) -> None:
    assert "nowhere/1" in text_of(open_view("documents", document="nowhere/1")).replace("\\", "")


def test_a_choice_of_correspondence_lists_its_documents_and_leads_to_all(open_view: Opener) -> None:
    assert correspondence_words.CHOOSE_LETTERS in text_of(open_view("correspondence"))
    for chosen in ("author", "recipient", "person", "together"):
        query = {chosen: "joseph-stalin"}
        shown = text_of(open_view("correspondence", **query))
        assert f'href="documents?{urlencode(query)}"' in shown
        assert "fonds-first" in shown


def test_a_person_is_shown_with_terms_of_office_and_the_rest_of_the_list_stays(
    open_view: Opener,
) -> None:
    shown = text_of(open_view("people", person="joseph-stalin"))
    assert re.search(r"leader of the Soviet Union: \d+ \w+ 192\d", shown)
    assert strings.NOT_APPLIED in text_of(open_view("people", person="nobody"))
