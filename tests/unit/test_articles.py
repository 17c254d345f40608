"""States are named in a sentence as English does."""

import pytest

from queries.articles import with_article


@pytest.mark.parametrize(
    "name",
    [
        "Soviet Union",
        "United States",
        "United Kingdom",
        "Netherlands",
        "Philippines",
        "People's Republic of China",
        "Democratic Republic of the Congo",
        "Central African Republic",
        "Ottoman Empire",
        "United Arab Emirates",
        "Gambia",
    ],
)
def test_some_names_take_an_article(name: str) -> None:
    assert with_article(name) == f"the {name}"


@pytest.mark.parametrize(
    "name", ["France", "Cuba", "East Germany", "Saint Vincent and the Grenadines", "Vatican City"]
)
def test_most_names_take_none(name: str) -> None:
    assert with_article(name) == name
