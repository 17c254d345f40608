"""The catalogue holds together, says what its titles say, and lets no page's sentence through."""

import csv
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from data import catalogue
from data.authorities import people, states
from data.catalogue import wilson_record
from data.dates import parse_printed_date
from data.errors import CorpusError
from data.records import UNDATED, Basis, DocumentDate, Record, Role

CATALOGUES = Path(catalogue.__file__).parent / "catalogues"
PAGES = Path(__file__).parents[3] / "shared"


def rows(name: str) -> list[dict[str, str]]:
    with (CATALOGUES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def dated(day: date, text: str) -> DocumentDate:
    return DocumentDate(day, day, "day", text)


def record(title: str, printed: DocumentDate) -> Record:
    return Record("a-page/1", title, printed, summary="The words of the page.", language="Russian")


NOTE = record("Note, V. Grigor’yan to Cde. Stalin", dated(date(1949, 11, 1), "November 1, 1949"))


def test_every_document_stands_once() -> None:
    documents = Counter((row["date"], row["title"]) for row in rows("wilson_documents.csv"))
    assert documents
    assert set(documents.values()) == {1}


@pytest.mark.parametrize("name", ["wilson_people.csv", "wilson_states.csv"])
def test_every_tag_belongs_to_a_document_and_quotes_its_title(name: str) -> None:
    documents = {(row["date"], row["title"]) for row in rows("wilson_documents.csv")}
    for row in rows(name):
        assert (row["date"], row["title"]) in documents
        assert row["evidence"]
        assert row["evidence"] in row["title"]


def test_roles_and_bases_are_those_of_the_tables() -> None:
    assert {row["role"] for row in rows("wilson_people.csv")} <= set(get_args(Role))
    assert {row["basis"] for row in rows("wilson_states.csv")} <= set(get_args(Basis))


def test_a_record_gets_the_people_its_title_names() -> None:
    author, recipient = wilson_record(NOTE).people
    assert (author.name, author.role, author.evidence) == (
        "Vagan Grigoryan",
        "author",
        "V. Grigor’yan",
    )
    assert (recipient.person, recipient.role) == ("joseph-stalin", "recipient")
    assert {author.method, recipient.method} == {"title"}
    assert people()[author.person].name == author.name


def test_a_state_is_the_one_of_that_day() -> None:
    talk = record(
        "Second Conversation of N.S. Khrushchev with Mao Zedong, August 1, 1958, in Zhongnanhai",
        dated(date(1958, 8, 1), "August 1, 1958"),
    )
    letter = record(
        "Letter from Stalin to Cde. G. Apresov, Consul General in Urumqi",
        dated(date(1934, 7, 27), "July 27, 1934"),
    )
    of_talk, of_letter = (wilson_record(each).states[0].state for each in (talk, letter))
    assert states()[of_talk].name == "People's Republic of China"
    assert states()[of_letter].name == "China"


def test_the_summary_of_the_page_goes_and_the_rest_stays() -> None:
    tagged = wilson_record(NOTE)
    assert tagged.summary != NOTE.summary
    assert (tagged.id, tagged.title, tagged.date) == (NOTE.id, NOTE.title, NOTE.date)
    assert tagged.language == NOTE.language


@pytest.mark.parametrize(
    "title",
    ["Note, V. Grigor'yan to Cde. Stalin", "Note,  V. Grigorʼyan\u00a0to Cde. Stalin "],
)
def test_apostrophes_and_spaces_do_not_matter(title: str) -> None:
    assert wilson_record(record(title, NOTE.date)).people == wilson_record(NOTE).people


def test_a_person_nobody_identified_keeps_the_printed_name() -> None:
    message = record(
        "Message to Nikolai Aleksandrovich on Strengthen the Friendship between the Peoples of "
        "Southern Azerbaijan and the Soviet Union.",
        DocumentDate(date(1945, 7, 1), date(1945, 7, 31), "month", "July, 1945"),
    )
    (recipient,) = wilson_record(message).people
    assert recipient.name == "Nikolai Aleksandrovich"
    assert recipient.person not in people()


@pytest.mark.parametrize(
    "unknown",
    [
        record("A Title of No Page", NOTE.date),
        record(NOTE.title, dated(date(1949, 11, 2), "November 2, 1949")),
    ],
)
def test_a_record_outside_the_catalogue_is_refused_by_name(unknown: Record) -> None:
    with pytest.raises(CorpusError, match=re.escape(unknown.title)) as refusal:
        wilson_record(unknown)
    assert unknown.date.text in str(refusal.value)


def test_the_authorities_hold_whatever_the_catalogue_names() -> None:
    unidentified = {row["evidence"] for row in rows("wilson_people.csv") if not row["name"]}
    for row in rows("wilson_documents.csv"):
        printed = parse_printed_date(row["date"]) or UNDATED
        tagged = wilson_record(record(row["title"], replace(printed, text=row["date"])))
        assert {tag.state for tag in tagged.states} <= set(states())
        for tag in tagged.people:
            assert (tag.person in people()) == (tag.evidence not in unidentified)


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


@pytest.mark.skipif(not PAGES.exists(), reason="needs the pages the catalogue was read from")
def test_no_summary_repeats_a_page() -> None:
    page = (PAGES / "seed" / "results-page.txt").read_text(encoding="utf-8")
    titles = {row["title"] for row in rows("wilson_documents.csv")}
    sentences = "\n".join(line for line in page.splitlines() if line.strip() not in titles)
    for row in rows("wilson_documents.csv"):
        assert not runs_of_words(row["summary"], 6) & runs_of_words(sentences, 6), row["summary"]
