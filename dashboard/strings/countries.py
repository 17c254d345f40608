"""Words of Countries and its map."""

from collections.abc import Sequence

from dashboard.strings import documents, number

BY_COUNTRY = "Documents by country"
BY_COUNTRY_AND_YEAR = "Countries by year"
COUNTRIES_EXPLAINED = "A document that concerns several countries counts once for each of them."

WORLD_MAP = "Documents by land"
MAP_EXPLAINED = (
    "Land in the borders of today’s countries, by the states that held it in the period; land of "
    "several states opens the documents of all of them. Click it to filter."
)
NO_LAND = "Without land on the map:"
NOT_THEN = "Named in these documents, though they did not exist in the period:"
NO_DOCUMENTS = "none"
PERIOD = "Years of the map"
PERIOD_EXPLAINED = (
    "The map and the bars count the documents of these years, and a click filters by them too."
)
EARLIER = "‹ Earlier"
LATER = "Later ›"
AS_FILTERED = "As filtered"
OVER_TIME = {"heat": "heat map", "counts": "lines", "share": "share of each year"}


def first_rows(shown: int, total: int) -> str:
    """Say that a chart shows the first of more rows, where it does."""
    if shown >= total:
        return ""
    return f"The {shown} most frequent of {number(total)}; the table and the CSV hold all."


def share_explained(least: int) -> str:
    """Say what shares of a year are of, and which years have none."""
    return (
        "The share is of all documents of the year that match the filters other than the country; "
        f"years of fewer than {number(least)} are left out, as a share of so few says little. A "
        "document that concerns several countries counts for each of them."
    )


def documents_of(counts: Sequence[tuple[str, int]], together: int) -> str:
    """Say how many documents concern each of some states, and how many any of them."""
    if not together:
        return f"{', '.join(name for name, _ in counts)}: no documents"
    if len(counts) == 1:
        return f"{counts[0][0]}: {documents(together)}"
    each = ", ".join(f"{name} {number(count)}" for name, count in counts)
    return f"{each}; together {documents(together)}"


def of_countries(shown: int, total: int) -> str:
    """Say which countries are drawn over time, where not all are."""
    if shown >= total:
        return ""
    return f"{number(shown)} of {number(total)} countries: those chosen, then the most frequent."


def number_range(first: int, last: int | None) -> str:
    """Write a range of numbers, the last one open where there is none, e.g. "5–19"."""
    if last is None:
        return f"{number(first)} or more"
    return number(first) if first == last else f"{number(first)}–{number(last)}"
