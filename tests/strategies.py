"""Records of every kind, for property tests."""

from datetime import date

from hypothesis import strategies as st

from data.records import (
    UNDATED,
    Basis,
    DocumentDate,
    Method,
    PersonTag,
    Precision,
    Record,
    Role,
    StateTag,
)

PEOPLE = ("joseph-stalin", "mao-zedong", "dean-acheson", "a-clerk", "sean-obrien")
STATES = ("soviet-union", "peoples-republic-of-china", "united-states", "poland")
COLLECTIONS = ("Wilson Center Digital Archive", "An Archive; with 'marks'", "Архив")
TYPES = ("Letter", "Telegram", "Memorandum of conversation", "Other")

_ROLES: tuple[Role, ...] = ("author", "recipient", "participant", "mentioned")
_BASES: tuple[Basis, ...] = ("named", "adjective", "city", "office", "person", "catalogue")
_METHODS: tuple[Method, ...] = ("markup", "title", "summary", "catalogue", "inferred")
_INTERVALS: tuple[Precision, ...] = ("month", "year", "range", "circa")


def texts(max_size: int = 30) -> st.SearchStrategy[str]:
    """Draw texts of any characters that UTF-8 can hold."""
    return st.text(st.characters(codec="utf-8"), max_size=max_size)


@st.composite
def document_dates(draw: st.DrawFn) -> DocumentDate:
    """Draw a day, an interval, nothing, or a date in doubt."""
    first, last = sorted(draw(st.tuples(_days(), _days())))
    kind = draw(st.sampled_from(("day", "interval", "undated", "doubted")))
    text = draw(texts())
    if kind == "day":
        return DocumentDate(first, first, "day", text)
    if kind == "interval":
        return DocumentDate(first, last, draw(st.sampled_from(_INTERVALS)), text)
    return UNDATED if kind == "undated" else DocumentDate(text=text, flag="no such day")


def records(ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Record]:
    """Draw records; `ids` draws their ids, from a few by default so that some meet."""
    return st.builds(
        Record,
        id=ids or st.integers(1, 12).map("drawn/{}".format),
        title=texts(),
        date=document_dates(),
        summary=texts(),
        type=st.sampled_from(TYPES),
        collection=st.sampled_from(COLLECTIONS),
        part_of=texts(5),
        source=texts(5),
        place=texts(5),
        language=st.sampled_from(("", "Russian", "Chinese")),
        classification=st.sampled_from(("", "Secret")),
        url=st.just("https://example.org/"),
        people=st.lists(_person_tags(), max_size=4).map(tuple),
        states=st.lists(_state_tags(), max_size=3).map(tuple),
    )


def record_lists(max_size: int = 20) -> st.SearchStrategy[list[Record]]:
    """Draw lists of records with an id each."""
    return st.lists(records(), max_size=max_size, unique_by=lambda record: record.id)


def _days() -> st.SearchStrategy[date]:
    # around one period for the most part, so that years have several documents
    near = st.dates(date(1944, 11, 1), date(1953, 4, 1))
    return st.one_of(near, near, near, st.dates(date(1, 1, 1), date(9999, 12, 31)))


def _person_tags() -> st.SearchStrategy[PersonTag]:
    return st.builds(
        PersonTag,
        person=st.sampled_from(PEOPLE),
        name=st.sampled_from(("A. Clerk", "Clerk", "Seán O’Brien")),
        role=st.sampled_from(_ROLES),
        method=st.sampled_from(_METHODS),
        evidence=texts(10),
    )


def _state_tags() -> st.SearchStrategy[StateTag]:
    return st.builds(
        StateTag,
        state=st.sampled_from(STATES),
        basis=st.sampled_from(_BASES),
        method=st.sampled_from(_METHODS),
        evidence=texts(10),
    )
