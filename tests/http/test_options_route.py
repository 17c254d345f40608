"""`/options/{list}` over real HTTP, on the tiny corpus: what a list that is opened offers."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given, settings

from dashboard.options import LISTED
from dashboard.questions import PAIRS_OFFERED
from dashboard.strings import filters as filters_words
from queries.correspondence import pair_by_year
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Filters, attribute_of, parse_filters
from tests.filter_strategies import TINY_FILTERS

CLIENT = httpx.Client(timeout=60)
pytestmark = pytest.mark.xdist_group("http")


def offered(dashboard: str, name: str, **query: str) -> Any:
    answer = CLIENT.get(f"{dashboard}/options/{name}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


@settings(max_examples=15, deadline=None)
@given(asked=TINY_FILTERS)
def test_the_number_of_each_value_is_of_the_documents_it_would_leave(
    tiny_dashboard: str, tiny_corpus: Path, asked: Filters
) -> None:
    corpus = open_corpus(tiny_corpus)
    for name in LISTED:
        others = asked.without(name).to_pairs()
        answer = CLIENT.get(f"{tiny_dashboard}/options/{name}?{urlencode(others)}")
        for value, _, documents in answer.json()["options"]:
            alone, errors = parse_filters([*others, (name, value)])
            assert not errors
            assert getattr(alone, attribute_of(name)) == (value,)
            assert document_count(corpus, alone).documents == documents > 0


@settings(max_examples=15, deadline=None)
@given(asked=TINY_FILTERS)
def test_the_number_of_a_pair_is_of_the_letters_between_the_two(
    tiny_dashboard: str, tiny_corpus: Path, asked: Filters
) -> None:
    corpus = open_corpus(tiny_corpus)
    answer = CLIENT.get(f"{tiny_dashboard}/options/pair?{urlencode(asked.to_pairs())}")
    for value, _, letters in answer.json()["options"]:
        rows = pair_by_year(corpus, asked, *value.split())
        assert rows["documents"].sum() == letters > 0


def test_pairs_are_named_and_said_to_be_a_part_where_they_are(dashboard: str) -> None:
    pairs = offered(dashboard, "pair")
    assert len(pairs["options"]) == PAIRS_OFFERED
    assert pairs["said"] == filters_words.pairs_listed(PAIRS_OFFERED)
    of_one = offered(dashboard, "pair", author="nikita-khrushchev", country="cuba")
    value, name, _ = of_one["options"][0]
    assert "nikita-khrushchev" in value.split()
    assert "Nikita Khrushchev" in name
    assert of_one["said"] == ""


def test_people_are_offered_by_a_name_that_is_looked_for(tiny_dashboard: str) -> None:
    found = offered(tiny_dashboard, "person", find="FILIPPOV")
    assert [value for value, _, _ in found["options"]] == ["joseph-stalin"]
    assert found["said"] == filters_words.people_found("FILIPPOV")
    assert offered(tiny_dashboard, "person")["said"] == ""


def test_of_what_only_another_version_knows_there_is_nothing(tiny_dashboard: str) -> None:
    assert offered(tiny_dashboard, "person", country="atlantis")["options"] == []


def test_leaders_come_with_their_states_and_terms(tiny_dashboard: str) -> None:
    names = {value: name for value, name, _ in offered(tiny_dashboard, "leader")["options"]}
    assert names["joseph-stalin"] == "Joseph Stalin · Soviet Union 1923–1953"
    assert "dean-acheson" not in names


@pytest.mark.parametrize(
    ("address", "status", "word"),
    [
        ("options/title", 404, "collection"),
        ("options/person?decade=soon", 400, "decade"),
        ("options/person?q=mao)", 400, "mao)"),
        ("options/person?nonsense=1", 400, "nonsense"),
        ("options/person?version=none", 400, "none"),
    ],
)
def test_what_cannot_be_answered_is_said(
    tiny_dashboard: str, address: str, status: int, word: str
) -> None:
    answer = CLIENT.get(f"{tiny_dashboard}/{address}")
    assert answer.status_code == status
    assert word in answer.text
    assert answer.json()["errors"]
