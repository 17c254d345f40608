"""A printed date → first day, last day, and how precisely it is known.

A text is cut into tokens (month, day, year, dash …); the letters of the tokens spell a signature,
and the layouts a date may be printed in are patterns over signatures: `MDY` is "August 1, 1958".
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from data.records import DocumentDate

_YEARS = range(1000, 2101)
_NO_LIKELY_YEAR = f"the year is not one of {_YEARS[0]} to {_YEARS[-1]}"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TOKEN = re.compile(
    r"""
    (?P<T>(?:\d{1,2}(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?\s?[-‐-―−]\s?)?     # 4:30–5 p.m.
          \d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b\.? | \d{4}Z\b | (?:12\s)?noon\b
          | midnight\b)
    | (?P<I>\d{4}-\d\d-\d\d)(?![\d-])                                     # 1958-08-01
    | (?P<Y>(?:1\d|20)\d\d|2100)(?!\w)
    | (?P<N>\d{4})(?!\w)                                                  # no likely year
    | (?P<D>\d{1,2})(?:st|nd|rd|th)?(?!\w)
    | (?P<M>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
          |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d_])
    | (?P<U>undated|n\.?\s?d\.?|no\sdate)(?!\w)
    | (?P<C>(?<![\w.])(?:circa|ca|c)(?!\w)\.?(?=\s*[\w[]) | \?
          |(?:about|approximately|approx|around|probably|possibly|early|mid|late
          |spring|summer|autumn|fall|winter)(?!\w))
    | (?P<R>(?:[-‐-―−/]|(?:to|through|until|and)(?!\w)))
    | (?P<skip>[\s,.;:()\[\]'"‘’“”•*]+ | (?:of|the)(?!\w)
          |(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w))
    | (?P<w>\w+|.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_DECADE = re.compile(r"\b(\d{3})0['’]?s\b")

_DAY = "(?:MD[YN]|DM[YN]|I)"
_DAYS = f"(?:{_DAY}RC?{_DAY}|MDRD[YN]|MDRC?MD[YN]|DRDM[YN]|DMRC?DM[YN])"
_POINT = f"(?:{_DAY}|M[YN]|Y)"
_POINTS = f"(?:{_POINT}RC?{_POINT}|MRC?M[YN]|YRD)"
_HOUR = "(?:R?T)*"
_DATE = re.compile(f"R?C*R?(?:{_DAYS}|{_POINTS}|{_POINT})C?{_HOUR}R?")
_FULL_DATE = re.compile(f"C?(?:{_DAYS}|{_DAY})")

_Tokens = list[re.Match[str]]


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, month or year as far as one side of a date prints it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def interval(self) -> tuple[date, date]:
        """Give its first and last day; ValueError where the calendar has no such day."""
        if self.year is None or self.year not in _YEARS:
            raise ValueError(_NO_LIKELY_YEAR)
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if not 1 <= self.month <= len(_MONTHS):
            raise ValueError("the calendar has no such month")
        days = monthrange(self.year, self.month)[1]
        if self.day is None:
            return date(self.year, self.month, 1), date(self.year, self.month, days)
        if not 1 <= self.day <= days:
            raise ValueError("the calendar has no such day")
        day = date(self.year, self.month, self.day)
        return day, day


def document_date(start: date, end: date, text: str) -> DocumentDate:
    """Make a date of an interval: a day, a whole month, a whole year, or else a range.

    An interval that ends before it begins, or lies in no likely year, gives a doubted date:
    flagged, without days.
    """
    if start.year not in _YEARS or end.year not in _YEARS:
        return DocumentDate(text=text, flag=_NO_LIKELY_YEAR)
    if end < start:
        return DocumentDate(text=text, flag="the range ends before it begins")
    if start == end:
        return DocumentDate(start, end, "day", text)
    if (start, end) == _Point(start.year, start.month).interval():
        return DocumentDate(start, end, "month", text)
    if (start, end) == _Point(start.year).interval():
        return DocumentDate(start, end, "year", text)
    return DocumentDate(start, end, "range", text)


def parse_printed_date(text: str) -> DocumentDate | None:
    """Read a text that is nothing but a date, in any case and with any dash or bracket around it.

    An hour after the day is passed over. "circa", a season and a question mark make the precision
    `circa`. A day that does not exist is kept as text and flagged. None where `text` is no date.
    """
    tokens = _tokens(_DECADE.sub(r"\g<1>0–\g<1>9", text))
    signature = _signature(tokens)
    printed = " ".join(text.split())
    if signature == "U":
        return DocumentDate(text=printed)
    return _date_of(tokens, printed) if _DATE.fullmatch(signature) else None


def find_printed_date(text: str) -> DocumentDate | None:
    """Find the last full date (with its day) or range of days within running words.

    Its `text` is the words that print it. None where there is none.
    """
    tokens = _tokens(text)
    places = [match.span() for match in _FULL_DATE.finditer(_signature(tokens))]
    if not places:
        return None
    first, last = places[-1]
    words = text[tokens[first].start() : tokens[last - 1].end()]
    return _date_of(tokens[first:last], " ".join(words.split()))


def _tokens(text: str) -> _Tokens:
    return [token for token in _TOKEN.finditer(text) if token.lastgroup != "skip"]


def _signature(tokens: _Tokens) -> str:
    return "".join(token.lastgroup or "" for token in tokens)


def _date_of(tokens: _Tokens, printed: str) -> DocumentDate:
    first, last = _ends(_points(tokens))
    try:
        found = document_date(first.interval()[0], last.interval()[1], printed)
    except ValueError as error:
        return DocumentDate(text=printed, flag=str(error))
    is_circa = not found.flag and any(token.lastgroup == "C" for token in tokens)
    return replace(found, precision="circa") if is_circa else found


def _points(tokens: _Tokens) -> list[_Point]:
    """Give the point on each side of a dash; a dash before an hour or after "mid" parts nothing."""
    sides: list[_Tokens] = [[]]
    for token in tokens:
        if token.lastgroup == "R":
            sides.append([])
        elif token.lastgroup in ("M", "D", "Y", "N", "I"):
            sides[-1].append(token)
    return [_point(side) for side in sides if side]


def _point(side: _Tokens) -> _Point:
    point = _Point()
    for token in side:
        match token.lastgroup:
            case "M":
                point = replace(point, month=_MONTHS.index(token["M"][:3].lower()) + 1)
            case "D":
                point = replace(point, day=int(token["D"]))
            case "I":
                point = _Point(*map(int, token.group().split("-")))
            case _:
                point = replace(point, year=int(token.group()))
    return point


def _ends(points: list[_Point]) -> tuple[_Point, _Point]:
    """Give both ends of a range their full dates: each may leave to the other what they share."""
    first, last = points[0], points[-1]
    if last.year is None and first.year is not None and last.day is not None:  # 1944–45
        return first, _Point(year=first.year // 100 * 100 + last.day)
    return (
        replace(
            first,
            year=first.year or last.year,
            month=first.month or (last.month if first.day else None),
        ),
        replace(last, month=last.month or (first.month if last.day else None)),
    )
