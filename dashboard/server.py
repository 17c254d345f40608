"""The ASGI app: pages, `/export`, `/options`, `/api` and `/healthz` in one process.

`fonds serve` runs it.
"""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from dashboard.api import PATH, api
from dashboard.api_page import api_page
from dashboard.cache import served_corpus
from dashboard.exports import export
from dashboard.options_route import offered
from dashboard.shell import Shell
from queries.appearances import appearances_in
from queries.filters import NO_FILTERS
from queries.letters import letters_in

_TURN = 0.0005  # seconds


def healthz(_: Request) -> Response:
    """Say that the server answers, and from which version of the corpus."""
    return JSONResponse({"status": "ok", "data_version": served_corpus().data_version})


@asynccontextmanager
async def opened(_: st.App) -> AsyncIterator[dict[str, Any] | None]:
    """Open the corpus, its search index and the arrays of its people before the first reader comes.

    What is loaded by then stays, and no collection of garbage looks through it again. Threads take
    turns often, so that what a page has drawn is sent while the rest of it is worked out.
    """
    corpus = served_corpus()
    _loaded = corpus.index, appearances_in(corpus, NO_FILTERS), letters_in(corpus, NO_FILTERS)
    gc.freeze()
    sys.setswitchinterval(_TURN)
    yield None


app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=opened,
    middleware=[Middleware(Shell, not_pages=("/healthz", "/export/", "/options/", PATH))],
    routes=[
        Route("/healthz", healthz),
        Route("/export/{table}.{format}", export),
        Route("/options/{list}", offered),
        Route(PATH, api_page),
        Mount(PATH, api()),
    ],
)
