import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.cache import CORPUS_VARIABLE, forget

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
Opener = Callable[..., AppTest]
Query = dict[str, str | list[str]]


def list_shown(app: AppTest, key: str) -> Any:
    """Give what the component of that key, a list of choices or a chart, is given to show."""
    (held,) = [one.proto.json for one in app.get("bidi_component") if one.key == key]
    return json.loads(held)


def controls_shown(app: AppTest, key: str = "panel") -> dict[str, Any]:
    """Give what each control of a panel is given to show, by its name."""
    return {one["name"]: one for one in list_shown(app, key)["controls"]}


def chosen_in_panel(app: AppTest, name: str, value: object) -> Query:
    """Give what the address asks for once `value` is chosen of a control of the panel."""

    def choose(name: str, value: object) -> None:
        from dashboard import state  # noqa: PLC0415 - what runs is this function alone

        state.choose_in_panel(name, value)

    return _asked_after(choose, app, name, value)


def chosen_of_second(app: AppTest, name: str, value: object) -> Query:
    """Give what the address asks for once `value` is chosen of the second selection."""

    def choose(name: str, value: str | list[str]) -> None:
        from dashboard import second_selection  # noqa: PLC0415 - as above

        second_selection.choose(name, value)

    return _asked_after(choose, app, name, value)


def _asked_after(choose: Callable[..., None], app: AppTest, *choice: object) -> Query:
    script = AppTest.from_function(choose, args=choice, default_timeout=60)
    for name, text in app.query_params.items():
        script.query_params[name] = text
    assert not script.run().exception
    return dict(script.query_params)


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
