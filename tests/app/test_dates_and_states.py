"""How sure a date is, and which states came before and after: said, counted and chosen."""

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import strings
from dashboard.strings import timeline as timeline_words
from queries import results
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Day, Filters
from tests.app.conftest import Opener, chosen_in_panel, controls_shown, list_shown

JUNE = {"from_": "1950-06", "to": "1950-06"}


def heading(app: AppTest) -> str:
    """Give the sentences above everything, without their markup."""
    shown = next(one.proto.body for one in app.get("html") if "<h1" in one.proto.body)
    return re.sub(r"<[^>]+>", " ", shown)


def test_a_period_is_answered_in_three_ways_each_with_its_count(
    open_view: Opener, tiny_corpus: Path
) -> None:
    asked = Filters(from_=Day(1950, 6), to=Day(1950, 6))
    counts = results.documents_by_certainty(open_corpus(tiny_corpus), asked)
    assert counts.possible > counts.certain > 0
    assert counts.undated
    app = open_view(**JUNE)
    controls = controls_shown(app)
    assert controls["dates"]["choices"] == [
        ["possible", strings.with_count("possibly", counts.possible)],
        ["certain", strings.with_count("certainly", counts.certain)],
    ]
    assert strings.undated_beside(counts.undated) in controls["beside-the-period"]["html"]
    assert strings.how_certain(*_three(counts), shown="possible") in heading(app)


def _three(counts: results.Certainty) -> tuple[int, int, int]:
    return counts.possible, counts.certain, counts.undated


def test_choosing_the_certain_shows_as_many_as_were_announced(
    open_view: Opener, tiny_corpus: Path
) -> None:
    app = open_view("documents", **JUNE)
    announced = controls_shown(app)["dates"]["choices"][1][1]
    asked = chosen_in_panel(app, "dates", "certain")
    assert asked["dates"] == "certain"
    app = open_view("documents", **asked)
    total = document_count(open_corpus(tiny_corpus), Filters()).documents
    certain = int(announced.rsplit(" ", 1)[1])
    assert strings.count_of(certain, total) in heading(app)
    assert controls_shown(app)["dates"]["choices"][1][1] == announced
    assert controls_shown(app)["dates"]["chosen"] == "certain"


def test_documents_that_begin_before_the_period_are_pointed_out(open_view: Opener) -> None:
    app = open_view(from_="1950-02", to="1950-12")
    said = controls_shown(app)["beside-the-period"]["html"]
    assert "Of those possibly, 2 begin earlier." in said


def test_without_a_period_nothing_is_said_of_certainty(open_view: Opener) -> None:
    app = open_view()
    assert "certainly" not in heading(app)
    assert "dates" not in controls_shown(app)


def test_the_table_shows_a_year_as_a_year(open_view: Opener) -> None:
    app = open_view("documents", q="Протокол")
    held = [json.loads(one.proto.json) for one in app.get("bidi_component")]
    drawn = "".join(html for html in held if isinstance(html, str))
    assert re.findall(r"<tr[^>]*><td[^>]*>([^<]*)</td>", drawn) == ["1947"]


def test_the_timeline_is_split_on_demand_and_the_address_says_so(open_view: Opener) -> None:
    app = open_view()
    assert app.button_group(key="split-timeline").value is None
    app.button_group(key="split-timeline").set_value("precision").run()
    assert app.query_params["split"] == "precision"
    asked = chosen_in_panel(app, "decade", [1950])
    assert asked == {"decade": "1950", "split": "precision"}
    app.button_group(key="split-timeline").set_value(None).run()
    assert "split" not in app.query_params


@pytest.mark.parametrize("split", ["", "precision"])
def test_the_sum_under_the_timeline_is_the_number_of_documents(
    open_view: Opener, tiny_corpus: Path, split: str
) -> None:
    counts = document_count(open_corpus(tiny_corpus), Filters())
    app = open_view(split=split)
    summed = timeline_words.sum_of_bars(counts.documents - counts.undated, counts.undated)
    assert summed in str(list_shown(app, "marks-timeline"))


def test_a_country_is_offered_with_those_before_and_after_it(
    open_view: Opener, tiny_corpus: Path
) -> None:
    line = Filters(country=("russia-1922",), succession="all")
    counted = document_count(open_corpus(tiny_corpus), line).documents
    app = open_view("documents", country="russia-1922")
    box = controls_shown(app)["succession"]
    assert box["label"] == strings.with_count(strings.SUCCESSION, counted)
    assert "Soviet Union" in box["help"]
    assert "Poland" in box["help"]
    assert not box["chosen"]
    asked = chosen_in_panel(app, "succession", box["values"][True])
    assert asked["succession"] == "all"
    app = open_view("documents", **asked)
    assert controls_shown(app)["succession"]["chosen"]
    assert f"{counted} of" in heading(app)
    assert "or its predecessors and successors" in heading(app)


def test_a_country_that_always_was_is_offered_alone(open_view: Opener) -> None:
    app = open_view(country="united-states")
    assert "succession" not in controls_shown(app)


def test_a_chip_takes_succession_back_and_leaves_the_country(open_view: Opener) -> None:
    app = open_view("documents", country="russia-1922", succession="all")
    (chip,) = [one for one in app.button if one.key == "chip-succession-all"]
    chip.click().run()
    assert "succession" not in app.query_params
    assert app.query_params["country"] == "russia-1922"
