"""First steps offer only what the served corpus can answer."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.cache import CORPUS_VARIABLE, forget
from dashboard.strings import first_steps as first_steps_words
from dashboard.strings import overview as overview_words
from dashboard.worked_questions import questions_offered
from data.versions import EMBEDDED_CORPUS
from queries.database import open_corpus
from queries.document_counts import document_count
from tests.app.conftest import Opener


def offered(monkeypatch: pytest.MonkeyPatch, corpus: Path) -> list[str]:
    """Give the words of the questions that are offered over a corpus."""
    monkeypatch.setenv(CORPUS_VARIABLE, str(corpus))
    forget()
    try:
        return [one.words for one in questions_offered()]
    finally:
        forget()


def test_the_embedded_corpus_is_asked_five(monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(monkeypatch, EMBEDDED_CORPUS) == [
        first_steps_words.WROTE_TO_STALIN,
        first_steps_words.MAO_AND_KHRUSHCHEV,
        first_steps_words.DAYS_OF_OCTOBER,
        first_steps_words.KENNEDY_OR_KHRUSHCHEV,
        first_steps_words.WHO_WAS_FILIPPOV,
    ]


def test_another_corpus_is_asked_what_it_has_documents_of(
    monkeypatch: pytest.MonkeyPatch, tiny_corpus: Path
) -> None:
    words = offered(monkeypatch, tiny_corpus)
    assert first_steps_words.KENNEDY_OR_KHRUSHCHEV not in words
    for one in questions_offered():
        for filters in one.selections:
            assert document_count(open_corpus(tiny_corpus), filters).documents


def titles(app: AppTest) -> str:
    return "\n".join(str(one.proto.body) for one in app.get("html") if "<h2" in one.proto.body)


def test_a_title_says_under_which_filters_its_chart_counts(open_view: Opener) -> None:
    shown = titles(open_view(country="soviet-union", leader="joseph-stalin"))
    both = "naming Joseph Stalin, about the Soviet Union"
    assert f'>{overview_words.MOST_FREQUENT_PEOPLE}<span title="{both}">' in shown
    of_countries = f'>{overview_words.MOST_FREQUENT_COUNTRIES}<span title="naming Joseph Stalin">'
    assert of_countries in shown, "countries are counted whichever is chosen"


def test_a_long_title_is_shortened_and_says_all_when_pointed_at(open_view: Opener) -> None:
    words = ["telegram", *(f"telegram{number}" for number in range(40))]
    shown = titles(open_view(q=" OR ".join(words)))
    assert "telegram39" in shown
    visible = [line.partition(">")[2] for line in shown.split("<span")[1:]]
    assert all(len(line.partition("<")[0]) <= 80 for line in visible)
