"""What the served corpus has answered: kept between runs of the pages, and asked side by side."""

import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Condition
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from cachetools import LRUCache, TTLCache, cached

from data.versions import EMBEDDED_CORPUS
from queries.database import Corpus, open_corpus
from queries.matching import matching

CORPUS_VARIABLE = "FONDS_CORPUS"
_BYTES_KEPT = 128_000_000
_SIDE_BY_SIDE = 2  # more would keep what is drawn first waiting for what is drawn last
_chosen: ContextVar[str] = ContextVar("version", default="")

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Question(Generic[T_co]):
    """A function of `queries.results` and the values to call it with, apart from the corpus."""

    result: Callable[..., T_co]
    values: tuple[object, ...]
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
    """Have questions answered side by side; `answer` then gives each at once."""
    list(workers.map(partial(_kept, served_corpus()), asked))


@cached(
    LRUCache(maxsize=_BYTES_KEPT, getsizeof=sys.getsizeof),
    key=lambda corpus, asked: (corpus.folder, corpus.data_version, asked),
    condition=Condition(),
)
def _kept(corpus: Corpus, asked: Question[Any]) -> object:
    return asked.result(corpus, *asked.values, **dict(asked.options))


def forget() -> None:
    """Forget every answer, so that tests and benchmarks ask each question anew."""
    _open.cache_clear()
    _kept.cache_clear()
    matching.cache_clear()


workers = ThreadPoolExecutor(_SIDE_BY_SIDE, thread_name_prefix="question")
