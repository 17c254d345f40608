"""Which version of a corpus is the current one.

A corpus is a folder: `current` names a version, `versions/<data version>/` holds it. A version is
never changed once `current` names it.
"""

from pathlib import Path

from data.errors import CorpusError
from data.schema import TABLES

EMBEDDED_CORPUS = Path(__file__).resolve().parent / "corpus"
CURRENT = "current"
VERSIONS = "versions"
MANIFEST = "manifest.json"


def is_corpus(folder: Path) -> bool:
    """Say whether `folder` holds a corpus, or what is left of one."""
    return (folder / CURRENT).exists() or any(_versions_in(folder))


def has_version(corpus: Path, name: str) -> bool:
    """Say whether the corpus in `corpus` holds a version of that name, current or not."""
    return (corpus / VERSIONS / name).exists()


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
    missing = [file for file in version_files() if not (version / file).is_file()]
    if missing:
        lacking = f"version {name} lacks {', '.join(missing)}, or an earlier release made it"
        raise _damaged(corpus, lacking)
    return version


def version_files() -> list[str]:
    """Give the names of the files that make up a version."""
    return [*(f"{table}.parquet" for table in TABLES), MANIFEST]


def _versions_in(corpus: Path) -> list[Path]:
    return [path for path in (corpus / VERSIONS).glob("[!.]*") if path.is_dir()]


def _current_name(corpus: Path) -> str:
    try:
        return (corpus / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(corpus, f"`current` cannot be read ({error})") from error


def _damaged(corpus: Path, what: str) -> CorpusError:
    held = ", ".join(sorted(path.name for path in _versions_in(corpus))) or "none"
    return CorpusError(
        f"The corpus in {corpus} is damaged: {what}.",
        f"Write the name of a sound version into {corpus / CURRENT} (there: {held}), "
        "or restore the folder from a copy.",
    )
