"""What a reader sees of trust: why a tag stands, who is not known, and what is doubted."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import strings
from dashboard.quality_sections import SECTIONS, UNDATED
from dashboard.strings import about as about_words
from dashboard.strings import document as document_words
from dashboard.strings import people as people_words
from dashboard.strings import quality as quality_words
from queries import quality, results
from queries.database import open_corpus
from queries.filters import NO_FILTERS, Filters
from queries.paging import PageRequest
from tests.app.conftest import Opener
from tests.app.test_views import text_of
from tests.doubtful_records import OFFICE, TWIN_TITLE, WITHOUT_OFFICE, build_doubtful_corpus


@pytest.fixture(scope="module")
def tiny_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let the views be opened on a corpus that holds what is doubted and unsure, too."""
    return build_doubtful_corpus(tmp_path_factory.mktemp("doubtful") / "corpus")


def words(html: str) -> str:
    """Give the words of HTML as a reader sees them, blanks apart."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def groups_of(shown: str) -> dict[str, str]:
    """Give, by heading, the tags of the document that is shown, in words."""
    parts = re.findall(r'<h3 class="fonds-role">(.*?)</h3><ul[^>]*>(.*?)</ul>', shown, re.DOTALL)
    return {words(heading): words(items) for heading, items in parts}


def links_of(shown: str) -> list[tuple[str, str]]:
    """Give the address and the words of every link."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', shown, re.DOTALL)
    return [(unescape(address), words(text)) for address, text in found]


def test_people_of_a_document_stand_by_role_with_the_words_that_say_so(open_view: Opener) -> None:
    groups = groups_of(text_of(open_view("documents", document="tiny/1")))
    assert list(groups) == ["Author", "Recipient", strings.COUNTRIES]
    assert groups["Author"] == "Joseph Stalin “Stalin”, in the title"
    assert groups["Recipient"] == "Mao Zedong “Mao Zedong”, in the title"


def test_an_inferred_person_is_never_shown_as_a_fact(open_view: Opener) -> None:
    groups = groups_of(text_of(open_view("documents", document="doubtful/1")))
    assert groups["Author"].startswith("Dean Acheson inferred:")
    assert OFFICE in groups["Author"]
    assert strings.METHODS["title"] not in groups["Author"]


def test_a_name_nobody_has_identified_says_so(open_view: Opener) -> None:
    groups = groups_of(text_of(open_view("documents", document="tiny/7")))
    assert strings.NOT_IDENTIFIED in groups["Author"]
    known = groups_of(text_of(open_view("documents", document="tiny/1")))
    assert strings.NOT_IDENTIFIED not in known["Author"]


def test_a_country_stands_once_with_all_its_tags_rest_on(open_view: Opener) -> None:
    groups = groups_of(text_of(open_view("documents", document="doubtful/1")))
    said = groups[strings.COUNTRY]
    assert said.count("United States") == 1
    assert strings.BASES["named"] in said
    assert f"{strings.BASES['office']}: “{OFFICE}”" in said


def test_each_name_of_a_document_leads_to_all_its_documents(open_view: Opener) -> None:
    links = dict(links_of(text_of(open_view("documents", document="tiny/3", decade="1940"))))
    assert links["documents?person=vyacheslav-molotov"] == "Vyacheslav Molotov"
    assert links["documents?country=soviet-union"] == "Soviet Union"


def test_near_duplicates_of_a_document_are_shown(open_view: Opener) -> None:
    shown = text_of(open_view("documents", document="twin/first volume"))
    addresses = [address for address, text in links_of(shown) if text == TWIN_TITLE]
    opened = {parse_qs(urlsplit(address).query)["document"][0] for address in addresses}
    assert opened == {"twin/second volume", "twin/third volume"}
    assert document_words.NEARLY_THE_SAME in groups_of(shown)
    assert document_words.NEARLY_THE_SAME not in groups_of(
        text_of(open_view("documents", document="tiny/1"))
    )


def test_other_names_of_a_person_stand_with_their_source(
    open_view: Opener, tiny_corpus: Path
) -> None:
    shown = words(text_of(open_view("people", person="joseph-stalin")))
    for name in results.aliases(open_corpus(tiny_corpus), ("joseph-stalin",)).itertuples():
        assert str(name.alias) in shown
        assert people_words.known_from(str(name.source)) in shown


def test_a_person_who_is_not_identified_says_so(open_view: Opener) -> None:
    assert strings.NOT_IDENTIFIED in text_of(open_view("people", person="sean-obrien"))
    assert strings.NOT_IDENTIFIED not in text_of(open_view("people", person="joseph-stalin"))


def test_the_list_says_by_which_other_name_a_person_is_found(open_view: Opener) -> None:
    assert "Filippov is Joseph Stalin" in text_of(open_view("people", find="filippov"))
    assert "is Joseph Stalin" not in text_of(open_view("people", find="stalin"))


def test_every_section_says_how_many_rows_it_has(open_view: Opener, tiny_corpus: Path) -> None:
    listed = links_of(text_of(open_view("quality")))
    for section in SECTIONS:
        total = section.result(open_corpus(tiny_corpus), NO_FILTERS, PageRequest()).total
        assert total > 0
        assert (f"#{section.name}", quality_words.all_of(section.title, total)) in listed


def test_every_row_of_every_section_is_a_link(open_view: Opener) -> None:
    tables = re.findall(
        r'<div class="fonds-table[^>]*aria-label="([^"]*)"[^>]*>(.*?)</div>',
        text_of(open_view("quality")),
        re.DOTALL,
    )
    for section in SECTIONS:
        rows = [
            row
            for name, table in tables
            for row in re.findall(r"<tr>(<td.*?)</tr>", table, re.DOTALL)
            if name == section.title
        ]
        assert rows
        assert all("<a " in row for row in rows)


def test_links_keep_the_filters(open_view: Opener) -> None:
    links = links_of(text_of(open_view("quality", role="author", leader="joseph-stalin")))
    to_documents = [address for address, _ in links if address.startswith("documents")]
    assert to_documents
    for address in to_documents:
        asked = parse_qs(urlsplit(address).query)
        assert asked["leader"] == ["joseph-stalin"]
        assert asked["role"] == ["author"]


def test_a_section_without_rows_says_so(open_view: Opener) -> None:
    app = open_view("quality", q="railway", from_="1950")
    assert quality_words.NONE_HERE in text_of(app)
    assert not app.exception


def test_what_is_left_out_of_a_count_is_said(open_view: Opener) -> None:
    assert quality_words.LEFT_OUT["person"] in text_of(open_view("quality", person="mao-zedong"))
    assert quality_words.LEFT_OUT["duplicates"] in text_of(open_view("quality", duplicates="once"))
    assert quality_words.LEFT_OUT["person"] not in text_of(open_view("quality"))


def test_undated_documents_of_one_volume_can_be_read(open_view: Opener, tiny_corpus: Path) -> None:
    app = open_view("quality")
    (volume,) = [one for one in app.selectbox if one.label == quality_words.VOLUME_COLUMN]
    choice = next(one for one in volume.options if one.startswith("doubtful"))
    volume.select(choice).run()
    page = quality.undated_documents(
        open_corpus(tiny_corpus), Filters(), PageRequest(), part_of="doubtful"
    )
    assert page.total == 1
    assert choice.endswith(strings.number(page.total))
    (table,) = [
        one
        for one in text_of(app).split("\n")
        if f'aria-label="{UNDATED.title}"' in one and "data-heading" in one and "fonds-wide" in one
    ]
    assert links_of(table) == [("documents?document=doubtful%2F2", page.rows["title"].iloc[0])]


def test_a_hostile_name_is_shown_letter_by_letter(open_view: Opener) -> None:
    shown = text_of(open_view("quality"))
    assert "J. Doe <b>[$x_1$]</b> :smile:" in [text for _, text in _raw_links(shown)]
    assert "<script>alert" not in shown


def _raw_links(shown: str) -> list[tuple[str, str]]:
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>([^<]*)</a>', shown)
    return [(unescape(address), unescape(text)) for address, text in found]


def test_someone_known_without_an_office_is_listed(open_view: Opener) -> None:
    assert WITHOUT_OFFICE.name in text_of(open_view("quality"))


def test_about_leads_to_data_quality_and_repeats_nothing(open_view: Opener) -> None:
    shown = text_of(open_view("about"))
    assert (f"quality#{UNDATED.name}", about_words.QUALITY_LINK) in links_of(shown)
    assert quality_words.DOUBTED not in shown


def test_people_without_other_names_are_listed(open_view: Opener) -> None:
    app = open_view("people", person="sean-obrien", find="no such name")
    assert not app.exception
    app = open_view("people", person="sum-a1")
    assert not app.exception
