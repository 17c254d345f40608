"""Titles → the people they name, with roles. Titles are invented but for the labels of `gold`."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.names import people_named
from data.title_tokens import tokens_of

GOLD = Path(__file__).parents[3] / "shared" / "gold"

Named = list[tuple[str, str]]


def named(title: str) -> Named:
    return [(mention.evidence, mention.role) for mention in people_named(title)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Telegram, V. Molotov to Cde. Stalin",
            [("V. Molotov", "author"), ("Stalin", "recipient")],
        ),
        (
            "Letter from Marshal Tito to Comrade V.M. Molotov and Comrade I. V. Stalin",
            [("Tito", "author"), ("V.M. Molotov", "recipient"), ("I. V. Stalin", "recipient")],
        ),
        (
            "Cable to Zhou Enlai from Ambassador Roshchin",
            [("Zhou Enlai", "recipient"), ("Roshchin", "author")],
        ),
        ("Reply to Tito's Letter", [("Tito", "recipient")]),
        (
            "Report by Terebin on the Conversation between Mao Zedong and Kim Il Sung",
            [("Terebin", "author"), ("Mao Zedong", "participant"), ("Kim Il Sung", "participant")],
        ),
        (
            "Cable, Stalin to Mao Zedong [via Kovalev]",
            [("Stalin", "author"), ("Mao Zedong", "recipient"), ("Kovalev", "mentioned")],
        ),
        (
            "Letter from Cdes. Stalin, Molotov, and Voroshilov to Governor Sheng Shicai",
            [
                ("Stalin", "author"),
                ("Molotov", "author"),
                ("Voroshilov", "author"),
                ("Sheng Shicai", "recipient"),
            ],
        ),
        ("Memorandum for President Nixon by Winston Lord", [
            ("Nixon", "recipient"), ("Winston Lord", "author"),
        ]),
        ("Mr. Seward to Mr. Adams.", [("Mr. Seward", "author"), ("Mr. Adams", "recipient")]),
        (
            "No. 12. Count Beust to Señor Don Juan Valera.",
            [("Count Beust", "author"), ("Señor Don Juan Valera", "recipient")],
        ),
        ("The Earl of Derby to General Schenck", [
            ("Earl of Derby", "author"), ("Schenck", "recipient"),
        ]),
        (
            "Messrs. Gromyko, Malik, and Zorin to the Secretary of State",
            [("Messrs. Gromyko", "author"), ("Malik", "author"), ("Zorin", "author")],
        ),
    ],
)  # fmt: skip
def test_who_writes_to_whom(title: str, expected: Named) -> None:
    assert named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Ambassador in France (Straus) to the Secretary of State", [("Straus", "author")]),
        ("The Secretary of State to the Ambassador in Italy ( Page )", [("Page", "recipient")]),
        ("The Minister to Siam (King) to the Secretary of State", [("King", "author")]),
        (
            "Memorandum by the Assistant to the Secretary of State (Reed) to President Truman",
            [("Reed", "author"), ("Truman", "recipient")],
        ),
        (
            "Letter From the Chairman of the Commission to Liberia (Johnson) to the Minister",
            [("Johnson", "author")],
        ),
        (
            "7. Memorandum From Secretary of Defense Brown to Secretary of State Rusk",
            [("Brown", "author"), ("Rusk", "recipient")],
        ),
        (
            "Memorandum From the Office of South Asian, and African Affairs (Allen) to Mr. Bunker",
            [("Allen", "author"), ("Mr. Bunker", "recipient")],
        ),
        ("Memorandum of Conversation, by Mr. Alger Hiss, Assistant to the Adviser (Hornbeck)", [
            ("Mr. Alger Hiss", "author"), ("Hornbeck", "mentioned"),
        ]),
        (
            "Memorandum From James C. Thomson, Jr., of the National Security Council Staff",
            [("James C. Thomson, Jr.", "author")],
        ),
    ],
)  # fmt: skip
def test_names_behind_offices(title: str, expected: Named) -> None:
    assert named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Stalin and Tito Meet", [("Stalin", "participant"), ("Tito", "participant")]),
        ("Tito Arrives in Moscow", [("Tito", "mentioned")]),
        (
            "Record of a Conversation of Comrade Stalin with the Polish Professor Lange",
            [("Stalin", "participant"), ("Lange", "participant")],
        ),
        (
            "Third Conversation of N.S. Khrushchev with Mao Zedong, in Zhongnanhai",
            [("N.S. Khrushchev", "participant"), ("Mao Zedong", "participant")],
        ),
        ("Notes of G. Dimitrov on a Phone Call from Stalin", [
            ("G. Dimitrov", "author"), ("Stalin", "participant"),
        ]),
        (
            "Conversation Among President Nixon, his Assistant (Flanigan), and Secretary Rogers",
            [("Nixon", "participant"), ("Flanigan", "participant"), ("Rogers", "participant")],
        ),
        ("7. Memorandum from Bundy to Gen. Taylor, July 2. Reply of Khrushchev to Kennedy.", [
            ("Bundy", "author"), ("Taylor", "recipient"), ("Khrushchev", "mentioned"),
            ("Kennedy", "mentioned"),
        ]),
        ("Report on the Trial of Kostov, by Chervenkov", [
            ("Kostov", "mentioned"), ("Chervenkov", "author"),
        ]),
    ],
)  # fmt: skip
def test_talks_and_subjects(title: str, expected: Named) -> None:
    assert named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bierut's Notes of a Talk with Stalin", [("Bierut", "author"), ("Stalin", "participant")]),
        ("Notes on Stalin’s Statement", [("Stalin", "author")]),
        ("J.V. Stalin, 'On the Tasks of Tito'", [("J.V. Stalin", "author"), ("Tito", "mentioned")]),
        ("Excerpts from the Memoirs of Wladyslaw Gomulka", [("Wladyslaw Gomulka", "author")]),
    ],
)
def test_owners_and_quotations(title: str, expected: Named) -> None:
    assert named(title) == expected


def test_an_alias_in_brackets_is_the_same_person() -> None:
    for title in ("Cable from Filipov [Stalin] to Kovalev", "Cable from Filipov (Stalin) to Tito"):
        first, _ = people_named(title)
        assert first.names == ("Filipov Stalin", "Stalin", "Filipov")
        assert first.evidence in ("Filipov [Stalin]", "Filipov (Stalin)")


def test_what_stands_before_a_name_tells_the_office() -> None:
    author, recipient = people_named(
        "Letter From the Ambassador in Chile (Bowers) to Secretary of State Dulles"
    )
    assert author.before == "the Ambassador in Chile"
    assert recipient.before == "Secretary of State"


@pytest.mark.parametrize(
    "title",
    [
        "458. Telegram From the Embassy in Jordan to the Department of State",
        "Minutes from a Meeting of the Politburo Held on 14 December 1944",
        "Memorandum for the Record",
        "Editorial Note",
        "Decree on the Organization of Soviet Industrial Enterprises in Northern Iran",
        "The Secretary of State to the Embassy in the United Kingdom",
        "Telegram From Moscow to Washington, May 3, 1950",
        "",
        "?!",
    ],
)
def test_titles_that_name_nobody(title: str) -> None:
    assert named(title) == []


@given(st.text())
def test_any_text_is_read_and_evidence_is_printed_in_it(title: str) -> None:
    for mention in people_named(title):
        assert mention.evidence in title
        assert all(name in title for name in mention.names)


@given(st.text(alphabet="Mr. StalintoVfromfMa’'(),[]-éŽ ", max_size=60))
def test_tokens_stand_in_the_title_in_order(title: str) -> None:
    end = 0
    for token in tokens_of(title):
        assert end <= token.start < token.end <= len(title)
        end = token.end


def gold() -> Iterator[tuple[str, set[tuple[str, str]]]]:
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            people = {(plain(p["as_printed"]), p["role"]) for p in label["persons"]}
            yield label["title"], people


def plain(words: str) -> str:
    return words.replace("’", "'").strip(" .")


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold labels are not here")
def test_gold_titles() -> None:
    labels = list(gold())
    pairs = [
        ({(plain(words), role) for words, role in named(title)}, people) for title, people in labels
    ]
    hits = sum(len(found & wanted) for found, wanted in pairs)
    assert hits >= 0.97 * sum(len(found) for found, _ in pairs)
    assert hits >= 0.95 * sum(len(wanted) for _, wanted in pairs)
