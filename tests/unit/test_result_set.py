"""How a result set is cited."""

from dataclasses import replace
from datetime import date

import pytest

from queries.citations.result_set import (
    REFERENCES,
    ResultSet,
    bibtex_reference,
    chicago_reference,
    ris_reference,
)

CITED = ResultSet(
    words="matching “korea & 5%”, about Soviet Union",
    documents=1_733,
    total=42_540,
    collections=("Foreign Relations of the United States", "Wilson Center Digital Archive"),
    data_version="6a94968e9fa34d81",
    url="https://example.org/people?q=korea&version=6a94968e9fa34d81",
    accessed=date(2026, 11, 5),
)


def test_a_note_says_what_of_what_where_and_when() -> None:
    assert chicago_reference(CITED) == (
        "“1,733 of 42,540 documents matching ‘korea & 5%’, about Soviet Union,” in Foreign "
        "Relations of the United States and Wilson Center Digital Archive, Fonds, data version "
        "6a94968e9fa34d81, accessed November 5, 2026, "
        "https://example.org/people?q=korea&version=6a94968e9fa34d81."
    )


def test_bibtex_holds_the_same_as_biber_reads_it() -> None:
    head, *fields = bibtex_reference(CITED).rstrip().split(",\n")
    assert head.startswith("@misc{fonds:6a94968e9fa34d81:")
    assert fields == [
        "  title = {{1,733 of 42,540 documents matching “korea \\& 5\\%”, about Soviet Union}}",
        "  howpublished = {Fonds}",
        "  version = {6a94968e9fa34d81}",
        "  note = {Foreign Relations of the United States and Wilson Center Digital Archive}",
        "  url = {https://example.org/people?q=korea&version=6a94968e9fa34d81}",
        "  urldate = {2026-11-05}",
        "}",
    ]


def test_ris_holds_the_same_as_a_data_set() -> None:
    lines = ris_reference(CITED).split("\r\n")
    assert lines[0] == "TY  - DATA"
    assert lines[-2:] == ["ER  - ", ""]
    assert dict(line.split("  - ") for line in lines[1:-2]) | {"ID": ""} == {
        "ID": "",
        "TI": CITED.title,
        "PB": "Fonds",
        "ET": CITED.data_version,
        "N1": CITED.origin,
        "UR": CITED.url,
        "Y2": "2026/11/05/",
    }


@pytest.mark.parametrize(
    ("collections", "origin"),
    [
        ((), ""),
        (("",), ""),
        (("A",), "A"),
        (("A", "B", "C"), "A, B, and C"),
        (("A", "B", "C", "D"), "A, B, C, and 1 other collection"),
        (("A", "B", "C", "D", "E"), "A, B, C, and 2 other collections"),
    ],
)
def test_collections_are_named_the_most_frequent_where_many(
    collections: tuple[str, ...], origin: str
) -> None:
    assert replace(CITED, collections=collections).origin == origin


def test_all_documents_have_no_words_and_views_have_keys_of_their_own() -> None:
    everything = replace(CITED, words="", documents=42_540)
    assert everything.title == "42,540 documents"
    assert everything.key != CITED.key
    assert all(form(replace(everything, collections=())) for form in REFERENCES.values())
