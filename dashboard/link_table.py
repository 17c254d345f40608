"""Tables of plain HTML, whose cells may be links: to be read, searched and followed by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from dashboard import strings
from dashboard.text import as_html

_NARROW = 2  # columns


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and what stands in it and where that leads, by the row.

    A row is a named tuple of a DataFrame; an address that is empty is no link. Values are texts,
    or whole numbers in a column of that kind; those of a `brief` one stay on one line.
    """

    heading: str
    value: Callable[[Any], Any]
    link: Callable[[Any], str] = lambda _: ""
    kind: Literal["text", "number", "brief"] = "text"


def link_table(rows: pd.DataFrame, columns: Sequence[Column], name: str) -> str:
    """Give HTML of rows as a table called `name`.

    Where it is too wide it scrolls sideways; on a phone each row of a wide table is a block, unless
    it is a name and numbers, which are read down their columns.
    """
    heads = "".join(
        f'<th scope="col" class="fonds-{column.kind}">{as_html(column.heading)}</th>'
        for column in columns
    )
    body = "".join(_row(row, columns) for row in rows.itertuples(index=False))
    texts = [column for column in columns if column.kind != "number"]
    is_wide = len(columns) > _NARROW and len(texts) > 1
    kind = "fonds-table fonds-wide" if is_wide else "fonds-table"
    return (
        f'<div class="{kind}" role="region" aria-label="{as_html(name)}" tabindex="0">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def link(text: str, address: str, *, title: str = "", new_tab: bool = False) -> str:
    """Give HTML of a link; `title` says where it leads. `st.html` takes no notice of a new tab."""
    said = f' title="{as_html(title)}"' if title else ""
    tab = ' target="_blank"' if new_tab else ""
    return f'<a class="fonds-link" href="{as_html(address)}"{said}{tab}>{as_html(text)}</a>'


def _row(row: Any, columns: Sequence[Column]) -> str:  # noqa: ANN401 - a row of any DataFrame
    return f"<tr>{''.join(_cell(row, column) for column in columns)}</tr>"


def _cell(row: Any, column: Column) -> str:  # noqa: ANN401 - as above
    value = column.value(row)
    words = strings.number(value) if column.kind == "number" else value
    address = column.link(row)
    shown = link(words, address) if address else as_html(words)
    heading = as_html(column.heading)
    return f'<td class="fonds-{column.kind}" data-heading="{heading}">{shown}</td>'
