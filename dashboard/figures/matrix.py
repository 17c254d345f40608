"""Who wrote to whom, as a matrix of light HTML: a row an author, a column a recipient."""

from collections.abc import Iterator
from html import escape
from math import sqrt
from typing import NamedTuple

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark

_FAINTEST, _STRONGEST = 8, 50
"""Per cent of the bars' colour: whatever the shade, the ink on it can be read."""

_CORNER = '<td class="fonds-corner"><span>written by ↓</span><span>to →</span></td>'


class _Person(NamedTuple):
    id: str
    name: str
    is_identified: bool
    documents: int


def letters_matrix(
    authors: pd.DataFrame, recipients: pd.DataFrame, pairs: pd.DataFrame, is_chosen: IsChosen
) -> str:
    """Give HTML of a table of the `documents` of `pairs` (`author, recipient, documents`).

    Rows and columns stand in the order of `authors` and `recipients` (`id, name, is_identified,
    documents`). A cell chooses its author and recipient. A heading, with the number of all that
    someone wrote or received, chooses that person and whoever is at the other end.
    """
    ends = zip(pairs["author"].tolist(), pairs["recipient"].tolist(), strict=True)
    counts = dict(zip(ends, pairs["documents"].tolist(), strict=True))
    columns = list(_people(recipients))
    headings = "".join(_column_heading(recipient, is_chosen) for recipient in columns)
    rows = "".join(_row(author, columns, counts, is_chosen) for author in _people(authors))
    return (
        f'<div class="fonds-matrix" data-walk="" style="--columns:{len(columns)}"><table>'
        f"<thead><tr>{_CORNER}{headings}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _people(frame: pd.DataFrame) -> Iterator[_Person]:
    return (_Person(*row) for row in frame[[*_Person._fields]].itertuples(index=False))


def _row(
    author: _Person,
    recipients: list[_Person],
    counts: dict[tuple[str, str], int],
    is_chosen: IsChosen,
) -> str:
    most = max(counts.values(), default=0)
    cells = (
        _cell(author, recipient, counts.get((author.id, recipient.id), 0), most, is_chosen)
        for recipient in recipients
    )
    of_author = escape(choice(("author", author.id)))
    heading = _row_heading(author, is_chosen)
    return f'<tr data-choice="{of_author}">{heading}{"".join(cells)}</tr>'  # the heading's own too


def _row_heading(author: _Person, is_chosen: IsChosen) -> str:
    chosen = choice(("author", author.id), ("recipient", None))
    heading = mark(
        chosen,
        _name_and_number(author),
        count=author.documents,
        words=f"{_told(author)} wrote {author.documents:,} in all",
        chosen=is_chosen(chosen),
    )
    return f'<th scope="row">{heading}</th>'


def _column_heading(recipient: _Person, is_chosen: IsChosen) -> str:
    chosen = choice(("author", None), ("recipient", recipient.id))
    heading = mark(
        chosen,
        _name_and_number(recipient),
        count=recipient.documents,
        words=f"{_told(recipient)} received {recipient.documents:,} in all",
        chosen=is_chosen(chosen),
    )
    return f'<th scope="col">{heading}</th>'


def _cell(author: _Person, recipient: _Person, count: int, most: int, is_chosen: IsChosen) -> str:
    if not count:
        return '<td class="fonds-self"></td>' if author.id == recipient.id else "<td></td>"
    share = _FAINTEST + (_STRONGEST - _FAINTEST) * sqrt(count / most)
    cell = mark(
        choice(("recipient", recipient.id)),
        f"{count:,}",
        count=count,
        words=f"{author.name} to {recipient.name}: {count:,}",
        chosen=is_chosen(choice(("author", author.id), ("recipient", recipient.id))),
        kind="fonds-cell",
        style=f"--share:{share:.0f}%",
    )
    return f"<td>{cell}</td>"


def _name_and_number(person: _Person) -> str:
    kind = "" if person.is_identified else ' class="fonds-unidentified"'
    return f"<span{kind}>{escape(person.name)}</span> <b>{person.documents:,}</b>"


def _told(person: _Person) -> str:
    return person.name if person.is_identified else f"{person.name} (not identified)"
