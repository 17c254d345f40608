"""One chart alone, for a frame in another page: `?embed=true&chart=<card>` and any filters.

`embed=true` is Streamlit's own parameter too: it takes away toolbar and padding, survives every
change of the address, and is told by `st.context` alone, not among the query parameters.
"""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from dashboard import questions, strings
from dashboard.cache import answer, question, served_corpus
from dashboard.marks import still
from dashboard.state import Asked
from dashboard.text import as_html
from queries import results
from queries.errors import FilterError
from queries.filters import Filters
from queries.vocabulary import names_of
from queries.where import words_of

_NOT_IN_A_FRAME = ("chart", "document", "id", "page", "size", "sort")

Selections = Mapping[str, Filters]
"""What a chart is of: the filters, by the sign they have in it; blank where they are alone."""


def draw_chart(asked: Asked, charts: Mapping[str, Callable[[Asked], None]]) -> None:
    """Draw the one of a view's charts, by the names of their cards, that is asked for.

    Without a name, the first. Raises `FilterError` where there is none of that name.
    """
    name = asked.view.get("chart") or next(iter(charts))
    if name not in charts:
        raise FilterError("chart", name, strings.NO_SUCH_CHART, tuple(charts))
    charts[name](asked)


def embedded_query(asked: Asked, chart: str) -> str:
    """Give the query string that shows one chart of the view alone."""
    params = asked.to_params(leaving_out=_NOT_IN_A_FRAME)
    return urlencode({"embed": "true", "chart": chart, **params}, doseq=True)


def footer(asked: Asked, said: str) -> None:
    """Say below a chart what it is of, and lead to the whole page in a new tab."""
    if asked.as_then:
        said = f"{said}, {strings.in_version(asked.version)}"
    query = urlencode(asked.to_params(leaving_out=("chart",)), doseq=True)
    still(
        f'<p class="fonds-below">{as_html(said)} · '
        f'<a href="?{as_html(query)}" target="_blank" rel="noopener">{strings.OPEN_WHOLE}</a></p>',
        key="footer",
    )


def in_words(selections: Selections) -> str:
    """Say how many documents of how many a chart is of, and in words which."""
    return "; ".join(f"{sign}: {said}" if sign else said for sign, said in _each(selections))


def _each(selections: Selections) -> list[tuple[str, str]]:
    total = answer(questions.total(Asked())).documents
    return [(sign, _said(filters, total)) for sign, filters in selections.items()]


def _said(filters: Filters, total: int) -> str:
    count = answer(question(results.document_count, filters)).documents
    words = words_of(filters, names_of(served_corpus(), filters))
    return strings.count_in_words(count, total, words)
