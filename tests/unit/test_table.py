"""A table gives the documents its mapping says, whatever kind of file it is written as."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import FondsError, SourceError
from data.importers.mapping import TableMapping, read_mapping
from data.importers.own_columns import OWN_NAMES
from data.importers.table import TABLE, Table
from data.records import Record
from queries.database import open_corpus
from queries.export_request import ExportRequest
from queries.taking import Export
from tests.tables import csv_text, found, records, rejected, warned

Rows = Sequence[Mapping[str, str]]
COLUMNS = {"title": "Name", "date": "When", "authors": "From", "countries": "Where"}
PEOPLE = ("Mao, Zedong", "Joseph Stalin", "Nobody, Inventa", "Seán O’Brien")
STATES = ("France", "Japan", "India")


def mapped(
    columns: Mapping[str, str | Sequence[str]],
    several: Mapping[str, str] | None = None,
    defaults: Mapping[str, str] | None = None,
    types: Mapping[str, str] | None = None,
    **options: str,
) -> Table:
    """Make the importer of a mapping."""
    named = {
        field: (name,) if isinstance(name, str) else tuple(name) for field, name in columns.items()
    }
    return Table(TableMapping(named, several or {}, defaults or {}, types or {}, **options))


def only(importer: Table, content: bytes) -> Record:
    (record,) = records(found(importer, content))
    return record


def as_csv(rows: Rows) -> bytes:
    columns = list(COLUMNS.values())
    return csv_text([columns, *([row[name] for name in columns] for row in rows)]).encode()


def as_tsv(rows: Rows) -> bytes:
    columns = list(COLUMNS.values())
    text = csv_text([columns, *([row[name] for name in columns] for row in rows)], "\t")
    return text.encode("utf-16")


def as_json(rows: Rows) -> bytes:
    listed = [{**row, "From": [name for name in row["From"].split(";") if name]} for row in rows]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in listed).encode()


def as_parquet(rows: Rows) -> bytes:
    file = io.BytesIO()
    schema = pa.schema([(name, pa.string()) for name in COLUMNS.values()])
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), file)
    return file.getvalue()


WRITERS: tuple[Callable[[Rows], bytes], ...] = (as_csv, as_tsv, as_json, as_parquet)

titles = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20)
rows_of_tables = st.lists(
    st.fixed_dictionaries(
        {
            "Name": titles.filter(str.strip),
            "When": st.dates(date(1700, 1, 1), date(2000, 1, 1)).map(str) | st.just(""),
            "From": st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True).map(";".join),
            "Where": st.lists(st.sampled_from(STATES), max_size=2, unique=True).map(";".join),
        }
    ),
    min_size=1,
    max_size=6,
)


@given(rows_of_tables, st.sampled_from(WRITERS))
@settings(deadline=None)
def test_what_was_written_is_what_is_read(rows: Rows, write: Callable[[Rows], bytes]) -> None:
    findings = found(mapped(COLUMNS), write(rows))
    held = records(findings)
    assert rejected(findings) == []
    assert [record.title for record in held] == [" ".join(row["Name"].split()) for row in rows]
    assert [str(record.date.start or "") for record in held] == [row["When"] for row in rows]
    people = [[tag.evidence for tag in record.people] for record in held]
    assert [";".join(names) for names in people] == [row["From"] for row in rows]
    assert [len(record.states) for record in held] == [
        len(row["Where"].split(";")) if row["Where"] else 0 for row in rows
    ]


@given(rows_of_tables)
@settings(deadline=None)
def test_the_kind_of_file_changes_nothing(rows: Rows) -> None:
    read = [records(found(mapped(COLUMNS), write(rows))) for write in WRITERS]
    assert all(one == another for one, another in pairwise(read))


@given(
    st.sampled_from([b"", b"title,date\n", b"title;date\na;b\n", b'{"title": "a"}\n', b"PAR1"]),
    st.binary(max_size=300),
    st.sampled_from([TABLE, mapped({"title": "title", "date": "date"})]),
)
@settings(deadline=None)
def test_whatever_the_bytes_a_table_is_read_or_refused(
    beginning: bytes, content: bytes, importer: Table
) -> None:
    try:
        findings = found(importer, beginning + content)
    except FondsError:
        return
    assert all(one.line for one in rejected(findings))
    assert all(record.title for record in records(findings))


def test_people_are_identified_in_either_form() -> None:
    columns = {"title": "t", "date": "d", "authors": ["a", "b"], "recipients": "r"}
    table = [
        ["t", "d", "a", "b", "r"],
        ["A cable", "1950-08-01", "Mao, Zedong", "Nobody, Inventa", "Joseph Stalin; mao-zedong"],
    ]
    record = only(mapped(columns), csv_text(table).encode())
    assert [(tag.person, tag.role) for tag in record.people] == [
        ("mao-zedong", "author"),
        ("inventa-nobody-unidentified", "author"),
        ("joseph-stalin", "recipient"),
        ("mao-zedong", "recipient"),
    ]
    assert {tag.method for tag in record.people} == {"catalogue"}


def test_countries_are_states_of_the_day_by_name_or_id() -> None:
    table = [
        ["t", "d", "c"],
        ["One", "1950-08-01", "Korea;soviet-union"],
        ["Two", "1905", "Korea;Atlantis"],
        ["Three", "", "China;Poland"],
    ]
    importer = mapped({"title": "t", "date": "d", "countries": "c"})
    findings = found(importer, csv_text(table).encode())
    states = [[tag.state for tag in record.states] for record in records(findings)]
    assert states == [["north-korea", "south-korea", "soviet-union"], ["korea"], ["poland"]]
    (said,) = warned(findings)
    assert "Atlantis (1)" in said
    assert "China (1)" in said


@pytest.mark.parametrize(
    ("printed", "start", "precision"),
    [
        ("1950-06", "1950-06-01", "month"),
        ("1950", "1950-01-01", "year"),
        ("1950-06-25", "1950-06-25", "day"),
        ("1950-06-25T00:00:00", "1950-06-25", "day"),
        ("25.06.1950", "1950-06-25", "day"),
        ("June 25, 1950", "1950-06-25", "day"),
        ("ca. June 1950", "1950-06-01", "circa"),
        ("1944-45", "1944-01-01", "range"),
        ("", "None", "undated"),
        ("31.06.1950", "None", "undated"),
        ("some day", "None", "undated"),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_written(
    printed: str, start: str, precision: str
) -> None:
    importer = mapped({"title": "t", "date": "d"}, date_format="%d.%m.%Y")
    when = only(importer, csv_text([["t", "d"], ["A cable", printed]]).encode()).date
    assert (str(when.start), when.precision, when.text) == (start, precision, printed)
    assert bool(when.flag) == (bool(printed) and when.start is None)


@pytest.mark.parametrize(
    ("date_format", "printed", "precision", "end"),
    [
        ("%m/%Y", "02/1952", "month", "1952-02-29"),
        ("%B %Y", "February 1952", "month", "1952-02-29"),
        ("year %Y", "year 1952", "year", "1952-12-31"),
        ("%d/%m/%Y %H:%M", "01/02/1952 10:30", "day", "1952-02-01"),
    ],
)
def test_a_date_format_gives_no_day_it_does_not_have(
    date_format: str, printed: str, precision: str, end: str
) -> None:
    importer = mapped({"title": "t", "date": "d"}, date_format=date_format)
    when = only(importer, csv_text([["t", "d"], ["A cable", printed]]).encode()).date
    assert (when.precision, str(when.end)) == (precision, end)


@pytest.mark.parametrize(
    ("first", "last", "precision", "interval"),
    [
        ("1950-06-01", "1950-06-15", "range", "1950-06-01 1950-06-15"),
        ("1950-06-01", "1950-06-30", "month", "1950-06-01 1950-06-30"),
        ("1950", "1951", "range", "1950-01-01 1951-12-31"),
        ("1950-06", "", "month", "1950-06-01 1950-06-30"),
        ("1951", "1950", "undated", "None None"),
        ("", "1950", "undated", "None None"),
    ],
)
def test_a_date_may_have_two_columns(first: str, last: str, precision: str, interval: str) -> None:
    importer = mapped({"title": "t", "date_from": "a", "date_to": "b"})
    when = only(importer, csv_text([["t", "a", "b"], ["A cable", first, last]]).encode()).date
    assert (when.precision, f"{when.start} {when.end}") == (precision, interval)
    assert bool(when.flag) == (when.start is None)


def test_values_of_parquet_need_not_be_text() -> None:
    file = io.BytesIO()
    values = {
        "t": ["A cable", "Another"],
        "d": [date(1950, 6, 25), None],
        "when": [datetime(1951, 1, 2, 3, 4), None],  # noqa: DTZ001 - as tables hold them
        "no": [12, 13],
        "people": [["Mao Zedong", "Nobody, Inventa"], []],
    }
    pq.write_table(pa.table(values), file)
    columns = {"title": "t", "date_from": "d", "date_to": "when", "id": "no", "authors": "people"}
    one, other = records(found(mapped(columns, id_prefix="mine/"), file.getvalue()))
    assert (one.id, other.id) == ("mine/12", "mine/13")
    assert (str(one.date.start), str(one.date.end)) == ("1950-06-25", "1951-01-02")
    assert [len(record.people) for record in (one, other)] == [2, 0]


def test_defaults_and_types_fill_in_and_rename() -> None:
    table = [["t", "k", "l"], ["A cable", "Memcon", ""], ["A cable in Polish", "", "Polish"]]
    importer = mapped(
        {"title": "t", "type": "k", "language": "l"},
        defaults={"language": "Russian", "collection": "Papers"},
        types={"Memcon": "Memorandum of conversation"},
    )
    one, other = records(found(importer, csv_text(table).encode()))
    assert (one.type, one.language) == ("Memorandum of conversation", "Russian")
    assert (other.type, other.language) == ("Telegram", "Polish")
    assert importer.collection == "Papers"


def test_a_row_that_cannot_be_used_is_rejected_with_its_first_line() -> None:
    table = csv_text([["id", "t"], ["1", "One"], ["2", ""], ["1", "Two"], ["", "Two\nlines"]])
    findings = found(mapped({"id": "id", "title": "t"}), (table + "x\r\n").encode())
    assert [record.id for record in records(findings)][:1] == ["1"]
    assert [record.title for record in records(findings)] == ["One", "Two lines"]
    assert [(one.line, one.reason) for one in rejected(findings)] == [
        (3, "has no title"),
        (4, "has the id of line 2: 1"),
        (7, "1 cells instead of 2"),
    ]


@pytest.mark.parametrize(
    "line",
    ['{"t": {"en": "A title"}}', "[1]", '{"t": "half \\ud800"}', "{", "[" * 100_000, '{"t": null}'],
)
def test_a_line_of_json_that_cannot_be_used_is_rejected(line: str) -> None:
    content = '{"t": "One"}\n' + line + '\n\n{"t": 1950}\n'
    findings = found(mapped({"title": "t"}), content.encode())
    assert [record.title for record in records(findings)] == ["One", "1950"]
    assert [(one.line, one.text) for one in rejected(findings)] == [(2, line)]


def test_a_cell_that_cannot_be_used_is_named() -> None:
    findings = found(TABLE, b'{"title": "a", "summary": {"en": "b"}}\n')
    assert [one.reason.partition(" ")[0] for one in rejected(findings)] == ["summary"]


def test_rows_without_ids_that_differ_stay_as_many() -> None:
    table = [["t", "a"], ["Letter", "Mao Zedong"], ["Letter", "Joseph Stalin"], ["Letter", ""]]
    importer = mapped({"title": "t", "authors": "a"})
    ids = [record.id for record in records(found(importer, csv_text(table).encode()))]
    assert len(set(ids)) == 3
    assert ids == [record.id for record in records(found(importer, csv_text(table).encode()))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str) -> None:
    table = csv_text([["Title, as printed", "When"], ["One; two | three, four", "1950"]], delimiter)
    record = only(mapped({"title": "Title, as printed", "date": "When"}), table.encode())
    assert (record.title, record.date.text) == ("One; two | three, four", "1950")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(ending: str) -> None:
    table = ending.join(["title,date", "One,1950", '"Two', 'lines",1951', ",1952", ""])
    findings = found(TABLE, table.encode())
    assert [record.title for record in records(findings)] == ["One", "Two lines"]
    assert [one.line for one in rejected(findings)] == [5]


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("utf-8-sig", "Письмо Молотова"),
        ("utf-16", "Письмо Молотова"),
        ("cp1251", "Телеграмма Филиппова Ковалеву"),
        ("koi8-r", "Телеграмма Филиппова Ковалеву"),
        ("cp1252", "Dépêche du Chargé d’affaires à François Mitterrand"),
        ("cp1250", "Rozmowa Bolesława Bieruta z Władysławem Gomułką"),
        ("gb18030", "毛泽东致斯大林电"),
        ("cp932", "佐藤総理と蒋経国国防部長の会談要旨"),
    ],
)
def test_the_encoding_is_found_out_and_said(encoding: str, title: str) -> None:
    table = csv_text([["title", "date"], ["Plain words", "1949"], [title, "1950"]])
    findings = found(TABLE, table.encode(encoding))
    assert [record.title for record in records(findings)] == ["Plain words", title]
    said = "".join(warned(findings))
    assert (f"read as {encoding}" in said) == (encoding != "utf-8-sig")


def test_the_encoding_of_a_mapping_is_believed() -> None:
    table = csv_text([["Название"], ["Письмо"]]).encode("cp866")
    findings = found(mapped({"title": "Название"}, encoding="cp866"), table)
    assert [record.title for record in records(findings)] == ["Письмо"]
    assert warned(findings) == []
    with pytest.raises(SourceError, match="line 2: is not valid utf-8"):
        found(mapped({"title": "a"}, encoding="utf-8"), "a\nПисьмо\n".encode("cp866"))


def test_a_stray_byte_in_utf8_is_refused_with_its_line() -> None:
    rows = ["title,date", "Chargé,1950", "Müller,1951", "Bj\udcf8rn,1952", ""]
    content = "\n".join(rows).encode(errors="surrogateescape")
    with pytest.raises(SourceError, match="not valid UTF-8") as caught:
        found(TABLE, content)
    assert caught.value.line == 4


@pytest.mark.parametrize("write", WRITERS)
def test_columns_that_are_missing_are_named(write: Callable[[Rows], bytes]) -> None:
    row = {"Name": "A cable", "When": "1950", "From": "", "Where": ""}
    with pytest.raises(SourceError, match="Title, Written") as caught:
        found(mapped({"title": "Title", "date": "Written", "authors": "From"}), write([row]))
    assert all(column in str(caught.value) for column in row)


@pytest.mark.parametrize("write", WRITERS)
def test_without_a_mapping_the_columns_must_be_ours(write: Callable[[Rows], bytes]) -> None:
    row = {"Name": "A cable", "When": "1950", "From": "", "Where": ""}
    with pytest.raises(SourceError, match="Name, When, From, Where"):
        found(TABLE, write([row]))


def test_columns_of_our_names_need_no_mapping_and_others_are_said() -> None:
    table = [["Title", "Year", "Authors", "mood"], ["A cable", "1950", "Mao Zedong", "glad"]]
    findings = found(TABLE, csv_text(table).encode())
    (record,) = records(findings)
    assert (record.date.precision, record.people[0].person) == ("year", "mao-zedong")
    (said,) = warned(findings)
    assert "mood" in said
    assert not any(name in said for name in OWN_NAMES)


def test_keys_of_json_may_begin_with_capitals_and_come_late() -> None:
    lines = '{"Title": "One", "Date": "1950"}\n{"Title": "Two", "authors": ["Mao Zedong"]}\n'
    one, two = records(found(TABLE, lines.encode()))
    assert (one.date.text, two.people[0].person) == ("1950", "mao-zedong")


def test_a_json_array_is_refused() -> None:
    with pytest.raises(SourceError, match="JSON array"):
        found(TABLE, b'[{"title": "a", "date": "b"}]')


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_our_own_export_gives_its_documents_back(
    tiny_corpus: Path, tmp_path: Path, form: str
) -> None:
    exported = tmp_path / f"documents.{form}"
    corpus = open_corpus(tiny_corpus)
    exported.write_bytes(b"".join(Export(corpus, ExportRequest("documents", form))))
    rows = b"".join(Export(corpus, ExportRequest("documents", "ndjson")))
    listed = [json.loads(line) for line in rows.decode().splitlines()]
    held = records(list(TABLE.read(exported)))
    assert [record.id for record in held] == [row["id"] for row in listed]
    for record, row in zip(held, listed, strict=True):
        assert str(record.date.end or "") == (row["date_end"] or "")
        assert record.date.precision == row["date_precision"]
        for field, role in (("authors", "author"), ("mentioned", "mentioned")):
            names = sorted(tag.name for tag in record.people if tag.role == role)
            assert names == sorted(filter(None, (row[field] or "").split("; ")))


def test_a_mapping_file_and_its_table(tmp_path: Path) -> None:
    mapping = tmp_path / "my.toml"
    mapping.write_text('delimiter = "|"\n[columns]\ntitle = "Name"\nurl = "Link"\n', "utf-8")
    table = b"Name|Link\nA; B, C|https://example.org/\n"
    record = only(Table(read_mapping(mapping)), table)
    assert (record.title, record.url) == ("A; B, C", "https://example.org/")
