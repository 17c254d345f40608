"""Who wrote to whom and who appears with whom: what a mark counts is what it opens."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from itertools import combinations, product
from typing import get_args

import pandas as pd
import pytest
from hypothesis import given, settings

from dashboard.choices import filters_chosen, is_in_force, names_in
from dashboard.figures.matrix import letters_matrix
from dashboard.figures.network import people_network, strongest_pairs
from dashboard.figures.pair import Correspondent, pair_bars
from data.records import UNDATED, PersonTag, Record, Role
from data.versions import EMBEDDED_CORPUS
from queries import correspondence, results
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Day, Filters
from tests.corpora import opened
from tests.filter_strategies import filters
from tests.record_parts import by, day, year_of

PEOPLE = {
    "joseph-stalin": "Joseph Stalin",
    "mao-zedong": "Mao Zedong",
    "dean-acheson": "Dean Acheson",
    "harry-s-truman": "Harry S. Truman",
    "consul-v1": 'Consul <b>"&" (v1)</b>',
}
ONE, OTHER = "joseph-stalin", "mao-zedong"


def cast(**roles: str) -> tuple[PersonTag, ...]:
    """Give people by their ids, in the roles named."""
    ids = list(PEOPLE)
    return tuple(
        by((ids[int(place)], PEOPLE[ids[int(place)]]), role)
        for role in get_args(Role)
        for place in roles.get(role, "")
    )


RECORDS = [
    Record(id=f"letters/{number}", title=f"Letter No. {number}", date=when, people=people)
    for number, (when, people) in enumerate(
        [
            (day(1950, 1, 5), cast(author="0", recipient="1")),
            (day(1950, 3, 9), cast(author="01", recipient="234")),
            (day(1951, 1, 9), cast(author="1", recipient="0", mentioned="3")),
            (year_of(1953), cast(author="1", recipient="0")),
            (UNDATED, cast(author="0", recipient="1", mentioned="01")),
            (UNDATED, cast(author="2", recipient="2")),
            (day(1950, 6, 25), cast(author="3", mentioned="0")),
            (day(1950, 6, 26), cast(recipient="3")),
            (day(1950, 6, 27), cast(participant="123", mentioned="0")),
            (day(1952, 6, 27), cast(author="4", recipient="3")),
        ]
    )
]
ASKED = filters(
    people=list(PEOPLE),
    leaders=[ONE, OTHER, "harry-s-truman"],
    countries=["soviet-union"],
    types=[],
    collections=[],
    searches=["letter"],
    years=(1949, 1954),
)


class Reader(HTMLParser):
    """Reads the marks of a drawing: the whole choice of each, its count, and if it is chosen."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.marks: list[tuple[str, int, bool]] = []
        self._above: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._above.append((tag, given.get("data-choice") or ""))
        if "data-count" in given:
            choice = "&".join(part for _, part in self._above if part)
            self.marks.append((choice, int(given["data-count"] or ""), "aria-current" in given))

    def handle_endtag(self, tag: str) -> None:
        while self._above.pop()[0] != tag:
            pass


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    with opened(RECORDS) as made:
        yield made


def drawings(corpus: Corpus, asked: Filters) -> Iterator[str]:
    """Draw the three figures of the page."""
    is_chosen = partial(is_in_force, asked)
    matrix = correspondence.correspondents_matrix(corpus, asked, most=3)
    yield letters_matrix(matrix.authors, matrix.recipients, matrix.pairs, is_chosen)
    rows = correspondence.pair_by_year(corpus, asked, ONE, OTHER)
    one, other = (Correspondent(person, PEOPLE[person]) for person in (ONE, OTHER))
    yield pair_bars(rows, one, other, is_chosen)
    together = correspondence.people_together(corpus, asked, most=4)
    yield people_network(together.people, strongest_pairs(together.pairs), is_chosen)


def opened_by(corpus: Corpus, asked: Filters, choice: str) -> int:
    """Count the documents that a mark opens where it is not chosen already."""
    others = asked.without(*names_in(choice))
    return document_count(corpus, filters_chosen(others, choice)).documents


def assert_marks_open_what_they_count(corpus: Corpus, asked: Filters) -> int:
    marks = [mark for html in drawings(corpus, asked) for mark in Reader(html).marks]
    for choice, count, is_chosen in marks:
        assert opened_by(corpus, asked, choice) == count > 0, choice
        assert is_chosen == is_in_force(asked, choice)
    return len(marks)


@given(asked=ASKED)
@settings(max_examples=60, deadline=None)
def test_a_mark_opens_as_many_documents_as_it_says(corpus: Corpus, asked: Filters) -> None:
    assert_marks_open_what_they_count(corpus, asked)


def test_a_mark_still_does_so_when_it_or_another_is_chosen(corpus: Corpus) -> None:
    for html in drawings(corpus, NO_FILTERS):
        marks = Reader(html).marks
        assert marks
        for choice, count, _ in marks:
            asked = filters_chosen(NO_FILTERS, choice)
            assert document_count(corpus, asked).documents == count
            assert assert_marks_open_what_they_count(corpus, asked)
            assert filters_chosen(asked, choice) == NO_FILTERS


@pytest.mark.parametrize(
    "asked",
    [
        NO_FILTERS,
        Filters(from_=Day(1961), to=Day(1963)),
        Filters(leader=(ONE,), role=("author",)),
        Filters(person=("dean-rusk",), together=("john-f-kennedy",), year=(1962,)),
    ],
    ids=str,
)
def test_marks_of_the_embedded_corpus_open_what_they_count(asked: Filters) -> None:
    assert assert_marks_open_what_they_count(open_corpus(EMBEDDED_CORPUS), asked)


def in_role(record: Record, role: str) -> list[str]:
    return [tag.person for tag in record.people if tag.role == role]


def pairs_of(record: Record) -> Iterator[tuple[str, str]]:
    return product(in_role(record, "author"), in_role(record, "recipient"))


def counted(frame: pd.DataFrame, *columns: str) -> dict[tuple[object, ...], int]:
    rows = frame[[*columns, "documents"]].itertuples(index=False)
    return {tuple(None if pd.isna(one) else one for one in row[:-1]): row[-1] for row in rows}


def test_a_document_counts_for_each_author_and_recipient_of_it(corpus: Corpus) -> None:
    matrix = correspondence.correspondents_matrix(corpus, NO_FILTERS, most=25)
    by_hand = Counter(pair for record in RECORDS for pair in pairs_of(record))
    assert counted(matrix.pairs, "author", "recipient") == by_hand
    letters = sum(1 for record in RECORDS if any(pairs_of(record)))
    assert (matrix.shown, matrix.letters) == (letters, letters)
    for role, people in (("author", matrix.authors), ("recipient", matrix.recipients)):
        in_all = Counter(one for record in RECORDS for one in set(in_role(record, role)))
        assert counted(people, "id") == {
            (one,): count for one, count in in_all.items() if one in set(people["id"])
        }


def test_the_matrix_is_of_who_wrote_most_and_who_received_most(corpus: Corpus) -> None:
    matrix = correspondence.correspondents_matrix(corpus, NO_FILTERS, most=2)
    for role, people in (("author", matrix.authors), ("recipient", matrix.recipients)):
        in_all = Counter(one for record in RECORDS for one in set(in_role(record, role)))
        least = in_all.most_common(2)[-1][1]
        assert all(in_all[one] >= least for one in people["id"])
        assert len(people) == 2
    shown = [
        record
        for record in RECORDS
        if {*in_role(record, "author")} & {*matrix.authors["id"]}
        and {*in_role(record, "recipient")} & {*matrix.recipients["id"]}
    ]
    assert matrix.shown == len(shown) < matrix.letters


def test_whoever_wrote_most_leads_also_where_few_recipients_are_known() -> None:
    matrix = correspondence.correspondents_matrix(open_corpus(EMBEDDED_CORPUS), NO_FILTERS, most=15)
    assert len(matrix.authors) == len(matrix.recipients) == 15
    assert matrix.authors["id"].iloc[0] == "dean-rusk"
    assert matrix.authors["documents"].is_monotonic_decreasing


@pytest.mark.parametrize("asked", [NO_FILTERS, Filters(decade=(1960,))], ids=str)
def test_the_matrix_and_the_export_agree(asked: Filters) -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    exported = results.correspondence(corpus, asked)[["author", "recipient", "documents"]]
    matrix = correspondence.correspondents_matrix(corpus, asked, most=15)
    named = matrix.pairs[["author_name", "recipient_name", "documents"]]
    assert len(named) > 20
    assert Counter(named.itertuples(index=False, name=None)) <= Counter(
        exported.itertuples(index=False, name=None)
    )


@pytest.mark.parametrize("people", [(), ("dean-rusk", "mao-zedong")], ids=str)
def test_pairs_are_offered_with_whom_is_asked_for_and_most_letters_both_ways_first(
    people: tuple[str, ...],
) -> None:
    corpus, asked = open_corpus(EMBEDDED_CORPUS), Filters(decade=(1960,))
    ways = counted_letters(corpus)

    def worth(pair: tuple[str, ...]) -> tuple[bool, int, int, int]:
        one, other = pair
        numbers = [ways[way] for way in ((one, other), (other, one)) if ways[way]]
        return bool({*people} & {*pair}), len(numbers), min(numbers), sum(numbers)

    pairs = {tuple(sorted(way)) for way in ways if len(set(way)) == 2}
    ordered = sorted(sorted(pairs), key=worth, reverse=True)
    expected = [(*pair, worth(pair)[-1]) for pair in ordered]
    frame = correspondence.pairs_by_letters(corpus, asked, people=people, most=200)
    assert [*frame.itertuples(index=False, name=None)] == expected[:200]


def counted_letters(corpus: Corpus) -> Counter[tuple[str, str]]:
    """Count the documents of the sixties from each person to each."""
    rows = corpus.cursor().execute("""
        select authors.id, recipients.id, count(*)
        from participations as wrote
        inner join participations as received using (document_no)
        inner join documents using (document_no)
        inner join people as authors on wrote.person_no = authors.person_no
        inner join people as recipients on received.person_no = recipients.person_no
        where wrote.role = 'author' and received.role = 'recipient'
            and documents.year between 1960 and 1969
        group by all
    """)
    return Counter({(author, recipient): count for author, recipient, count in rows.fetchall()})


def test_two_directions_by_year_with_the_undated(corpus: Corpus) -> None:
    rows = correspondence.pair_by_year(corpus, NO_FILTERS, OTHER, ONE)
    assert counted(rows, "author", "recipient", "year") == {
        (ONE, OTHER, 1950): 1,
        (ONE, OTHER, None): 1,
        (OTHER, ONE, 1951): 1,
        (OTHER, ONE, 1953): 1,
    }


def test_years_without_letters_stand_between_the_others(corpus: Corpus) -> None:
    html = list(drawings(corpus, NO_FILTERS))[1]
    assert [year for year in range(1949, 1955) if f">{year}<" in html] == [*range(1950, 1954)]


def test_two_appear_together_in_whichever_roles(corpus: Corpus) -> None:
    together = correspondence.people_together(corpus, NO_FILTERS, most=25)
    pairs, people = Counter[frozenset[str]](), Counter[str]()
    for record in RECORDS:
        present = {tag.person for tag in record.people}
        people.update(present)
        pairs.update(map(frozenset, combinations(present, 2)))
    found = counted(together.pairs, "one", "other")
    assert {frozenset(map(str, pair)): count for pair, count in found.items()} == pairs
    assert len(found) == len(pairs)
    assert counted(together.people, "id") == {(one,): count for one, count in people.items()}


def test_of_people_only_the_most_frequent_are_looked_at(corpus: Corpus) -> None:
    together = correspondence.people_together(corpus, NO_FILTERS, most=2)
    every = correspondence.people_together(corpus, NO_FILTERS, most=25)
    assert together.people.equals(every.people.head(2))
    assert len(together.pairs) == 1


@pytest.mark.parametrize(
    "chosen",
    [
        Filters(person=(ONE,)),
        Filters(together=(OTHER,)),
        Filters(person=("consul-v1",), together=("dean-acheson",)),
    ],
    ids=str,
)
def test_those_chosen_lead_and_with_them_who_appears_with_them_most(
    corpus: Corpus, chosen: Filters
) -> None:
    asked = {*chosen.person, *chosen.together}
    present = [{tag.person for tag in record.people} for record in RECORDS]
    beside = Counter(one for people in present if people & asked for one in people - asked)
    most = len(asked) + 2
    together = correspondence.people_together(corpus, chosen, most=most)
    assert {*together.people["id"].head(len(asked))} == asked
    least = beside.most_common(2)[-1][1]
    assert all(beside[one] >= least for one in together.people["id"].tail(2))
    every = correspondence.people_together(corpus, NO_FILTERS, most=25)
    assert counted(together.people, "id").items() <= counted(every.people, "id").items()
    pairs = counted(together.pairs, "one", "other")
    assert pairs.items() <= counted(every.pairs, "one", "other").items()
    of_chosen = [bool({one, other} & asked) for one, other in pairs]
    assert of_chosen == sorted(of_chosen, reverse=True)


def test_who_appears_with_one_chosen_is_shown_also_if_never_in_the_role(corpus: Corpus) -> None:
    asked = Filters(person=(ONE,), role=("mentioned",))
    together = correspondence.people_together(corpus, asked, most=9)
    documents = dict(zip(together.people["id"], together.people["documents"], strict=True))
    assert next(iter(documents)) == ONE
    assert documents["harry-s-truman"] > documents["dean-acheson"] == 0
    html = people_network(together.people, together.pairs, partial(is_in_force, asked))
    choices = [choice for choice, _, _ in Reader(html).marks]
    assert "person=dean-acheson&together=" not in choices
    assert any("together=dean-acheson" in choice for choice in choices)


def test_the_graph_of_one_chosen_person_is_around_that_person() -> None:
    asked = Filters(person=("joseph-stalin",))
    together = correspondence.people_together(open_corpus(EMBEDDED_CORPUS), asked, most=20)
    assert together.people["id"].iloc[0] == "joseph-stalin"
    html = people_network(
        together.people, strongest_pairs(together.pairs), partial(is_in_force, asked)
    )
    lines = [one for one, _, _ in Reader(html).marks if not one.endswith("together=")]
    assert sum("joseph-stalin" in one for one in lines) == 19
    assert html.count("fonds-of-chosen") == 1


def test_names_nobody_has_identified_are_told_apart(corpus: Corpus) -> None:
    matrix, _, network = drawings(corpus, Filters(year=(1952,)))
    assert matrix.count("fonds-unidentified") == network.count("fonds-unidentified") == 1
    assert "not identified" in matrix
    assert "not identified" in network


def test_what_the_corpus_holds_is_shown_as_text(corpus: Corpus) -> None:
    matrix, pair, network = drawings(corpus, Filters(year=(1952,)))
    assert "<b>&quot;" not in matrix + pair + network
    assert "Consul &lt;b&gt;" in matrix
    assert "Consul &lt;b&gt;" in network


def test_nothing_to_draw_draws_nothing(corpus: Corpus) -> None:
    nothing = Filters(q="aword-that-no-document-holds")
    assert not [mark for html in drawings(corpus, nothing) for mark in Reader(html).marks]
