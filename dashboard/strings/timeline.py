"""Words of the timeline."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.strings import day, documents, number, years

TIMELINE = {
    "decade": "Documents by decade",
    "year": "Documents by year",
    "month": "Documents by month",
}
GRAIN = "Bars by"
SPLIT = "Bars split by"
ALL_TIME = "All years"
SPLIT_BY = {"precision": "by precision", "type": "by kind", "collection": "by collection"}
NO_ONE_MONTH = "no month"
TIMELINE_HINT = (
    "Click a bar to choose it, and again to take it back; drag over several for a period."
)
NOT_NAMED = {"type": "no kind named", "collection": "no collection named"}
_FURTHER = {"type": "further kinds", "collection": "further collections"}


def sum_of_bars(dated: int, undated: int) -> str:
    """Say that the bars add up."""
    return f"{number(dated)} dated + {number(undated)} undated = {number(dated + undated)}"


def bar(name: str, count: int, held: int, parts: Iterable[tuple[str, int]] = ()) -> str:
    """Say what a bar counts, of how many that the corpus has, and of which parts."""
    of_all = f" of {number(held)} in the corpus" if held != count else ""
    lines = (f"{part}: {number(some)}" for part, some in parts)
    return "\n".join([f"{name}: {documents(count)}{of_all}", *lines])


def no_bar(name: str, held: int) -> str:
    """Say that nothing matches where the corpus has documents."""
    return f"{name}: no document matches; the corpus has {number(held)}"


def not_covered(period: str) -> str:
    """Say that years are outside what the corpus covers."""
    return f"{period}: not covered, no document of the corpus begins in it"


def shaded(periods: Sequence[str], more: int, *, is_whole: bool) -> str:
    """Say which years are shaded and why; `more` are not named."""
    whose = "the corpus" if is_whole else "the chosen collection"
    rest = f" and {number(more)} shorter {'gap' if more == 1 else 'gaps'}" if more else ""
    return f"Shaded years are not covered, {whose} has nothing of {', '.join(periods)}{rest}."


def onward(year: int) -> str:
    """Say that a period goes on beyond what is shown."""
    return f"{year} onward"


def before(year: int) -> str:
    """Say that a period began before what is shown."""
    return f"before {year}"


def sum_of_timeline(dated: int, in_no_month: int, undated: int) -> str:
    """Say that the bars add up, and how many documents lie in no one month."""
    if not in_no_month:
        return sum_of_bars(dated, undated)
    total = number(dated + in_no_month + undated)
    return (
        f"{number(dated)} of a month + {number(in_no_month)} of no one month "
        f"+ {number(undated)} undated = {total}"
    )


def chosen_of_them(count: int, *, is_period: bool) -> str:
    """Say how many of the documents in the bars are chosen, by a period or by a click."""
    return f"{number(count)} of them {'in the period chosen' if is_period else 'chosen'}"


def bars_of_years(first: int | None, last: int | None) -> str:
    """Say of which years bars are shown; without a first or a last one the years are open there."""
    if first is None or last is None:
        period = onward(first) if first else before((last or 0) + 1)
    else:
        period = years(first, last)
    return f"These are the months of {period}; bars by year show all years."


def further(count: int, name: str) -> str:
    """Name what a timeline split by a filter shows as one part, as it is too much to tell apart."""
    return f"{number(count)} {_FURTHER[name]}"


def span(label: str, first: date, last: date | None) -> str:
    """Say what a span of time is, such as a term of office, and when it was."""
    return f"{label}: {day(first)} – {day(last)}" if last else f"{label}: from {day(first)}"
