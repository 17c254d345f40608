"""Links that name a version of the corpus: what is said of it, and both versions to look at."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import strings
from dashboard.cache import CORPUS_VARIABLE, answer_from, ask_ahead, forget, question, served_corpus
from dashboard.registry import VIEWS
from dashboard.strings import versions as versions_words
from data.records import Record
from data.versions import current_version
from queries.database import Corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS
from tests.app.conftest import Opener
from tests.record_parts import by, concerning, day
from tests.tiny_records import OTHER_RECORDS, RECORDS_BY_COLLECTION
from tests.two_versions import strip, two_versions

NEW = Record(
    "tiny/new",
    "Letter of an envoy",
    date=day(1950, 6, 1),
    type="Letter",
    people=(by(("an-envoy", "An Envoy"), "author"),),
    states=(concerning("soviet-union"),),
)
GONE = replace(
    NEW, id="tiny/gone", type="Note", title="Note", people=(by(("a-consul", "A Consul"), "author"),)
)
SAME = [*(one for some in RECORDS_BY_COLLECTION.values() for one in some), *OTHER_RECORDS]
EARLIER = [*SAME, GONE]
SAID = versions_words.changed_since(1, 1, 1, as_then=False)
SAID_THEN = versions_words.changed_since(1, 1, 1, as_then=True)


def changed(record: Record) -> Record:
    return replace(record, title="Another title") if record.id == "tiny/1" else record


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    later = [*map(changed, SAME), NEW]
    return two_versions(tmp_path_factory.mktemp("two"), EARLIER, later)


@pytest.fixture
def then(corpus: Path) -> str:
    (old,) = set((corpus / "versions").iterdir()) - {current_version(corpus)}
    return old.name


@pytest.fixture
def open_link(open_view: Opener, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    monkeypatch.setenv(CORPUS_VARIABLE, str(corpus))
    forget()
    yield open_view
    answer_from("")


def html_of(app: AppTest) -> str:
    return "\n".join(str(one.proto.body) for one in app.get("html"))


def words_of(app: AppTest) -> str:
    said = [str(one.value) for one in (*app.markdown, *app.warning, *app.error)]
    return "\n".join([re.sub(r"<[^>]+>", " ", html_of(app)), *said])


def notice(app: AppTest) -> str:
    """Give what is said above the results of the version, or nothing."""
    return "".join(re.findall(r'class="fonds-since"[^>]*>([^<]*)', html_of(app)))


def shown(app: AppTest) -> str:
    (heading,) = re.findall(r'fonds-count">([^<]*)', html_of(app))
    return str(heading)


def test_of_the_current_version_nothing_is_said(open_link: Opener, corpus: Path) -> None:
    app = open_link(version=current_version(corpus).name)
    assert notice(app) == ""
    assert not app.warning


def test_of_an_earlier_version_the_changes_are_said_and_both_offered(
    open_link: Opener, then: str
) -> None:
    app = open_link(version=then)
    assert notice(app) == SAID
    assert shown(app) == strings.documents(len(EARLIER))
    choice = app.button_group(key="version")
    assert list(choice.options) == [
        versions_words.as_it_was(len(EARLIER)),
        versions_words.as_it_is(len(EARLIER)),
    ]
    choice.set_value("then").run()
    assert app.query_params["as"] == "then"
    assert notice(app) == SAID_THEN
    assert "Another title" not in words_of(app)
    app.button_group(key="version").set_value("now").run()
    assert "as" not in app.query_params
    assert notice(app) == SAID


def test_the_changes_are_those_of_the_view(open_link: Opener, then: str) -> None:
    app = open_link(version=then, type="Letter", country="soviet-union")
    assert notice(app) == versions_words.changed_since(1, 1, 0, as_then=False)
    app = open_link(version=then, type="Telegram")
    assert notice(app) == versions_words.changed_since(0, 0, 0, as_then=False)


def test_a_reader_may_leave_the_earlier_version(open_link: Opener, then: str) -> None:
    app = open_link(version=then, as_="then", country="soviet-union")
    (dismiss,) = [one for one in app.button if one.label == versions_words.FORGET_VERSION]
    dismiss.click().run()
    assert dict(app.query_params) == {"country": "soviet-union"}
    assert notice(app) == ""


@pytest.mark.parametrize("view", [one.address for one in VIEWS if one.in_navigation])
@pytest.mark.parametrize(("when", "person"), [("then", "an-envoy"), ("now", "a-consul")])
def test_who_one_version_does_not_know_is_nobody_there(
    open_link: Opener, then: str, view: str, when: str, person: str
) -> None:
    """Both are asked the same: a value that one of them knows is never left out of the question."""
    app = open_link(view, version=then, as_=when, person=person)
    assert not app.exception
    assert not app.error
    assert shown(app).startswith("0 of")
    added, removed = (1, 0) if person == "an-envoy" else (0, 1)
    assert notice(app) == versions_words.changed_since(added, 0, removed, as_then=when == "then")


def test_whom_no_version_knows_is_said(open_link: Opener, then: str) -> None:
    app = open_link(version=then, as_="then", person="nobody")
    assert strings.NOT_APPLIED in words_of(app)


@pytest.mark.parametrize(
    ("view", "query", "of_then"),
    [
        ("documents", {"document": "tiny/1"}, "Letter, Stalin to Mao Zedong, on the railway"),
        ("document", {"id": GONE.id}, "A Consul"),
        ("about", {}, "{then}"),
        ("people", {"person": "a-consul"}, "A Consul"),
    ],
)
def test_every_page_answers_from_the_version_chosen(
    open_link: Opener, then: str, view: str, query: dict[str, str], of_then: str
) -> None:
    said = words_of(open_link(view, version=then, as_="then", **query))
    assert of_then.format(then=then) in said
    assert "Another title" not in said


def test_links_of_a_page_lead_to_the_same_version(open_link: Opener, then: str) -> None:
    app = open_link("document", version=then, as_="then", id="tiny/1")
    addresses = re.findall(r'href="(document\?[^"]*)"', html_of(app))
    assert addresses
    for address in addresses:
        query = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
        assert (query["version"], query["as"]) == ([then], ["then"])


def test_the_download_is_of_the_version_chosen(open_link: Opener, then: str) -> None:
    for as_, version in (("then", [then]), ("now", None)):
        app = open_link(version=then, as_=as_)
        app.session_state["download"] = True  # what is in the menu is drawn once it is opened
        links = re.findall(r'href="(export/[^"]*)"', html_of(app.run()))
        assert links
        for link in links:
            query = parse_qs(urlsplit(link.replace("&amp;", "&")).query)
            assert query.get("version") == version
            assert "as" not in query


def test_of_a_version_without_tables_it_is_said_what_is_known(
    open_view: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = two_versions(tmp_path, EARLIER, SAME)
    (old,) = set((corpus / "versions").iterdir()) - {current_version(corpus)}
    strip(old)
    monkeypatch.setenv(CORPUS_VARIABLE, str(corpus))
    app = open_view(version=old.name, as_="then")
    assert notice(app) == versions_words.traced_since(old.name, 0, 0, 1)
    assert shown(app) == strings.documents(len(SAME))
    assert not app.get("button_group") or "version" not in {o.key for o in app.get("button_group")}


@pytest.mark.parametrize("version", ["0123456789abcdef", "../../etc", "<b>x</b>", "%00", "a" * 99])
def test_a_version_that_is_not_known_is_said(open_link: Opener, version: str) -> None:
    app = open_link(version=version, as_="then")
    assert not app.exception
    assert "not known here" in notice(app)
    assert "“<b>" not in html_of(app)


@pytest.mark.parametrize("query", [{"as_": "once"}, {"version": ["0123456789abcdef", "x"]}])
def test_what_is_no_choice_of_a_version_is_said(
    open_link: Opener, query: dict[str, str | list[str]]
) -> None:
    assert strings.NOT_APPLIED in words_of(open_link(**query))


@pytest.mark.usefixtures("open_link")  # serves the corpus
def test_questions_asked_ahead_are_of_the_version_that_their_asker_chose(then: str) -> None:
    taken: Queue[str] = Queue()

    def version_asked(corpus: Corpus) -> None:
        taken.put(corpus.data_version)

    answer_from(then)
    ask_ahead([question(version_asked)])
    answer_from("")
    assert taken.get(timeout=60) == then
    assert document_count(served_corpus(then), NO_FILTERS).documents == len(EARLIER)


def opened_citation(app: AppTest) -> AppTest:
    """Open the popover with references, which draws what is in it only then."""
    app.session_state["cite-view"] = True
    return app.run()


def test_a_view_is_cited_with_its_version_and_every_filter(open_link: Opener, then: str) -> None:
    app = opened_citation(open_link(version=then, as_="then", country="soviet-union"))
    note, bibtex, ris = (one.value for one in app.code)
    for reference in (note, bibtex, ris):
        assert then in reference
        assert "about the Soviet Union" in reference
        for asked in ("country=soviet-union", "dates=possible", "sort=date", "as=then"):
            assert asked.replace("_", "\\_") in reference
