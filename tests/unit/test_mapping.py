"""A mapping file is believed only where every key of it means something."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import FondsError, SourceError
from data.importers.mapping import FIELDS, read_mapping

TITLE = '[columns]\ntitle = "Name"\n'


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "my.toml"


def test_what_it_says_is_what_is_read(written: Path) -> None:
    written.write_text(
        """
        delimiter = ";"
        encoding = "cp1251"
        date_format = "%d.%m.%Y"
        id_prefix = "mine/"

        [columns]
        title = "Название"
        authors = ["From", "Signed by"]
        recipients = "To"

        [several]
        separator = " / "
        recipients = "|"

        [defaults]
        collection = "My archive"

        [types]
        Memcon = "Memorandum of conversation"
        """,
        "utf-8",
    )
    mapping = read_mapping(written)
    assert mapping.wanted() == {"Название", "From", "Signed by", "To"}
    assert (mapping.separator("authors"), mapping.separator("recipients")) == (" / ", "|")
    assert (mapping.delimiter, mapping.encoding, mapping.id_prefix) == (";", "cp1251", "mine/")
    assert mapping.date_format == "%d.%m.%Y"
    assert mapping.defaults == {"collection": "My archive"}
    assert mapping.types == {"Memcon": "Memorandum of conversation"}


def test_a_title_is_enough(written: Path) -> None:
    written.write_text(TITLE, "utf-8")
    mapping = read_mapping(written)
    assert mapping.columns == {"title": ("Name",)}
    assert mapping.separator("authors") == ";"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "title"),
        ('[columns]\ndate = "Date"\n', "title"),
        (f'{TITLE}writer = "Author"\n', "writer"),
        (f"sheet = 1\n{TITLE}", "sheet"),
        (f'{TITLE}[several]\ntitle = "|"\n', "title"),
        (f'{TITLE}[defaults]\ntitle = "Untitled"\n', "title"),
        (f"{TITLE}[defaults]\nlanguage = 3\n", "language"),
        (f"{TITLE}authors = []\nid = []\n", "id"),
        (f'{TITLE}date = "A"\ndate_from = "B"\n', "date_from"),
        (f'{TITLE}date_to = "B"\n', "date_to"),
        (f'date_format = "%d.%m"\n{TITLE}', "date_format"),
        (f'date_format = "%d %Y"\n{TITLE}', "date_format"),
        (f'date_format = "%Y week %W"\n{TITLE}', "date_format"),
        (f'delimiter = "||"\n{TITLE}', "delimiter"),
        (f'encoding = "klingon"\n{TITLE}', "klingon"),
        (f'encoding = "base64"\n{TITLE}', "base64"),
        ("columns = 3\n", "columns"),
        ("title = ", "TOML"),
    ],
)
def test_what_means_nothing_is_named(written: Path, text: str, words: str) -> None:
    written.write_text(text, "utf-8")
    with pytest.raises(SourceError, match=words) as caught:
        read_mapping(written)
    assert str(written) in str(caught.value)


@pytest.mark.parametrize("key", ["titel", "Title", "date_end"])
def test_the_keys_that_are_known_are_told(written: Path, key: str) -> None:
    written.write_text(f'{TITLE}{key} = "Name"\n', "utf-8")
    with pytest.raises(SourceError, match=key) as caught:
        read_mapping(written)
    assert all(field in str(caught.value) for field in FIELDS)


def test_text_that_is_not_utf8(written: Path) -> None:
    written.write_bytes('[columns]\ntitle = "Größe"\n'.encode("cp1252"))
    with pytest.raises(SourceError, match="TOML"):
        read_mapping(written)


def test_a_mapping_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        read_mapping(tmp_path / "nowhere.toml")


@given(st.sampled_from(["", TITLE, "[columns]\n"]), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, beginning: str, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("mapping") / "any.toml"
    path.write_bytes(beginning.encode() + content)
    try:
        mapping = read_mapping(path)
    except FondsError:
        return
    assert "title" in mapping.columns


def test_the_page_that_describes_it_names_every_key() -> None:
    described = (Path(__file__).parents[2] / "docs" / "importing.md").read_text("utf-8")
    keys = (*FIELDS, "delimiter", "encoding", "date_format", "id_prefix", "separator")
    assert [key for key in keys if f"`{key}`" not in described] == []
