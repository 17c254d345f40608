"""A document as a BibTeX entry (biblatex, biber)."""

from collections.abc import Iterator

from queries.citations.fields import Row, ends, is_circa, notes, one_line, several

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # \{ would count as an opening brace where BibTeX looks for the end of the field
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{special: f"\\{special}" for special in "$&#%_"},
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_KEY_CHARACTERS = frozenset("-_.:/")


def bibtex_entry(row: Row) -> str:
    """Give a document as a `@misc` entry, in Unicode, as biber reads it.

    The key is the document's id, with characters that a key must not hold as `+hex+`. Titles and
    names stand in a second pair of braces, so that they are printed as they are; dates are those
    of biblatex (ISO 8601-2: `1950-10~` is circa, `/` parts the ends of a range).
    """
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(row) if value)
    return f"@misc{{{_key(row['id'])},\n{fields}}}\n\n"


def _bibtex_fields(row: Row) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(f"{{{latex(name)}}}" for name in several(row["authors"]))
    yield "title", f"{{{latex(row['title'])}}}"
    yield "date", _bibtex_date(row)
    yield "type", latex(row["type"])
    yield "howpublished", latex(row["collection"])
    yield "location", latex(row["place"])
    yield "language", latex(row["language"])
    yield "library", latex(row["source"])
    yield "keywords", ", ".join(map(latex, several(row["countries"])))
    yield "note", latex(". ".join(notes(row)))
    yield "abstract", latex(row["summary"])
    yield "url", address(row["url"])


def address(url: str | None) -> str:
    """Give an address as the field `url` takes it, which is not read as LaTeX."""
    return one_line(url).translate(_URL)


def _bibtex_date(row: Row) -> str:
    mark = "~" if is_circa(row) else ""
    return "/".join(f"{end}{mark}" for end in ends(row))


def _key(document_id: str) -> str:
    return "".join(
        character
        if character.isalnum() or character in _KEY_CHARACTERS
        else f"+{ord(character):x}+"
        for character in document_id
    )


def latex(text: str | None) -> str:
    """Give a text in one line, as LaTeX prints it as it is."""
    return one_line(text).translate(_LATEX)
