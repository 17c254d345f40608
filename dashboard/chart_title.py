"""What a chart is called: what it shows, and in words of which documents."""

from dataclasses import dataclass
from textwrap import shorten

from dashboard import strings
from dashboard.cache import served_corpus
from dashboard.text import as_html
from queries.filters import NO_FILTERS, Filters
from queries.vocabulary import names_of
from queries.where import words_of

_MOST, _LEAST = 80, 20  # characters


@dataclass(frozen=True, slots=True)
class ChartTitle:
    """What a chart shows, and the filters under which its rows are counted.

    These are the reader's without the chart's own: that of countries counts each, whichever are
    chosen.
    """

    shows: str
    counted: Filters = NO_FILTERS

    @property
    def words(self) -> str:
        """Of which documents it is; "" where of all, or where the chart says that itself."""
        return words_of(self.counted, names_of(served_corpus(), self.counted))

    @property
    def whole(self) -> str:
        """Both in one line, as a picture has it that leaves the page."""
        return strings.chart_title(self.shows, self.words)

    def as_html(self, *, is_short: bool) -> str:
        """Give it as a heading, the words in a quieter weight.

        A short one has no more of them than can be read in passing: the heading of the page has
        them all.
        """
        words = self.words
        room = max(_LEAST, _MOST - len(self.shows))
        said = shorten(words, room, placeholder=" …") if is_short else words
        quiet = f'<span title="{as_html(words)}">{as_html(said)}</span>' if said else ""
        return f'<h2 class="fonds-card">{as_html(self.shows)}{quiet}</h2>'
