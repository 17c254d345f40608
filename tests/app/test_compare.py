from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from streamlit.testing.v1 import AppTest

from dashboard import strings
from dashboard.strings import compare as compare_words
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Day, Filters
from tests.app.conftest import Opener, chosen_of_second, controls_shown

STALIN = Filters(leader=("joseph-stalin",), from_=Day(1949), to=Day(1950))
MAO = Filters(person=("mao-zedong",))


def written(filters: Filters) -> str:
    return urlencode(filters.to_pairs())


def shown(app: AppTest) -> str:
    """Give all words that a page shows through HTML and messages."""
    said = [*app.get("html"), *app.warning, *app.info, *app.caption]
    texts = [str(getattr(one, "value", None) or one.proto.body) for one in said]
    return "\n".join(texts).replace("\\", "").replace("\N{WORD JOINER}", "")


def second(app: AppTest) -> list[tuple[str, str]]:
    """Give the names and values of the second selection in the address."""
    return parse_qsl("".join(app.query_params.get("against", "")))


def test_both_selections_are_said_with_their_documents(
    open_view: Opener, tiny_corpus: Path
) -> None:
    corpus = open_corpus(tiny_corpus)
    app = open_view("compare", leader="joseph-stalin", against=written(MAO))
    assert not app.exception
    both = Filters(leader=("joseph-stalin",), together=("mao-zedong",))
    assert compare_words.in_both(document_count(corpus, both).documents) in shown(app)
    for asked in (Filters(leader=("joseph-stalin",)), MAO):
        assert strings.documents(document_count(corpus, asked).documents) in shown(app)
    assert "naming Mao Zedong" in shown(app)


def test_what_cannot_be_applied_of_the_second_is_said(open_view: Opener) -> None:
    against = "leader=jo-stalin&from=soon&to=1950&nonsense=1&sort=title&person=mao-zedong"
    app = open_view("compare", against=against)
    for part in ("leader=jo-stalin", "joseph-stalin", "from=soon", "nonsense=1", "sort=title"):
        assert part in shown(app)
    assert "dated 1950 or earlier, naming Mao Zedong" in shown(app)


def test_a_second_that_is_no_query_string_is_said(open_view: Opener) -> None:
    app = open_view("compare", against="mao")
    assert not app.exception
    assert "mao=" in shown(app)


def test_the_first_is_held_swapped_and_cleared(open_view: Opener) -> None:
    app = open_view("compare", leader="joseph-stalin", from_="1949", to="1950")
    assert compare_words.SAME_SELECTION not in shown(app)

    press(app, compare_words.HOLD_AS_SECOND)
    assert second(app) == STALIN.to_pairs()
    assert compare_words.SAME_SELECTION in shown(app)

    app = open_view("compare", person="mao-zedong", against=written(STALIN), measure="share")
    press(app, compare_words.SWAP)
    assert second(app) == MAO.to_pairs()
    assert {name: app.query_params[name] for name in ("leader", "from", "to", "measure")} == {
        "leader": "joseph-stalin",
        "from": "1949",
        "to": "1950",
        "measure": "share",
    }
    assert "person" not in app.query_params

    press(app, compare_words.CLEAR_SECOND)
    assert second(app) == []


def test_the_controls_change_the_second_alone(open_view: Opener) -> None:
    app = open_view("compare", country="soviet-union", against="q=letter&leader=joseph-stalin")
    app = open_view("compare", **chosen_of_second(app, "from", "1950-01"))
    assert set(second(app)) == {
        ("q", "letter"),
        ("leader", "joseph-stalin"),
        ("from", "1950-01"),
    }
    leaders = controls_shown(app, "against")["leader"]["chosen"]
    assert [one[0] for one in leaders] == ["joseph-stalin"]
    assert controls_shown(app)["leader"]["chosen"] == []
    assert app.query_params["country"] == "soviet-union"
    app = open_view("compare", **chosen_of_second(app, "to", "summer 1950"))
    assert "to=summer 1950: it is no date" in shown(app)
    assert controls_shown(app, "against")["from"]["value"] == "1950-01"


def test_a_share_that_follows_from_what_is_asked_is_warned_of(open_view: Opener) -> None:
    query = {"from_": "1951", "to": "1952", "against": written(MAO), "measure": "share"}
    warned = shown(open_view("compare", **query))
    said = compare_words.all_as_asked("A", "in 1951–1952", has_collection=False)
    assert said in warned
    assert "B asks for nothing" not in warned
    assert said not in shown(open_view("compare", **{**query, "measure": "count"}))


def test_of_years_that_one_collection_holds_alone_it_has_all(open_view: Opener) -> None:
    collection = "Foreign Relations of the United States"
    app = open_view("compare", collection=collection, from_="1861", to="1861-04", measure="share")
    assert compare_words.cut_by_dates("A", "in 1861") in shown(app)
    app = open_view("compare", collection=collection, from_="1861", to="1861", measure="share")
    assert compare_words.all_as_asked("A", "in 1861", has_collection=True) in shown(app)


def test_a_share_of_all_there_is_is_not_laid_to_the_filter(open_view: Opener) -> None:
    app = open_view("compare", person="william-henry-seward", measure="share")
    assert compare_words.all_there_is("A", "in 1861", 2) in shown(app)
    assert "A asks for" not in shown(app)


def test_the_undated_are_no_year(open_view: Opener) -> None:
    said = shown(open_view("compare", undated="only", against=written(MAO), measure="share"))
    assert compare_words.all_as_asked("A", "among the undated", has_collection=False) in said


def test_many_years_are_said_in_one_short_sentence() -> None:
    spans = [(year, year + 1) for year in range(1861, 1900, 4)]
    assert compare_words.in_years(spans, is_undated=True) == (
        "in 20 years from 1861 to 1898 and among the undated"
    )
    assert compare_words.in_years(spans[:3], is_undated=False) == (
        "in 1861–1862, 1865–1866 and 1869–1870"
    )


def press(app: AppTest, label: str) -> None:
    (button,) = [one for one in app.button if one.label == label]
    button.click().run()
