"""What is kept between runs of the pages: the only place with `st.cache_*`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from queries.database import EMBEDDED_CORPUS, Corpus, open_corpus
from queries.filters import Filters

CORPUS_VARIABLE = "FONDS_CORPUS"
_ANSWERS_KEPT = 1_000

P = ParamSpec("P")
T = TypeVar("T")


def served_corpus() -> Corpus:
    """Give the corpus that is served: the one `fonds serve --corpus` named, or the embedded one."""
    return open_corpus(Path(os.environ.get(CORPUS_VARIABLE, EMBEDDED_CORPUS)))


def ask(result: Callable[Concatenate[Corpus, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Give what a function of `queries.results` answers on the served corpus, asking it once.

    Answers are kept by data version, so that a new version of the corpus is asked anew.
    """
    corpus = served_corpus()
    answer = _kept(result, corpus, corpus.data_version, result.__name__, args, kwargs)
    return cast("T", answer)


@st.cache_data(
    max_entries=_ANSWERS_KEPT,
    show_spinner=False,
    hash_funcs={Filters: lambda filters: str(filters.to_pairs())},
)
def _kept(
    _result: Callable[..., object],
    _corpus: Corpus,
    data_version: str,  # noqa: ARG001 - part of the key
    name: str,  # noqa: ARG001 - part of the key
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> object:
    return _result(_corpus, *args, **kwargs)
