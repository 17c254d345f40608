"""Words of Compare."""

from collections.abc import Sequence

from dashboard.strings import all_of_them, documents, number, years

SELECTION_SIGNS = ("A", "B")
FIRST_EXPLAINED = "A is what the panel asks for. Choose B beside it, or build B in the panel too."
HOLD_AS_SECOND = "Hold A as B"
HOLD_EXPLAINED = "B becomes what A is now; then change A in the panel."
SWAP = "Swap A and B"
SAME_SELECTION = "A and B are the same documents. Choose others for B, or change A in the panel."
OTHER_PEOPLE = "Without those whom it asks for."
ANY_COUNTRY = "Counted whatever country it asks for."
CLEAR_SECOND = "Clear B"
MEASURE = "Measure"
ALL = "all"
_SPANS_NAMED = 3
MEASURES = {"count": "documents", "share": "share of all documents"}
COUNTS_BY_YEAR = "Documents of both, by year"
SHARES_BY_YEAR = "Share of all documents of the corpus, by year"
BASE = "All documents of the corpus, whatever is asked"
COMPARED_EXPLAINED = (
    "A bar opens its documents; its year is that in which a document’s date begins. The documents "
    "below are the base of the shares."
)


def shares_compared(least: int) -> str:
    """Say which shares are faint."""
    return (
        f"Bars are faint in years of fewer than {number(least)} documents, where a share says "
        "little."
    )


def in_both(count: int) -> str:
    """Say how many documents two selections share."""
    return f"{documents(count) if count else 'No document'} {'is' if count < 2 else 'are'} in both."  # noqa: PLR2004 - one or none


def compared(when: str, first: int, second: int, corpus: int) -> str:
    """Say the numbers of a year of two selections, with shares where there is a base."""
    each = [
        f"{label} {number(count)}{f' ({count / corpus:.1%})' if corpus else ''}"
        for label, count in (("A", first), ("B", second))
    ]
    return f"{when}: {', '.join(each)}; all documents {number(corpus)}"


def in_years(spans: Sequence[tuple[int, int]], *, is_undated: bool) -> str:
    """Say when, in a few words: "in 1945–1953 and 1957", "in 30 years from 1861 to 1952"."""
    named = [years(first, last) for first, last in spans]
    if len(named) > _SPANS_NAMED:
        count = sum(last - first + 1 for first, last in spans)
        named = [f"{number(count)} years from {spans[0][0]} to {spans[-1][1]}"]
    dated = [f"in {all_of_them(named)}"] if named else []
    return all_of_them([*dated, *(["among the undated"] if is_undated else [])])


def all_as_asked(label: str, when: str, *, has_collection: bool) -> str:
    """Warn that a share is 100 % because a selection asks for nothing that could leave any out."""
    if has_collection:
        return (
            f"{label} asks for a collection and nothing else but dates, and {when} the corpus has "
            "no other documents: a share of 100 % says nothing there."
        )
    return f"{label} asks for nothing but dates: its share is 100 % {when} whatever there is."


def all_there_is(label: str, when: str, count: int) -> str:
    """Warn that all documents of some years, here counted, match a selection."""
    every = (
        f"all {documents(count)} of the corpus match"
        if count > 1
        else ("the only document of the corpus matches")
    )
    return f"{when[0].upper()}{when[1:]} {every} {label}: a share of 100 % rests on no more."


def cut_by_dates(label: str, when: str) -> str:
    """Warn that a share is no more than that of the dates asked for."""
    return (
        f"{when[0].upper()}{when[1:]} nothing but dates keeps documents of the corpus out of "
        f"{label}: its share says no more than that."
    )


def people_of(label: str) -> str:
    """Title of the people of a selection, without those it asks for."""
    return f"People of {label}"


def countries_of(label: str) -> str:
    """Title of the countries of a selection."""
    return f"Countries of {label}"
