"""The name of a file that is taken away: it says what the file holds."""

from slugify import slugify

from queries.filters import NO_FILTERS, PERSON_NAMES, Filters

_NAMED_FIRST = (*PERSON_NAMES, "role", "country", "type", "collection", "q")
_FORMS = {
    "decade": "{}s",
    "from": "from-{}",
    "to": "to-{}",
    "undated": "undated",
    "dates": "{}-dated",
    "succession": "with-successors",
    "duplicates": "counted-{}",
}
_LONGEST = 120  # characters: file systems take 255 bytes, and a folder's path comes before
_AND_MORE = "and-more"


def file_name(what: str, extension: str, filters: Filters = NO_FILTERS) -> str:
    """Give a name such as `documents_joseph-stalin_1940s.csv`, of letters, digits, `-` and `_`.

    `what` is the table or the chart. A name that would be too long says that there is more.
    """
    parts = [what]
    for value in _values(filters):
        if len("_".join([*parts, value])) > _LONGEST:
            parts.append(_AND_MORE)
            break
        parts.append(value)
    return f"{'_'.join(parts)}.{extension}"


def _values(filters: Filters) -> list[str]:
    active = filters.active()
    names = sorted(active, key=lambda name: (name not in _NAMED_FIRST, active.index(name)))
    said = (
        slugify(_FORMS.get(name, "{}").format(text))
        for name in names
        for text in filters.texts(name)
    )
    return [value for value in said if value]
