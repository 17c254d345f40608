"""What the served corpus has answered: kept between runs of the pages, and asked side by side."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from threading import Condition
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

import pandas as pd
from cachetools import LRUCache, TTLCache, cached

from data.versions import EMBEDDED_CORPUS
from queries.database import Corpus, open_corpus
from queries.matching import matching

CORPUS_VARIABLE = "FONDS_CORPUS"
_CELLS_KEPT = 3_000_000  # of tables; at some 40 bytes a cell they are 120 MB
# half of the processors: pages ask too, and what is drawn first would wait for what is drawn last
_SIDE_BY_SIDE = max(1, (os.cpu_count() or 1) // 2)
_chosen: ContextVar[str] = ContextVar("version", default="")

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Question(Generic[T_co]):
    """A function of `queries.results` and the values to call it with, apart from the corpus."""

    result: Callable[..., T_co]
    arguments: tuple[object, ...]
    options: tuple[tuple[str, object], ...]


def corpus_folder() -> Path:
    """Give the folder of the corpus that is served: `fonds serve --corpus` or the embedded one."""
    return Path(os.environ.get(CORPUS_VARIABLE, EMBEDDED_CORPUS))


def answer_from(version: str) -> None:
    """Let this thread's questions be answered from a version kept whole; "" is the current one."""
    _chosen.set(version)


def served_corpus(version: str | None = None) -> Corpus:
    """Give the corpus that is served, in the version that this thread answers from.

    `version` asks for another; "" is the current one, of which a new one is picked up within a
    second: a page asks too often to look at the disk each time. Raises `VersionError` where it is
    not kept whole.
    """
    return _open(corpus_folder(), _chosen.get() if version is None else version)


@cached(TTLCache(maxsize=3, ttl=1), condition=Condition())
def _open(folder: Path, version: str) -> Corpus:
    return open_corpus(folder, version)


def question(
    result: Callable[Concatenate[Corpus, P], T_co], *args: P.args, **kwargs: P.kwargs
) -> Question[T_co]:
    """Make a question of a result and its values."""
    return Question(result, args, tuple(kwargs.items()))


def answer(asked: Question[T_co]) -> T_co:
    """Give what the served corpus answers, asking it once.

    Answers are kept by data version, so that a new version of the corpus is asked anew. They are
    shared: whoever wants to change one copies it first.
    """
    return cast("T_co", _kept(served_corpus(), asked))


def ask_ahead(asked: Iterable[Question[Any]]) -> None:
    """Begin to answer questions side by side; `answer` waits for those it is asked for."""
    corpus = served_corpus()  # the version chosen for this thread is not that of the workers
    for one in asked:
        workers.submit(_kept, corpus, one)


def answer_all(asked: Iterable[Question[Any]]) -> None:
    """Have questions answered, by this thread and by workers; `answer` then gives each at once."""
    all_asked = tuple(asked)
    ask_ahead(all_asked[1:])
    for one in all_asked:
        answer(one)


def cells(answered: object) -> int:
    """Count the cells of the tables in an answer, and one for itself; it bounds what is kept.

    To weigh them in bytes takes pandas as long as a query takes.
    """
    if isinstance(answered, pd.DataFrame):
        return 1 + answered.size
    if not is_dataclass(answered):
        return 1
    return 1 + sum(cells(getattr(answered, field.name)) for field in fields(answered))


@cached(
    LRUCache(maxsize=_CELLS_KEPT, getsizeof=cells),
    key=lambda corpus, asked: (corpus.folder, corpus.data_version, asked),
    condition=Condition(),
)
def _kept(corpus: Corpus, asked: Question[Any]) -> object:
    return asked.result(corpus, *asked.arguments, **dict(asked.options))


def forget() -> None:
    """Forget every answer, so that tests and benchmarks ask each question anew."""
    _open.cache_clear()
    _kept.cache_clear()
    matching.cache_clear()


workers = ThreadPoolExecutor(_SIDE_BY_SIDE, thread_name_prefix="question")
