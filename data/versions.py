"""Which version of a corpus is the current one, and what is kept of those before it.

A corpus is a folder: `current` names a version, `versions/<data version>/` holds it. A version is
never changed once `current` names it; of old ones, ids and hashes of documents stay alone.
"""

import re
from pathlib import Path

from data.errors import CorpusError
from data.schema import TABLES

EMBEDDED_CORPUS = Path(__file__).resolve().parent / "corpus"
CURRENT = "current"
VERSIONS = "versions"
MANIFEST = "manifest.json"
HASHES_FILE = "hashes.parquet"

_NAME = re.compile(r"[0-9a-f]{16}", re.ASCII)


def is_corpus(folder: Path) -> bool:
    """Say whether `folder` holds a corpus, or what is left of one."""
    return (folder / CURRENT).exists() or any(_versions_in(folder))


def whole_version(corpus: Path, name: str) -> Path | None:
    """Give the folder of a version that can be opened, current or not; None where there is none.

    `name` may be anything that a reader has written into an address.
    """
    version = _folder_of(corpus, name)
    return version if version and not _missing_files(version) else None


def hashes_of_version(corpus: Path, name: str) -> Path | None:
    """Give the file of ids and hashes of a version's documents; None where none is kept."""
    version = _folder_of(corpus, name)
    file = version and version / HASHES_FILE
    return file if file and file.is_file() else None


def whole_versions(corpus: Path) -> list[Path]:
    """Give the folders of the versions that can be opened, the one last published first."""
    whole = [version for version in _versions_in(corpus) if not _missing_files(version)]
    return sorted(whole, key=lambda version: (version.stat().st_mtime_ns, version.name))[::-1]


def current_version(corpus: Path) -> Path:
    """Give the folder of the version that `corpus` names as its current one.

    Raises `CorpusError` where there is no corpus, or where it is damaged: no `current`, or one
    that names no version beside it, or a version without its tables.
    """
    if not is_corpus(corpus):
        raise CorpusError(
            f"There is no corpus in {corpus}.", "Make one with `fonds import`, or check the path."
        )
    name = _current_name(corpus)
    version = corpus / VERSIONS / name
    if name != Path(name).name or name.startswith(".") or not version.is_dir():
        raise _damaged(corpus, f"`current` names {name!r}, and versions/ holds no such folder")
    if missing := _missing_files(version):
        lacking = f"version {name} lacks {', '.join(missing)}, or an earlier release made it"
        raise _damaged(corpus, lacking)
    return version


def version_files() -> list[str]:
    """Give the names of the files that make up a version that can be opened."""
    return [*(f"{table}.parquet" for table in TABLES), MANIFEST]


def _missing_files(version: Path) -> list[str]:
    return [file for file in version_files() if not (version / file).is_file()]


def _folder_of(corpus: Path, name: str) -> Path | None:
    """Give the folder of a version; what is no version's name never becomes part of a path."""
    return corpus / VERSIONS / name if _NAME.fullmatch(name) else None


def _versions_in(corpus: Path) -> list[Path]:
    return [path for path in (corpus / VERSIONS).glob("[!.]*") if path.is_dir()]


def _current_name(corpus: Path) -> str:
    try:
        return (corpus / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(corpus, f"`current` cannot be read ({error})") from error


def _damaged(corpus: Path, what: str) -> CorpusError:
    held = ", ".join(sorted(path.name for path in whole_versions(corpus))) or "none"
    return CorpusError(
        f"The corpus in {corpus} is damaged: {what}.",
        f"Write the name of a sound version into {corpus / CURRENT} (there: {held}), "
        "or restore the folder from a copy.",
    )
