"""What a chart shows, in a sentence for those who do not see it: worked out from its rows."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from dashboard import strings
from dashboard.strings import compare as compare_words
from dashboard.strings import findings as findings_words

_TIMES: Mapping[str, Callable[[object], str]] = {
    "decade": lambda first: strings.decade(int(str(first))),
    "year": str,
    "month": lambda month: strings.month(str(month)),
}
_NAMES = ("name", "names", "type", "author_name", "recipient_name", "one_name", "other_name")
_TWO = ("first", "second")


def finding(title: str, rows: pd.DataFrame) -> str:
    """Say under its `title` what the rows of a chart come to, and where they are most.

    Rows with a time and no name part the documents, so that these add up; others may overlap.
    """
    if set(_TWO) <= set(rows):
        pairs = zip(compare_words.SELECTION_SIGNS, _TWO, strict=True)
        each = [f"{sign} {_in_time(rows, 'year', column)}" for sign, column in pairs]
        return f"{title}: {'; '.join(each)}"
    if rows.empty:
        return f"{title}: {strings.documents(0)}"
    names = [name for name in _NAMES if name in rows]
    time = next((time for time in _TIMES if time in rows), "")
    said = _of_names(rows, names, time) if names else _in_time(rows, time, "documents")
    return f"{title}: {said}"


def _in_time(rows: pd.DataFrame, time: str, column: str) -> str:
    counts: Counter[str] = Counter()
    for when, count in zip(_times(rows, time), rows[column].tolist(), strict=True):
        counts[when] += count
    total, undated = counts.total(), counts.pop("", 0)
    return findings_words.most_in_time(total, undated, *_most(counts))


def _of_names(rows: pd.DataFrame, names: list[str], time: str) -> str:
    joint = "to" if "author_name" in names else "and"
    called = map(f" {joint} ".join, zip(*(rows[name].tolist() for name in names), strict=True))
    times = _times(rows, time) if time else [""] * len(rows)
    counts: Counter[str] = Counter()
    for name, when, count in zip(called, times, rows["documents"].tolist(), strict=True):
        counts[f"{name}, {when or strings.UNDATED}" if time else name] += count
    return findings_words.most_of_names(len(counts), *_most(counts))


def _times(rows: pd.DataFrame, time: str) -> Iterator[str]:
    """Give the time of each row in words, "" where it is undated."""
    return ("" if pd.isna(when) else _TIMES[time](when) for when in rows[time].tolist())


def _most(counts: Mapping[str, int]) -> tuple[list[str], int]:
    """Give all that have the highest count, and that."""
    most = max(counts.values(), default=0)
    return [one for one, count in counts.items() if count == most > 0], most
