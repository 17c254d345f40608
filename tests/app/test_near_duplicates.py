from pathlib import Path

import pytest

from dashboard import strings
from dashboard.cache import CORPUS_VARIABLE, forget
from dashboard.strings import filters as filters_words
from data.records import Record
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Filters
from tests.app.conftest import Opener, controls_shown
from tests.corpora import build_corpus


@pytest.mark.parametrize(("query", "is_ticked"), [({}, False), ({"duplicates": "once"}, True)])
def test_the_panel_offers_to_count_near_duplicates_once(
    open_view: Opener, tiny_corpus: Path, query: dict[str, str], *, is_ticked: bool
) -> None:
    corpus = open_corpus(tiny_corpus)
    counts = [
        document_count(corpus, asked).documents for asked in (Filters(), Filters(duplicates="once"))
    ]
    assert counts[0] > counts[1]
    app = open_view(**query)
    box = controls_shown(app)["duplicates"]
    assert box["label"] == filters_words.count_once(counts[0] - counts[1])
    assert box["chosen"] is is_ticked
    shown = strings.count_of(counts[is_ticked], counts[0])
    assert any(shown in str(one.proto.body) for one in app.get("html"))


def test_the_number_is_of_the_other_filters(open_view: Opener) -> None:
    app = open_view(person="joseph-stalin", duplicates="once")
    assert controls_shown(app)["duplicates"]["label"] == filters_words.count_once(0)


def test_a_corpus_without_any_offers_nothing(
    open_view: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CORPUS_VARIABLE, str(build_corpus(tmp_path, [Record("a", "A")])))
    forget()
    app = open_view()
    assert not app.exception
    assert "duplicates" not in controls_shown(app)
