"""Words of links to a view, references to it, and versions of the corpus."""

from collections.abc import Callable

from dashboard.strings import documents, number, with_count

COPY_LINK = "Copy link"
COPY_BY_HAND = "The link to this view, to be copied:"
CITE_VIEW = "Cite this view"
CITE_VIEW_EXPLAINED = (
    "The link holds every filter and the version of the corpus, so that it can be told later what "
    "has changed since."
)
WHICH_VERSION = "Which version of the corpus is shown"
FORGET_VERSION = "Dismiss"
VERSION_SHOWN = 40
"""How many characters of what passes for a version are repeated."""


def changed_since(added: int, changed: int, removed: int, *, as_then: bool) -> str:
    """Say what became of the documents of a view since a link was made, and if they are of then."""
    shown, since = "", "Since this link was made"
    if as_then:
        shown, since = "You see the corpus as it was when this link was made. ", "Since then"
    if not added + changed + removed:
        return f"{shown}{since} the corpus has changed, but no document of this view."
    return (
        f"{shown}{since}, {none_or(documents, added)} {were(added)} added to this view, "
        f"{none_or(number, changed)} changed, {none_or(number, removed)} removed."
    )


def traced_since(version: str, added: int, changed: int, removed: int) -> str:
    """Say what is known since a version whose documents are kept by their hashes alone."""
    return (
        f"This link was made on version {version} of the corpus, which is too old to be opened: "
        "only the ids and hashes of its documents are kept. Of the documents shown, "
        f"{none_or(number, added)} {'is' if added == 1 else 'are'} new to the corpus since then "
        f"and {none_or(number, changed)} {'has' if changed == 1 else 'have'} changed. From the "
        f"whole corpus, {none_or(documents, removed)} {were(removed)} removed."
    )


def in_version(version: str) -> str:
    """Say of a chart alone that it is of another version than the current one."""
    return f"as the corpus was in version {version}"


def version_not_known(version: str, current: str) -> str:
    """Say that a link names a version of which nothing is kept."""
    shown = version if len(version) <= VERSION_SHOWN else f"{version[:VERSION_SHOWN]}…"
    return (
        f"This link names a version of the corpus, “{shown}”, that is not known here, so that "
        f"nothing can be told about what has changed. You see the current one, {current}."
    )


def none_or(words: Callable[[int], str], count: int) -> str:
    """Write a number, "none" for 0."""
    return words(count) if count else "none"


def were(count: int) -> str:
    """Give the verb for a number of documents."""
    return "was" if count == 1 else "were"


def as_it_was(count: int) -> str:
    """Label of the choice to look at the view as it was."""
    return with_count("As it was then", count)


def as_it_is(count: int) -> str:
    """Label of the choice to look at the view as it is."""
    return with_count("As it is now", count)
