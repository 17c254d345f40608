import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.cache import CORPUS_VARIABLE, forget

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
Opener = Callable[..., AppTest]


def list_shown(app: AppTest, key: str) -> Any:
    """Give what the component of that key, a list of choices or a chart, is given to show."""
    (held,) = [one.proto.json for one in app.get("bidi_component") if one.key == key]
    return json.loads(held)


@pytest.fixture
def open_view(tiny_corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Give a function that opens a view of the tiny corpus with a query, and runs it."""
    monkeypatch.setenv(CORPUS_VARIABLE, str(tiny_corpus))
    forget()

    def opened(view: str = "overview", **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=60)
        for name, value in query.items():
            app.query_params[name.removesuffix("_")] = value
        app.run()
        return app if view == "overview" else app.switch_page(f"views/{view}.py").run()

    yield opened
    forget()
