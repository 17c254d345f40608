"""An export under way: its bytes, chunk by chunk, until they are taken or nobody wants them."""

from collections.abc import Iterator

import pyarrow as pa

from queries.database import Corpus
from queries.export import stream
from queries.export_method import zipped
from queries.export_request import ExportRequest
from queries.export_tables import table_rows


class Export:
    """An export as an iterator over the bytes of a file, chunk by chunk.

    The first chunk is made at once, so that what a format cannot hold raises here, before anything
    is sent; see `queries.export.stream`.
    """

    def __init__(self, corpus: Corpus, request: ExportRequest) -> None:
        self._cursor = corpus.cursor()
        rows = table_rows(corpus, request.table, request.filters, request.sort, self._cursor)
        counted = _Counted(rows, request.limit)
        self._chunks = stream(counted.reader, request.format, **_options(request))
        if request.with_method:
            self._chunks = zipped(corpus, request, self._chunks, lambda: counted.rows)

    def __iter__(self) -> Iterator[bytes]:
        return self._chunks

    def stop(self) -> None:
        """End the query that runs, if any does; from any thread."""
        self._cursor.interrupt()


class _Counted:
    """Batches of rows, no more than `limit`, that are counted as they are read."""

    def __init__(self, reader: pa.RecordBatchReader, limit: int | None) -> None:
        self.rows = 0
        self._limit = limit
        self.reader = pa.RecordBatchReader.from_batches(reader.schema, self._batches(reader))

    def _batches(self, reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
        for batch in reader:
            kept = batch if self._limit is None else batch.slice(0, self._limit - self.rows)
            self.rows += kept.num_rows
            yield kept
            if self.rows == self._limit:
                return


def _options(request: ExportRequest) -> dict[str, bool]:
    return {name: True for name in ("raw", "bom") if getattr(request, name)}
