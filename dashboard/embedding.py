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
from dashboard.strings import downloads as downloads_words
from dashboard.strings import versions as versions_words
from dashboard.text import as_html
from queries.document_counts import document_count
from queries.errors import FilterError
from queries.filters import NO_FILTERS, Filters
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
        raise FilterError("chart", name, downloads_words.NO_SUCH_CHART, tuple(charts))
    charts[name](asked)


def embedded_query(asked: Asked, chart: str) -> str:
    """Give the query string that shows one chart of the view alone."""
    params = asked.to_params(leaving_out=_NOT_IN_A_FRAME)
    return urlencode({"embed": "true", "chart": chart, **params}, doseq=True)


def footer(asked: Asked, said: str) -> None:
    """Say below a chart what it is of, and lead to the whole page in a new tab."""
    if asked.as_then:
        said = f"{said}, {versions_words.in_version(asked.version)}"
    query = urlencode(asked.to_params(leaving_out=("chart",)), doseq=True)
    still(
        f'<p class="fonds-below">{as_html(said)} · '
        f'<a href="?{as_html(query)}" target="_blank" rel="noopener">'
        f"{downloads_words.OPEN_WHOLE}</a></p>",
        key="footer",
    )


def in_words(selections: Selections, titled: Filters = NO_FILTERS) -> str:
    """Say how many documents of how many a chart is of, and in words which.

    The words are left out where its title has said them: it says those of the filters `titled`.
    """
    said = ((sign, _said(filters, titled)) for sign, filters in selections.items())
    return "; ".join(f"{sign}: {words}" if sign else words for sign, words in said)


def _said(filters: Filters, titled: Filters) -> str:
    count = answer(question(document_count, filters)).documents
    total = answer(questions.total(Asked())).documents
    said = NO_FILTERS if filters == titled else filters
    return strings.count_in_words(count, total, words_of(said, names_of(served_corpus(), said)))
