"""What is taken away is what was found: every format gives the values back, and none is cut."""

import csv
import io
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.citations import bibtex_entry, ris_entry
from queries.errors import FilterError
from queries.export import FORMATS, csv_chunks, csv_of, stream
from queries.spreadsheet import MOST_ROWS, SheetError

texts = st.one_of(
    st.text(),
    st.tuples(*[st.text("=+-@'\t\r", min_size=1, max_size=3), st.text()]).map("".join),
    st.text("=+-@'\t\r\n,;\"\\{}%&$#_~^ aé’", max_size=12),
)
cells = st.lists(st.none() | texts, min_size=1, max_size=8)


def whole(table: pa.Table, format_name: str) -> bytes:
    return b"".join(stream(table.to_reader(), format_name))


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def test_a_format_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(FilterError) as caught:
        stream(pa.table({"id": ["a"]}).to_reader(), "xml")
    assert caught.value.valid == ("csv", "ndjson", "parquet", "xlsx", "ris", "bib")


def test_only_documents_are_citations() -> None:
    bound = {name: form.tables for name, form in FORMATS.items() if form.tables}
    assert bound == {"ris": ("documents",), "bib": ("documents",)}


@pytest.mark.parametrize("format_name", FORMATS)
def test_an_empty_result_is_a_file_of_its_format(format_name: str) -> None:
    data = whole(documents([]), format_name)
    match format_name:
        case "csv":
            assert csv_rows(data) == [list(DOCUMENT)]
        case "parquet":
            assert pq.read_table(io.BytesIO(data)).column_names == list(DOCUMENT)
        case "xlsx":
            assert sheet_rows(data) == [tuple(DOCUMENT)]
        case _:
            assert data == b""


@pytest.mark.parametrize("format_name", ["csv", "ndjson", "parquet", "ris", "bib"])
def test_a_long_result_is_read_no_faster_than_it_is_taken(format_name: str) -> None:
    batch = documents([DOCUMENT] * 20_000).to_batches()[0]
    read = 0

    def batches() -> Iterator[pa.RecordBatch]:
        nonlocal read
        for _ in range(100):
            read += 1
            yield batch

    reader = pa.RecordBatchReader.from_batches(batch.schema, batches())
    assert sum(len(chunk) for chunk in islice(stream(reader, format_name), 3))
    assert read < 15


# CSV


def apostrophe_taken(cell: str) -> str:
    """Read a cell back as the documentation of `csv_chunks` says."""
    return (
        cell[1:] if cell.lstrip("'") != cell and cell.lstrip("'")[:1] in set("=+-@\t\r") else cell
    )


@settings(deadline=None)
@given(cells)
def test_csv_gives_every_text_back(column: list[str | None]) -> None:
    table = pa.table({"text": pa.array(column, pa.string()), "n": range(len(column))})
    header, *rows = csv_rows(whole(table, "csv"))
    assert header == ["text", "n"]
    assert [[apostrophe_taken(text), n] for text, n in rows] == [
        [text or "", str(n)] for n, text in enumerate(column)
    ]


@settings(deadline=None)
@given(cells)
def test_no_cell_of_csv_begins_like_a_formula(column: list[str | None]) -> None:
    table = pa.table({"text": pa.array(column, pa.string()), "n": range(len(column))})
    _, *rows = csv_rows(whole(table, "csv"))
    assert not [text for text, _ in rows if text[:1] in set("=+-@\t\r") - {""}]


@settings(deadline=None)
@given(cells)
def test_raw_csv_leaves_text_alone(column: list[str | None]) -> None:
    table = pa.table({"text": pa.array(column, pa.string()), "n": [1] * len(column)})
    _, *rows = csv_rows(b"".join(csv_chunks(table.to_reader(), raw=True)))
    assert [text for text, _ in rows] == [text or "" for text in column]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_adds_one_apostrophe_that_can_be_taken_again(start: str) -> None:
    column = [f"{start}1", f"'{start}", f"''{start}x", f"1{start}1", f"\n{start}"]
    _, *rows = csv_rows(whole(pa.table({"text": column}), "csv"))
    assert rows == [[f"'{start}1"], [f"''{start}"], [f"'''{start}x"], [column[3]], [column[4]]]
    assert [apostrophe_taken(text) for (text,) in rows] == column


def test_csv_guards_text_of_any_storage_and_no_numbers() -> None:
    text = pa.array(["=1+1", "'=1", "plain", None])
    kinds = (pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string()))
    for kind in (pa.string(), *kinds):
        table = pa.table({"text": text.cast(kind), "n": [-1, -2.5, None, 0]})
        expected = 'text,n\n"\'=1+1",-1\n"\'\'=1",-2.5\n"plain",\n,0\n'
        assert whole(table, "csv").decode() == expected


def test_csv_begins_with_a_byte_order_mark_if_asked() -> None:
    table = pa.table({"title": ["Bolesław"]})
    marked = b"".join(csv_chunks(table.to_reader(), bom=True))
    assert marked == b"\xef\xbb\xbf" + whole(table, "csv")


def test_csv_of_a_frame_has_its_columns_and_no_index() -> None:
    frame = pd.DataFrame({"year": [1950, None], "title": ["Сталин", "=x"]}, index=[7, 8])
    assert csv_of(frame).decode() == 'year,title\n1950,"Сталин"\n,"\'=x"\n'


# NDJSON and Parquet


@settings(deadline=None)
@given(cells)
def test_ndjson_gives_every_value_back(column: list[str | None]) -> None:
    table = pa.table({"text": pa.array(column, pa.string()), "n": range(len(column))})
    lines = whole(table, "ndjson").decode().split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == table.to_pylist()


def test_ndjson_writes_days_as_text() -> None:
    table = pa.table({"first": pa.array([date(1861, 3, 4), None])})
    assert whole(table, "ndjson") == b'{"first": "1861-03-04"}\n{"first": null}\n'


def test_parquet_gives_the_table_back_compressed_in_row_groups_of_some_size() -> None:
    table = pa.table({"n": range(200_000), "day": pa.array([date(1950, 10, 1)] * 200_000)})
    data = b"".join(stream(table.to_reader(max_chunksize=1000), "parquet"))
    assert pq.read_table(io.BytesIO(data)).equals(table)
    metadata = pq.read_metadata(io.BytesIO(data))
    assert metadata.row_group(0).column(0).compression == "ZSTD"
    assert metadata.num_row_groups == 4


# XLSX


def sheet_rows(data: bytes) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return list(sheet.iter_rows(values_only=True))


def test_a_sheet_holds_text_as_text_numbers_as_numbers_and_days_as_days() -> None:
    table = pa.table(
        {
            "title": ["=1+1", "https://example.org/", "0042", None],
            "documents": pa.array([-1, 2, None, 3], pa.int64()),
            "first": pa.array([date(1950, 10, 1), date(1861, 3, 4), None, date(1900, 3, 1)]),
        }
    )
    assert sheet_rows(whole(table, "xlsx")) == [
        ("title", "documents", "first"),
        ("=1+1", -1, datetime(1950, 10, 1)),  # noqa: DTZ001 - a sheet knows no time zones
        ("https://example.org/", 2, "1861-03-04"),
        ("0042", None, None),
        (None, 3, datetime(1900, 3, 1)),  # noqa: DTZ001 - as above
    ]


def test_a_sheet_holds_neither_formulas_nor_links_under_a_frozen_bold_header() -> None:
    table = pa.table({"title": ["=1+1", "https://example.org/"]})
    sheet = openpyxl.load_workbook(io.BytesIO(whole(table, "xlsx"))).active
    assert sheet is not None
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert [sheet[cell].data_type for cell in ("A2", "A3")] == ["s", "s"]
    assert [sheet[cell].hyperlink for cell in ("A2", "A3")] == [None, None]


def test_a_text_longer_than_a_cell_is_refused_and_not_cut() -> None:
    longest = "é" * 32_767
    assert sheet_rows(whole(pa.table({"a": [longest]}), "xlsx"))[1] == (longest,)
    with pytest.raises(SheetError, match=r"Row 2 holds .* Take CSV or Parquet"):
        stream(pa.table({"a": ["", longest + "é"]}).to_reader(), "xlsx")


def test_more_rows_than_a_sheet_holds_are_refused_before_anything_is_sent() -> None:
    rows = pa.table({"n": pa.nulls(MOST_ROWS + 1, pa.int8())})
    with pytest.raises(SheetError, match="Narrow the filters, or take CSV or Parquet"):
        stream(rows.to_reader(), "xlsx")


def test_the_file_a_sheet_is_made_in_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    table = pa.table({"a": ["x"]})
    assert whole(table, "xlsx")
    assert list(tmp_path.iterdir()) == []
    abandoned = stream(table.to_reader(), "xlsx")
    del abandoned
    assert list(tmp_path.iterdir()) == []


# Citations

DOCUMENT: dict[str, Any] = {
    "id": "frus1950v07/d12",
    "date": "1950-10-01",
    "date_end": "1950-10-01",
    "date_precision": "day",
    "year": 1950,
    "title": "Telegram from Stalin to Mao & {others}: 100% of it",
    "summary": "First line.\nSecond line_2.",
    "type": "Telegram",
    "collection": "An Archive",
    "countries": "Soviet Union; China",
    "authors": "Joseph Stalin; Bolesław Bierut",
    "recipients": "Mao Zedong",
    "participants": None,
    "mentioned": "Kim Il Sung; Zhou Enlai",
    "place": "Moscow",
    "language": "Russian",
    "source": "Fond 45, opis 1",
    "url": "https://example.org/a_b?x=1%202&y={z}",
}


def documents(rows: Sequence[dict[str, Any]]) -> pa.Table:
    kinds = {"year": pa.int16()}
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in DOCUMENT])
    return pa.Table.from_pylist(list(rows), schema)


def ris_records(text: str) -> list[list[tuple[str, str]]]:
    records: list[list[tuple[str, str]]] = []
    for line in text.split("\r\n")[:-1]:
        tag, value = line[:2], line[6:]
        assert re.fullmatch("[A-Z][A-Z0-9]  - ", line[:6])
        if tag == "TY":
            records.append([])
        records[-1].append((tag, value))
    assert all(record[-1] == ("ER", "") for record in records)
    return records


def test_ris_gives_every_field_of_every_document() -> None:
    first, second = ris_records(whole(documents([DOCUMENT, DOCUMENT]), "ris").decode())
    assert first == second
    assert first == [
        ("TY", "PCOMM"),
        ("ID", "frus1950v07/d12"),
        ("TI", "Telegram from Stalin to Mao & {others}: 100% of it"),
        ("AU", "Joseph Stalin"),
        ("AU", "Bolesław Bierut"),
        ("PY", "1950"),
        ("DA", "1950/10/01/"),
        ("CY", "Moscow"),
        ("PB", "An Archive"),
        ("M3", "Telegram"),
        ("LA", "Russian"),
        ("AV", "Fond 45, opis 1"),
        ("KW", "Soviet Union"),
        ("KW", "China"),
        ("N1", "Recipients: Mao Zedong"),
        ("N1", "Mentioned: Kim Il Sung; Zhou Enlai"),
        ("AB", "First line. Second line_2."),
        ("UR", "https://example.org/a_b?x=1%202&y={z}"),
        ("ER", ""),
    ]


@settings(deadline=None)
@given(texts, st.lists(st.from_regex(r"[ab’é]+( [ab’é]+)?", fullmatch=True), max_size=3))
def test_ris_stays_a_record_whatever_it_holds(title: str, authors: list[str]) -> None:
    row = DOCUMENT | {"title": title, "authors": "; ".join(authors)}
    (record,) = ris_records(ris_entry(row))
    assert " ".join(title.split()) == next((text for tag, text in record if tag == "TI"), "")
    assert [text for tag, text in record if tag == "AU"] == authors


@pytest.mark.parametrize(
    ("first", "last", "precision", "ris", "bibtex"),
    [
        ("1950-10-01", "1950-10-01", "day", "1950/10/01/", "1950-10-01"),
        ("1950-10", "1950-10-31", "month", "1950/10//", "1950-10"),
        ("1950", "1950-12-31", "year", "1950///", "1950"),
        ("1950", "1950-12-31", "circa", "1950///circa", "1950~"),
        ("1950-10-01", "1950-11-02", "range", "1950/10/01/to 1950-11-02", "1950-10-01/1950-11-02"),
        (
            "1950-10-01",
            "1950-11-02",
            "circa",
            "1950/10/01/circa to 1950-11-02",
            "1950-10-01~/1950-11-02~",
        ),
        (None, None, "undated", None, None),
    ],
)
def test_dates_are_as_precise_as_known(
    first: str | None, last: str | None, precision: str, ris: str | None, bibtex: str | None
) -> None:
    row = DOCUMENT | {"date": first, "date_end": last, "date_precision": precision}
    (record,) = ris_records(ris_entry(row))
    assert dict(record).get("DA") == ris
    assert bibtex_fields(bibtex_entry(row)).get("date") == bibtex


def bibtex_entries(text: str) -> list[str]:
    """Part a file at the braces that close its entries, as BibTeX does: it knows no escapes."""
    entries, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
        if character == "}" and depth == 0:
            entries.append(text[start : place + 1].strip())
            start = place + 1
    assert depth == 0
    assert not text[start:].strip()
    return entries


def bibtex_fields(entry: str) -> dict[str, str]:
    (body,) = bibtex_entries(entry)
    found = re.findall(r"^  (\w+) = \{(.*)\},$", body, re.MULTILINE)
    assert len(found) == body.count("\n") - 1
    return dict(found)


def latex_read(text: str) -> str:
    names = {
        "textbackslash{}": "\\",
        "textbraceleft{}": "{",
        "textbraceright{}": "}",
        "textasciitilde{}": "~",
        "textasciicircum{}": "^",
    }
    read = re.sub(r"\\(text\w+\{\}|[$&#%_])", lambda found: names.get(found[1], found[1]), text)
    unescaped = re.sub(r"\\(text\w+\{\}|[$&#%_])", "", text)
    assert not set(unescaped) & set("\\{}$&#%_~^")
    return read


def test_bibtex_gives_every_field_of_every_document() -> None:
    text = whole(documents([DOCUMENT, DOCUMENT | {"id": "other"}]), "bib").decode()
    first, second = bibtex_entries(text)
    assert first.startswith("@misc{frus1950v07/d12,\n")
    assert second.startswith("@misc{other,\n")
    assert bibtex_fields(first) == {
        "author": "{Joseph Stalin} and {Bolesław Bierut}",
        "title": r"{Telegram from Stalin to Mao \& \textbraceleft{}others\textbraceright{}: "
        r"100\% of it}",
        "date": "1950-10-01",
        "type": "Telegram",
        "howpublished": "An Archive",
        "location": "Moscow",
        "language": "Russian",
        "library": "Fond 45, opis 1",
        "keywords": "Soviet Union, China",
        "note": "Recipients: Mao Zedong. Mentioned: Kim Il Sung; Zhou Enlai",
        "abstract": r"First line. Second line\_2.",
        "url": "https://example.org/a_b?x=1%202&y=%7Bz%7D",
    }


@settings(deadline=None)
@given(texts, texts, texts)
def test_bibtex_reads_back_whatever_it_holds(title: str, author: str, url: str) -> None:
    row = DOCUMENT | {"title": title, "authors": author.replace(";", ""), "url": url}
    fields = bibtex_fields(bibtex_entry(row))
    assert latex_read(fields["title"][1:-1]) == " ".join(title.split())
    assert latex_read(fields.get("author", "{}")[1:-1]) == " ".join(row["authors"].split())


@settings(deadline=None)
@given(st.lists(texts, unique=True, max_size=8))
def test_bibtex_keys_are_plain_and_tell_documents_apart(ids: list[str]) -> None:
    keys = [bibtex_entry(DOCUMENT | {"id": one}).split("\n")[0] for one in ids]
    assert len(set(keys)) == len(ids)
    assert not [key for key in keys if re.search(r"[\s{}\"#%'(),=~\\]", key[6:-1])]
