"""Words of Correspondence."""

from collections.abc import Sequence

from dashboard.strings import documents, number

WHO_WROTE_TO_WHOM = "Who wrote to whom"
BETWEEN_TWO = "Between two people"
WHO_APPEARS_WITH_WHOM = "Who appears with whom"
PAIR = "Between"
ORDER = "Order"
ORDER_WORDS = {"frequency": "by frequency", "time": "by time"}
NO_LETTERS = "None of these documents has both a known author and a known recipient."
PAIR_EXPLAINED = "Each bar is one direction in one year. A click on it lists its documents."
THE_DOCUMENTS = "The documents chosen"
CHOOSE_LETTERS = "A click on a cell, a name or a bar lists its documents here."


def letters_shown(authors: int, recipients: int, shown: int, letters: int) -> str:
    """Say what the matrix of authors and recipients counts, and how much of all it covers."""
    return (
        f"The {number(authors)} who wrote most and the {number(recipients)} who received most. The "
        "number beside a name counts all that the person wrote or received, also where the other "
        f"end is not known. {number(shown)} of {documents(letters)} with known author and known "
        "recipient stand in the cells; one of two authors to three recipients, in six. Names in "
        "italics are not identified."
    )


def pair(one: str, other: str) -> str:
    """Name two people."""
    return f"{one} and {other}"


def show_these(count: int) -> str:
    """Label of the way to the documents chosen."""
    return f"Show {'this document' if count == 1 else f'these {documents(count)}'}"


def people_in_graph(chosen: Sequence[str]) -> str:
    """Say who stands in the graph of people."""
    if not chosen:
        return "The people who appear most often."
    if len(chosen) == 1:
        return f"{chosen[0]}, and those who appear with {chosen[0]} most often."
    return f"{', '.join(chosen[:-1])} and {chosen[-1]}, and those who appear most often with them."


def pairs_drawn(drawn: int, pairs: int, of_each: int, *, in_role: bool) -> str:
    """Say what the graph of people counts, and which of all pairs it draws."""
    counted = (
        "A document counts for two people if one of them has a chosen role, and the other any."
        if in_role
        else "A document counts for two people whatever their roles, also if it only mentions them."
    )
    return (
        f"{number(drawn)} of {number(pairs)} pairs are drawn: those of anyone chosen, and those "
        f"among the {of_each} most frequent of either person; the table and the CSV hold all. "
        f"{counted} Hollow dots are names not identified. A click on a line or a name lists its "
        "documents below."
    )
