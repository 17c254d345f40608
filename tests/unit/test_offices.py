"""Offices named alone → who held them that day."""

from datetime import date

import pytest

from data.offices import Holder, holders_named


@pytest.mark.parametrize(
    ("title", "on", "expected"),
    [
        (
            "The Secretary of State to the Ambassador in France (Straus)",
            date(1934, 5, 1),
            [Holder("Secretary of State", "author", "cordell-hull")],
        ),
        (
            "The Ambassador in France (Straus) to the Secretary of State",
            date(1934, 5, 1),
            [Holder("Secretary of State", "recipient", "cordell-hull")],
        ),
        (
            "Memorandum by the Secretary of State to the President",
            date(1949, 5, 1),
            [
                Holder("Secretary of State", "author", "dean-acheson"),
                Holder("President", "recipient", "harry-s-truman"),
            ],
        ),
        (
            "The Ambassador in the Soviet Union to the Secretary of State",
            date(1945, 3, 1),
            [
                Holder("Ambassador in the Soviet Union", "author", "w-averell-harriman"),
                Holder("Secretary of State", "recipient", "edward-r-stettinius"),
            ],
        ),
    ],
)
def test_holders_of_the_day(title: str, on: date, expected: list[Holder]) -> None:
    assert list(holders_named(title, on)) == expected


@pytest.mark.parametrize(
    "title",
    [
        "The Acting Secretary of State to the Ambassador in Italy (Fletcher)",
        "Memorandum From the Secretary of State's Special Assistant to the Under Secretary",
        "Letter From the President of Chile",
        "Telegram From the Department of State to the Embassy in Canada",
    ],
)
def test_other_offices_name_nobody(title: str) -> None:
    assert list(holders_named(title, date(1927, 5, 1))) == []


def test_without_a_day_nobody_held_it() -> None:
    assert list(holders_named("The Secretary of State to Mr. Long", None)) == []


def test_on_a_day_that_two_people_held_it_nobody_is_inferred() -> None:
    days = [date(1933, 3, day) for day in (3, 4, 5)]
    title = "The Secretary of State to the Minister in Siam"
    held = [[h.person for h in holders_named(title, day) if h.role == "author"] for day in days]
    assert held[0] == ["henry-lewis-stimson"]
    assert held[1] == []
    assert held[2] == ["cordell-hull"]
