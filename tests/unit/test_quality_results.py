"""What is not known, counted: it adds up, and every row counts what its link gives."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import cache
from dashboard.cache import CORPUS_VARIABLE
from dashboard.quality_columns import collection_columns
from dashboard.quality_sections import (
    DUPLICATES,
    SECTIONS,
    UNRESOLVED,
    WITHOUT_COUNTRY,
    undated_by_collection,
)
from queries import quality, results
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS, Filters
from queries.paging import PageRequest
from queries.query_string import parse_query
from tests.doubtful_records import OFFICE, TWIN_TITLE, WITHOUT_OFFICE, build_doubtful_corpus
from tests.filter_strategies import filters

WHOLE = PageRequest(size=1_000)
PEOPLE = ("joseph-stalin", "mao-zedong", "sean-obrien", "j-doe", "dean-acheson")
ANY_FILTERS = filters(
    people=PEOPLE,
    leaders=("joseph-stalin", "mao-zedong", "harry-s-truman"),
    countries=("soviet-union", "united-states", "poland"),
    types=("Letter", "Telegram", "Memorandum", "Other"),
    collections=("Wilson Center Digital Archive", "Another Archive"),
    searches=("railway", "telegram OR memorandum"),
    years=(1940, 1960),
)
THOROUGH = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return open_corpus(build_doubtful_corpus(tmp_path_factory.mktemp("doubtful") / "corpus"))


@pytest.fixture
def served(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    """Serve the corpus to what asks for the served one."""
    monkeypatch.setenv(CORPUS_VARIABLE, str(corpus.folder))
    cache.forget()
    yield corpus
    cache.forget()


def led_to(address: str) -> Filters:
    """Give the filters that a link of the page asks for; it must be a link to documents."""
    parts = urlsplit(address)
    assert parts.path == "documents"
    asked, _, errors = parse_query(parse_qsl(parts.query, keep_blank_values=True))
    assert not errors
    return asked


def whole(corpus: Corpus, result: Callable[..., Any], asked: Filters) -> pd.DataFrame:
    """Give all rows of a result that comes by pages, having checked that it says how many."""
    page = result(corpus, asked, WHOLE)
    assert page.total == len(page.rows)
    return pd.DataFrame(page.rows)


@THOROUGH
@given(asked=ANY_FILTERS)
def test_undated_documents_add_up_by_volume_and_one_by_one(corpus: Corpus, asked: Filters) -> None:
    undated = document_count(corpus, asked).undated
    by_volume = quality.undated_by_volume(corpus, asked)
    assert by_volume["undated"].sum() == undated
    assert (by_volume["undated"] <= by_volume["documents"]).all()
    listed = whole(corpus, quality.undated_documents, asked)
    assert len(listed) == undated == listed["id"].nunique()
    for _, volume in by_volume.iterrows():
        chosen = {"collection": volume["collection"], "part_of": volume["part_of"]}
        page = quality.undated_documents(corpus, asked, WHOLE, **chosen)
        assert page.total == volume["undated"]


@THOROUGH
@given(asked=ANY_FILTERS)
def test_every_document_is_known_by_one_precision(corpus: Corpus, asked: Filters) -> None:
    counts = quality.documents_by_precision(corpus, asked).set_index("date_precision")["documents"]
    total = document_count(corpus, asked)
    assert counts.sum() == total.documents
    assert counts.get("undated", 0) == total.undated
    imprecise = quality.imprecise_dates(corpus, asked, WHOLE)
    assert imprecise.total == counts.drop(["day", "undated"], errors="ignore").sum()
    for precision, count in counts.drop(["day", "undated"], errors="ignore").items():
        page = quality.imprecise_dates(corpus, asked, WHOLE, precision=str(precision))
        assert page.total == count
        assert set(page.rows["date_precision"]) == {precision}


@THOROUGH
@given(asked=ANY_FILTERS)
def test_doubted_dates_are_undated_and_say_why(corpus: Corpus, asked: Filters) -> None:
    doubted = whole(corpus, quality.doubted_dates, asked)
    undated = whole(corpus, quality.undated_documents, asked)
    assert set(doubted["id"]) == set(undated.loc[undated["date_flag"] != "", "id"])
    assert (doubted["date_flag"] != "").all()


@THOROUGH
@given(asked=ANY_FILTERS)
def test_names_not_identified_and_people_identified_are_everybody(
    corpus: Corpus, asked: Filters
) -> None:
    everybody = results.people_by_frequency(corpus, asked).set_index("id")
    nobody = whole(corpus, quality.unresolved_names, asked).set_index("id")
    identified = {person for person in everybody.index if _is_identified(corpus, str(person))}
    assert identified.isdisjoint(nobody.index)
    assert identified | set(nobody.index) == set(everybody.index)
    shared = ["documents", "author", "recipient", "participant", "mentioned"]
    assert (everybody.loc[nobody.index, shared] == nobody[shared]).all(axis=None)


def _is_identified(corpus: Corpus, person: str) -> bool:
    known = results.person(corpus, person)
    assert known is not None
    return bool(known["is_identified"])


@THOROUGH
@given(asked=ANY_FILTERS)
def test_tags_add_up_by_method_and_inferred_ones_by_office(corpus: Corpus, asked: Filters) -> None:
    by_method = quality.tags_of_people_by_method(corpus, asked).set_index("method")["tags"]
    evidence = table_rows(corpus, "evidence", asked).read_all().to_pandas()
    people = evidence[evidence["kind"] == "person"]
    assert by_method.to_dict() == people["method"].value_counts().to_dict()
    by_office = quality.inferred_by_office(corpus, asked)
    assert by_office["tags"].sum() == by_method.get("inferred", 0)
    for office, tags in zip(by_office["office"], by_office["tags"], strict=True):
        assert quality.inferred_tags(corpus, asked, WHOLE, office=office).total == tags


@THOROUGH
@given(asked=ANY_FILTERS)
@pytest.mark.parametrize("section", [UNRESOLVED, WITHOUT_COUNTRY], ids=lambda one: one.name)
def test_a_link_of_a_person_gives_as_many_documents_as_its_row_says(
    corpus: Corpus, section: Any, asked: Filters
) -> None:
    counted = section.filters(asked)
    name = section.columns(counted)[0]
    for row in whole(corpus, section.result, counted).itertuples():
        linked = led_to(name.link(row))
        assert linked.person == (row.id,)
        assert document_count(corpus, linked).documents == row.documents


@THOROUGH
@given(asked=ANY_FILTERS)
def test_a_link_of_a_collection_gives_as_many_documents_as_its_row_says(
    served: Corpus, asked: Filters
) -> None:
    rows = undated_by_collection(asked)
    assert rows["undated"].sum() == document_count(served, asked).undated
    collection = collection_columns(asked)[0]
    for row in rows.itertuples():
        count = document_count(served, led_to(collection.link(row)))
        assert count.documents == count.undated == row.undated


@THOROUGH
@given(asked=ANY_FILTERS, size=st.integers(1, 7))
@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.name)
def test_pages_are_the_whole_without_gap_or_repetition(
    corpus: Corpus, section: Any, asked: Filters, size: int
) -> None:
    all_rows = whole(corpus, section.result, asked)
    pages = -(-len(all_rows) // size)
    turned = [
        one
        for page in range(1, pages + 1)
        for one in section.result(corpus, asked, PageRequest(page=page, size=size)).rows["id"]
    ]
    assert turned == all_rows["id"].tolist()


def test_near_duplicates_stand_together_and_count_their_group(corpus: Corpus) -> None:
    rows = whole(corpus, quality.duplicates_by_group, NO_FILTERS)
    twins = rows[rows["title"] == TWIN_TITLE]
    assert set(twins["id"]) == {f"twin/{one} volume" for one in ("first", "second", "third")}
    assert len(set(twins["alike_no"])) == 1
    assert set(twins["alike"]) == {3}
    for _, group in rows.groupby("alike_no"):
        others = set(results.near_duplicates(corpus, group["id"].iloc[0])["id"])
        assert others == set(group["id"].iloc[1:])


def test_near_duplicates_are_listed_each_where_they_count_once(corpus: Corpus) -> None:
    once = DUPLICATES.filters(Filters(duplicates="once"))
    assert len(whole(corpus, quality.duplicates_by_group, once)) >= 3


def test_people_without_a_country_are_identified_take_part_and_hold_no_office(
    corpus: Corpus,
) -> None:
    found = set(whole(corpus, quality.people_without_country, NO_FILTERS)["id"])
    assert WITHOUT_OFFICE.id in found
    for in_office_or_unknown in ("joseph-stalin", "harry-s-truman", "sean-obrien", "j-doe"):
        assert in_office_or_unknown not in found
    as_mentioned = Filters(role=("mentioned",))
    assert whole(corpus, quality.people_without_country, as_mentioned).empty


def test_inferred_tags_name_the_office_and_its_documents(corpus: Corpus) -> None:
    rows = whole(corpus, quality.inferred_tags, NO_FILTERS)
    assert set(rows["id"]) >= {"doubtful/1", "doubtful/2"}
    assert OFFICE in set(rows["office"])


def test_other_names_come_with_where_they_come_from(corpus: Corpus) -> None:
    names = results.aliases(corpus, ("joseph-stalin", WITHOUT_OFFICE.id))
    by_person = names.groupby("id")["alias"].agg(set)
    assert by_person[WITHOUT_OFFICE.id] == set(WITHOUT_OFFICE.aliases)
    assert "Filippov" in by_person["joseph-stalin"]
    assert (names["source"] != "").all()


def test_a_name_that_shows_why_it_is_found_needs_no_other_name(corpus: Corpus) -> None:
    people = ("joseph-stalin", "mao-zedong")
    assert results.aliases(corpus, people, spelling="stalin").empty
    found = results.aliases(corpus, people, spelling="FILIPPOV")
    assert set(found["id"]) == {"joseph-stalin"}
    assert set(found["alias"]) == {"Filippov"}
