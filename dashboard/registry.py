"""The list of views: each a page with its address, title and sign."""

from dataclasses import dataclass
from pathlib import Path

from dashboard import strings

_VIEWS = Path(__file__).parent / "views"


@dataclass(frozen=True, slots=True)
class View:
    """A page of the dashboard. `address` is its part of the URL; the first stands at the root.

    Its `sign` in the navigation is called by its name among Google's Material Symbols. A view
    `of_whole_corpus` is drawn whatever the filters leave. One that is not `in_navigation` is the
    page of one thing, such as a document: links lead to it, its heading is its own, and no filter
    panel stands beside it. Of one that `has_charts`, each can be shown alone
    (`dashboard.embedding`).
    """

    address: str
    title: str
    sign: str = ""
    of_whole_corpus: bool = False
    in_navigation: bool = True
    has_charts: bool = False

    @property
    def path(self) -> str:
        """Where it is, seen from any of the pages."""
        return "./" if self == VIEWS[0] else self.address

    @property
    def script(self) -> Path:
        """The file that draws it."""
        return _VIEWS / f"{self.address}.py"


VIEWS = (
    View("overview", strings.OVERVIEW, "timeline", has_charts=True),
    View("people", strings.PEOPLE, "group", has_charts=True),
    View("countries", strings.COUNTRIES, "public", has_charts=True),
    View("correspondence", strings.CORRESPONDENCE, "mail", has_charts=True),
    View("compare", strings.COMPARE, "compare_arrows", has_charts=True),
    View("documents", strings.DOCUMENTS, "description"),
    View("quality", strings.QUALITY, "fact_check"),
    View("about", strings.ABOUT, "info", of_whole_corpus=True),
    View(
        "document",
        strings.DOCUMENT,
        of_whole_corpus=True,
        in_navigation=False,
    ),
)
