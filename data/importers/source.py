"""A file to import as a stream of bytes, unpacked where it is gzipped, its failures in words."""

import gzip
import io
import zlib
from pathlib import Path
from typing import BinaryIO

from data.errors import SourceError

HEAD_SIZE = 64 * 1024
_GZIP_MAGIC = b"\x1f\x8b"


class _SourceStream(io.RawIOBase):
    """Bytes of a file; a failure in the midst of reading becomes a `SourceError`."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._path = path
        self._stream = stream
        self._line = 1

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`, say with how many bytes (typeshed's buffer type is not subscriptable)."""
        try:
            block = self._stream.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise SourceError(
                self._path,
                self._line,
                f"the gzip file is cut short or damaged ({error}).",
                "Fetch it again.",
            ) from error
        except OSError as error:
            raise _unreadable(self._path, error) from error
        self._line += block.count(b"\n")
        buffer[: len(block)] = block
        return len(block)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _unreadable(path: Path, error: OSError) -> SourceError:
    reason = error.strerror or str(error)
    advice = {
        FileNotFoundError: "Check the path.",
        PermissionError: "Ask for the right to read it.",
    }.get(type(error), "Check the path and the disk.")
    return SourceError(path, None, f"cannot be read ({reason}).", advice)


def _unpacked(path: Path) -> BinaryIO:
    if path.is_dir():
        raise SourceError(path, None, "is a folder, not a file.", "Name the files in it.")
    if path.exists() and not path.is_file():
        raise SourceError(path, None, "is no regular file.", "Save it as a file first.")
    stream = path.open("rb")
    packed = stream.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
    stream.seek(0)
    if not packed:
        return stream
    stream.close()
    return gzip.open(path, "rb")  # type: ignore[return-value]  # typeshed: GzipFile is no BinaryIO


def open_source(path: Path) -> BinaryIO:
    """Open `path` for reading bytes, unpacked where it begins as gzip does.

    Raises `SourceError` for a folder, a missing file or one that may not be read; reading from
    what is returned raises it too, where a gzip file turns out to be cut short or damaged.
    """
    try:
        stream = _unpacked(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    return io.BufferedReader(_SourceStream(path, stream), HEAD_SIZE)


def head_of(path: Path) -> bytes:
    """Give the first 64 KiB of `path`, unpacked.

    Raises `SourceError` as `open_source` does, and for an empty file.
    """
    with open_source(path) as source:
        head = source.read(HEAD_SIZE)
    if not head:
        raise SourceError(path, None, "is empty.", "Check that it was saved or fetched in full.")
    return head
