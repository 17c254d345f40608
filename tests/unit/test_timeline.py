"""The timeline: its numbers are those of the documents they open, its years are all there."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from dashboard.cache import CORPUS_VARIABLE, forget, served_corpus
from dashboard.choices import filters_chosen, names_in
from dashboard.figures.marks import choice
from dashboard.figures.template import PALETTES, ThemeName
from dashboard.figures.time_axis import Axis, Grain
from dashboard.figures.timeline import Part, Parting, timeline_figure
from dashboard.figures.timeline_frame import Span
from dashboard.state import Asked
from dashboard.timeline_card import Timeline, timeline_of
from data.records import Record
from queries.document_counts import document_count, documents_by_year
from queries.filters import NO_FILTERS, Day, Filters, parse_filters
from queries.timeline import (
    Part as PartName,
)
from queries.timeline import (
    documents_by_month,
    documents_by_month_and_part,
    documents_by_year_and_part,
)
from tests.corpora import opened
from tests.filter_strategies import filters
from tests.strategies import records
from tests.tiny_records import RECORDS_BY_COLLECTION

GRAINS: tuple[Grain, ...] = ("decade", "year", "month")
PARTS: tuple[PartName, ...] = ("collection", "type", "precision")
STALIN = choice(("person", "joseph-stalin"), ("role", None))

ANY_FILTERS = filters(
    people=("joseph-stalin", "mao-zedong"),
    leaders=("joseph-stalin",),
    countries=("soviet-union", "united-states"),
    types=("Letter", "Telegram", "Other", "Minutes"),
    collections=tuple(RECORDS_BY_COLLECTION),
    years=(1945, 1955),
)
ANY_VIEW = st.fixed_dictionaries(
    {"grain": st.sampled_from(("", *GRAINS)), "split": st.sampled_from(("", *PARTS))}
)


@pytest.fixture(autouse=True, scope="module")
def _served(tiny_corpus: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CORPUS_VARIABLE, str(tiny_corpus))
        forget()
        yield
    forget()


@dataclass(frozen=True)
class Mark:
    """A mark as the browser reads it: what its ancestors choose belongs to its choice."""

    choice: str
    count: int
    words: str
    is_chosen: bool
    is_bar: bool


def parsed(text: str) -> Any:
    return lxml_html.fromstring(text)


def marks_of(text: str) -> list[Mark]:
    return [
        Mark(
            "&".join(one.get("data-choice") for one in [*reversed(list(ancestors(mark))), mark]),
            int(mark.get("data-count")),
            mark.get("title", ""),
            mark.get("aria-current") == "true",
            mark.tag == "a" and mark.getparent().tag != "li",
        )
        for mark in parsed(text).xpath("//*[@data-count]")
    ]


def ancestors(element: Any) -> Iterator[Any]:
    return (one for one in element.iterancestors() if one.get("data-choice"))


def bars_of(shown: Timeline) -> dict[str, int]:
    return {mark.choice: mark.count for mark in marks_of(shown.html) if mark.is_bar}


def shared_by_bars(shown: Timeline) -> str:
    """Give what every bar chooses beyond its own time, which is left open."""
    (shared,) = parsed(shown.html).xpath("//*[@class='fonds-timeline']/@data-choice")
    return f"{shared}&{shown.grain}="


def count(asked: Filters) -> int:
    return document_count(served_corpus(), asked).documents


def newly_set(asked: Filters, chosen: str) -> Filters:
    others = asked.without(*names_in(chosen)).to_pairs()
    return parse_filters([*others, *parse_qsl(chosen)])[0]


@given(ANY_FILTERS, ANY_VIEW, st.sampled_from(("", STALIN)))
@settings(deadline=None, max_examples=150)
def test_the_number_on_a_mark_is_that_of_the_documents_it_opens(
    asked: Filters, view: dict[str, str], of: str
) -> None:
    for mark in marks_of(timeline_of(Asked(asked, view=view), of=of).html):
        assert mark.count == count(newly_set(asked, mark.choice)), mark
        assert mark.count > 0


@given(ANY_FILTERS, ANY_VIEW)
@settings(deadline=None, max_examples=60)
def test_bars_add_up_to_the_documents_and_parts_to_their_bar(
    asked: Filters, view: dict[str, str]
) -> None:
    shown = timeline_of(Asked(asked, view=view))
    assert sum(bars_of(shown).values()) == shown.rows["documents"].sum()
    if bars_of(shown):
        everything = newly_set(asked, shared_by_bars(shown))
        assert sum(bars_of(shown).values()) == count(everything)
        assert f"= {count(everything):,}" in shown.caption
    for bar in parsed(shown.html).xpath("//a[i/i]"):
        parts = [int(part.get("style").removeprefix("flex-grow:")) for part in bar.xpath("i/i")]
        assert sum(parts) == int(bar.get("data-count"))


@given(ANY_FILTERS, ANY_VIEW, st.integers(0, 500))
@settings(deadline=None, max_examples=60)
def test_a_click_changes_no_bar_marks_its_own_and_a_second_takes_it_back(
    asked: Filters, view: dict[str, str], place: int
) -> None:
    shown = timeline_of(Asked(asked, view=view))
    found = [mark for mark in marks_of(shown.html) if not mark.is_chosen]
    assume(found)
    assume(view["grain"] in {"", shown.grain})  # a wish not met may be met after the click
    clicked = found[place % len(found)]
    chosen = filters_chosen(asked, clicked.choice)
    after = timeline_of(Asked(chosen, view=view))
    assert after.grain == shown.grain
    assert bars_of(after) == bars_of(shown)
    assert f"{clicked.count:,} of them chosen" in after.caption
    current = {mark.choice for mark in marks_of(after.html) if mark.is_chosen}
    if dict(parse_qsl(clicked.choice)).keys() <= {"decade", "year", "month", "undated"}:
        assert clicked.choice in current
    named = names_in(clicked.choice)
    assert filters_chosen(chosen, clicked.choice) == asked.without(*named)


def test_where_all_are_undated_choosing_them_changes_no_grain() -> None:
    asked = Filters(
        from_=Day(1955),
        month=("none",),
        leader=("joseph-stalin",),
        together=("joseph-stalin",),
        collection=("Foreign Relations of the United States",),
    )
    view = {"grain": "month"}
    shown = timeline_of(Asked(asked, view=view))
    (undated,) = marks_of(shown.html)
    after = timeline_of(Asked(filters_chosen(asked, undated.choice), view=view))
    assert after.grain == shown.grain
    assert sum(bars_of(after).values()) == sum(bars_of(shown).values()) == undated.count


@given(st.lists(records(), max_size=12, unique_by=lambda record: record.id))
@settings(deadline=None, max_examples=6)
def test_months_and_parts_hold_the_documents_of_their_years(some: list[Record]) -> None:
    with opened(some) as corpus:
        years = documents_by_year(corpus, NO_FILTERS)
        months = documents_by_month(corpus, NO_FILTERS)
        for part in PARTS:
            by_year = documents_by_year_and_part(corpus, NO_FILTERS, part)
            by_month = documents_by_month_and_part(corpus, NO_FILTERS, part)
            assert summed(by_year, "year") == summed(years, "year")
            assert summed(by_month, "month") == summed(months, "month")
            assert summed(by_year, "part") == Counter(value_of(one, part) for one in some)
    assert summed(months, "month") == Counter(month_of(record) for record in some)


def summed(frame: pd.DataFrame, name: str) -> Counter[object]:
    counts: Counter[object] = Counter()
    for value, documents in zip(frame[name], frame["documents"], strict=True):
        counts[None if pd.isna(value) else value] += documents
    return +counts


def value_of(record: Record, part: PartName) -> str:
    if part == "precision":
        return str(record.date.precision)
    return record.type if part == "type" else record.collection


def month_of(record: Record) -> str | None:
    first, last = record.date.start, record.date.end
    if first is None or last is None:
        return None
    is_one = (first.year, first.month) == (last.year, last.month)
    return f"{first.year:04}-{first.month:02}" if is_one else "none"


def shown_with(query: str, **view: str) -> Timeline:
    return timeline_of(Asked(parse_filters(parse_qsl(query))[0], view=view))


@pytest.mark.parametrize(
    ("query", "wished", "grain"),
    [
        ("", "", "decade"),  # from 1670 to 1981
        ("", "year", "year"),
        ("", "month", "decade"),  # too many months
        ("decade=1950", "", "decade"),
        ("decade=1950", "year", "year"),
        ("decade=1950", "month", "month"),
        ("year=1950", "month", "month"),
        ("from=1940&to=1980", "", "decade"),  # a period changes no bar
        ("from=1940&to=1980", "year", "year"),
        ("from=1950&to=1952", "", "decade"),
        ("from=1950&to=1952", "month", "month"),
        ("from=1950-06", "month", "decade"),
        ("from=1950&to=1952&year=1951", "month", "month"),
        ("type=Letter&collection=Wilson+Center+Digital+Archive", "", "month"),  # all of 1950
    ],
)
def test_the_grain_suits_the_time_asked_for_unless_another_is_wished(
    query: str, wished: str, grain: str
) -> None:
    shown = shown_with(query, grain=wished)
    assert shown.grain == grain
    assert grain in shown.offered


def columns(text: str) -> list[Any]:
    return list(parsed(text).xpath("//*[@data-first]"))


def test_every_year_asked_for_has_a_column_and_those_not_covered_are_shaded_and_said() -> None:
    shown = shown_with("type=Telegram&from=1953&to=1990")
    assert [one.get("data-first") for one in columns(shown.html)] == [
        str(year) for year in range(1946, 1991)
    ]
    shades = parsed(shown.html).xpath("//*[contains(@class, 'fonds-columns')]/b")
    assert [one.get("title").split(":")[0] for one in shades] == ["1955–1979", "1982–1990"]
    assert [one.get("style") for one in shades] == [
        "left:20.00%;width:55.56%",
        "left:80.00%;width:20.00%",
    ]
    assert "1955–1979, 1982 onward" in shown.caption


@given(ANY_FILTERS, st.sampled_from(("", "decade", "year")), st.sampled_from(("", *PARTS)))
@settings(deadline=None, max_examples=60)
def test_a_period_changes_no_bar(asked: Filters, grain: str, split: str) -> None:
    view = {"grain": grain, "split": split}
    anytime = timeline_of(Asked(asked.without("from", "to"), view=view))
    shown = timeline_of(Asked(asked, view=view))
    assert shown.grain == anytime.grain
    assert bars_of(shown) == bars_of(anytime)


def test_bars_beyond_a_period_step_back_and_those_in_it_are_counted() -> None:
    shown = shown_with("from=1949-06&to=1951", grain="year")
    bars = parsed(shown.html).xpath("//*[contains(@class, 'fonds-columns')]/*[a]")
    within = [one.get("data-first") for one in bars if one.get("class") != "fonds-faint"]
    assert within == ["1949", "1950", "1951"]
    assert len(bars) > len(within)
    everything, chosen = count(NO_FILTERS), count(Filters(from_=Day(1949, 6), to=Day(1951)))
    assert f"= {everything:,}, {chosen:,} of them in the period chosen" in shown.caption
    (band,) = parsed(shown.html).xpath("//*[@class='fonds-period']/@style")
    assert band == f"left:{100 * 279 / 312:.2f}%;width:{100 * 3 / 312:.2f}%"  # from 1670 to 1981


def test_another_drag_moves_the_period_and_leaves_the_rest() -> None:
    asked = Filters(from_=Day(1949), to=Day(1951), person=("joseph-stalin",))
    of = choice(("person", "joseph-stalin"))
    shown = timeline_of(Asked(asked, view={"grain": "year"}), of=of)
    (brush,) = parsed(shown.html).xpath("//@data-brush")
    moved = filters_chosen(asked, "from=1946&to=1950", of=brush)
    assert moved == replace(asked, from_=Day(1946), to=Day(1950))


def test_months_are_those_of_the_whole_years_of_a_period() -> None:
    shown = shown_with("from=1950-03&to=1950-06", grain="month")
    assert len(columns(shown.html)) == 12
    faint = parsed(shown.html).xpath("//*[@data-first][@class='fonds-faint']/@data-first")
    assert "1950-01" in faint
    assert "1950-04" not in faint
    assert "months of 1950;" in shown.caption
    january = next(one for one in marks_of(shown.html) if one.choice.endswith("month=1950-01"))
    chosen = newly_set(parse_filters([("from", "1950-03"), ("to", "1950-06")])[0], january.choice)
    assert chosen == Filters(from_=Day(1950), to=Day(1950), month=("1950-01",))


def test_a_period_that_reaches_far_makes_no_endless_axis() -> None:
    assert len(columns(shown_with("from=0201&to=9999", grain="year").html)) == 312


def test_an_empty_year_says_how_many_documents_the_corpus_has() -> None:
    shown = shown_with("type=Telegram&from=1940&to=1954")
    said = {one.get("data-first"): one.get("title") for one in columns(shown.html)}
    of_1953 = count(Filters(year=(1953,))) - count(Filters(year=(1953,), type=("Telegram",)))
    assert of_1953
    missing = {year for year, words in said.items() if words and "no document matches" in words}
    held = documents_by_year(served_corpus(), NO_FILTERS)["year"].dropna()
    telegrams = documents_by_year(served_corpus(), Filters(type=("Telegram",)))
    within = {str(year) for year in held if 1940 <= year <= 1954}
    assert missing == within - set(telegrams["year"].dropna().astype(str))


def test_a_collection_chosen_is_what_covers_the_years() -> None:
    collection = next(iter(RECORDS_BY_COLLECTION))
    query = choice(("collection", collection), ("from", 1940), ("to", 1985))
    assert "the chosen collection has nothing of" in shown_with(query).caption
    assert "the corpus has nothing of" in shown_with(query, split="collection").caption


def test_a_brush_sets_the_period_in_place_of_any_other_choice_of_time() -> None:
    shown = timeline_of(Asked(NO_FILTERS, view={"grain": "year"}), of=STALIN)
    (brush,) = parsed(shown.html).xpath("//@data-brush")
    assert set(names_in(brush)) == {"person", "role", "decade", "year", "month", "undated"}
    decades = columns(shown_with("", grain="decade").html)
    assert decades[0].get("data-first"), decades[0].get("data-last") == ("1670", "1679")


def drawn(counts: dict[str, int], **options: object) -> str:
    rows = [(key[:4], key[4:] or "", number) for key, number in counts.items()]
    frame = pd.DataFrame(rows, columns=["year", "type", "documents"])
    axis = Axis("year", 1950, 1959)
    return timeline_figure(frame, axis, lambda _: False, held={}, **options)  # type: ignore[arg-type] # the figure's own


def test_what_a_corpus_holds_is_shown_as_text() -> None:
    hostile = "</a><script>\"'&"
    parts = Parting("type", (Part(hostile, (hostile,), "fonds-series-1"),))
    spans = (Span(hostile, date(1951, 1, 1), None),)
    text = drawn({f"1950{hostile}": 3}, parting=parts, spans=spans)
    tree = parsed(text)
    assert not tree.xpath("//script")
    assert hostile in tree.text_content()
    assert hostile in tree.xpath("string(//*[@class='fonds-spans']//i/@title)")
    assert dict(parse_qsl(marks_of(text)[-1].choice))["type"] == hostile


def test_spans_are_cut_at_the_ends_of_the_axis_and_those_beyond_are_left_out() -> None:
    spans = (
        Span("in office", date(1945, 1, 1), date(1955, 1, 1)),
        Span("in office", date(1958, 1, 1), None),
        Span("earlier", date(1930, 1, 1), date(1940, 1, 1)),
    )
    tree = parsed(drawn({"1950": 1}, spans=spans))
    rows = tree.xpath("//*[@class='fonds-spans']/div")
    assert [row.text_content() for row in rows] == ["in office"]
    assert [bar.get("style") for bar in rows[0].xpath("i")] == [
        "left:0.00%;width:50.00%",
        "left:80.00%;width:20.00%",
    ]


def test_the_undated_stand_beside_the_bars_and_do_not_flatten_them() -> None:
    frame = pd.DataFrame({"year": [1950, None], "documents": [2, 900]}).astype({"year": "Int16"})
    text = timeline_figure(frame, Axis("year", 1950, 1959), lambda _: False, held={})
    of_1950, undated = parsed(text).xpath("//a/i")
    assert of_1950.get("style") == undated.get("style") == "height:100.0%"
    assert undated.get("class") == "fonds-cut"
    assert "900" in parsed(text).xpath("string(//*[@class='fonds-beside'])")


def test_it_is_light_on_the_embedded_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, CORPUS_VARIABLE, "data/corpus")
    assert len(shown_with("from=1945&to=1953").html) < 25_000  # of 189 years
    assert len(shown_with("from=1945&to=1953", split="type").html) < 65_000


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_less_precise_the_fainter_for_every_eye(theme: ThemeName) -> None:
    # lightness alone, which the colour-blind see, must tell them apart and stand off the paper
    palette = PALETTES[theme]
    paper = luminance(palette.paper)
    faintness = [abs(luminance(colour) - paper) for colour in palette.precisions]
    assert all(sharper > 1.2 * blurred for sharper, blurred in pairwise(faintness))
