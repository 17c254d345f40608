"""The columns and types described are those that are given."""

from pathlib import Path

import pyarrow as pa
import pytest

from queries.database import open_corpus
from queries.export_tables import TABLES, table_rows
from queries.export_types import SCHEMAS
from queries.filters import NO_FILTERS


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_that_are_described(tiny_corpus: Path, table: str) -> None:
    described = SCHEMAS[table]
    rows = table_rows(open_corpus(tiny_corpus), table, NO_FILTERS).read_all()
    assert rows.schema.names == described.names
    for column in described:
        given = rows[column.name]
        assert pa.types.is_integer(given.type) == pa.types.is_integer(column.type)
        assert column.nullable or not given.null_count


def test_every_table_is_described() -> None:
    assert tuple(SCHEMAS) == TABLES
