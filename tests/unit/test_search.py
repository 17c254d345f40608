"""Search finds what its words ask for, no more and no less, and never breaks on any words."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import CorpusError
from queries.errors import SearchError
from queries.folding import folded, shorter_forms
from queries.search import SearchIndex, build_index, index_of

Text = tuple[str, str | None]

TEXTS: list[Text] = [
    ("Grigor’yan to Bolesław Bierut", "On the Polish question."),
    ("Telegram No. 405743", "Сталин — Мао Цзэдуну"),
    ("Stalin’s letter to Mao Zedong", None),
    ("Speech by Valéry Giscard d'Estaing", "The Sino-Soviet border; Stalin is named."),
    ("THE KOREAN QUESTION", "A question of Korean unity"),
    ("", ""),
]


def batch(texts: Sequence[Text]) -> pa.RecordBatch:
    titles, summaries = [title for title, _ in texts], [summary for _, summary in texts]
    return pa.record_batch(
        {
            "document_no": pa.array(range(len(texts)), pa.int32()),
            "title": pa.array(titles, pa.string()),
            "summary": pa.array(summaries, pa.string()),
        }
    )


def index_at(folder: Path, texts: Sequence[Text]) -> SearchIndex:
    build_index([batch(texts)], folder / "search")
    return SearchIndex.open(folder / "search")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    return index_at(tmp_path_factory.mktemp("index"), TEXTS)


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("Grigor'yan", {0}),
        ("GRIGOR’YAN", {0}),
        ("Grigorʹian OR grigoryan", {0}),
        ("boleslaw bierut", {0}),
        ("BOLESŁAW", {0}),
        ("405743", {1}),
        ("40574*", {1}),
        ("сталин", {1}),
        ("СТАЛИН мао", {1}),
        ("stalin", {2, 3}),
        ("Stalin's", {2}),
        ("stalins", {2}),
        ("Valery d’Estaing", {3}),
        ("estaing", {3}),
        ("Sino-Soviet", {3}),
        ("Soviet-Sino", set()),
        ("sino-sov*", {3}),
        ('"korean question"', {4}),
        ("“Korean question”", {4}),
        ('"question korean"', set()),
        ('"letter stalin"', set()),
        ('"zedong stalin"', set()),
        ('"korean quest*"', {4}),
        ("question", {0, 4}),
        ("question -korean", {0}),
        ('question -"polish question"', {4}),
        ("-question", {1, 2, 3, 5}),
        ("-question -stalin", {1, 5}),
        ("mao OR korean", {2, 4}),
        ("mao letter OR korean", {2, 4}),
        ("(polish OR korean) question", {0, 4}),
        ("-(stalin OR question)", {1, 5}),
        ("Stalin AND Mao", {2}),
        ("polish & question", {0}),
        ("or", set()),
    ],
)
def test_words_find(index: SearchIndex, q: str, expected: set[int]) -> None:
    assert set(index.matches(q)) == expected


def test_words_may_stand_apart_in_title_and_summary(index: SearchIndex) -> None:
    assert index.matches("bierut polish") == [0]
    assert index.matches('"bierut on"') == []


@pytest.mark.parametrize(
    ("q", "character"),
    [
        ('mao "korean question', 5),
        ("OR mao", 1),
        ("mao OR", 5),
        ("mao OR OR stalin", 5),
        ("mao OR )", 5),
        ("AND", 1),
        ("mao - stalin", 5),
        ("mao -", 5),
        ("--mao", 1),
        ("*", 1),
        ("mao *", 5),
        ("m*o", 2),
        ('"mao *"', 6),
        ('mao ""', 6),
        ("(mao", 1),
        ("mao)", 4),
        ("mao ()", 5),
        (")", 1),
        ("(" * 5000, None),
        ("(" * 500, 21),
        ("", None),
        (" & ", None),
        ("a " * 600, None),
    ],
)
def test_unreadable_words_say_where(index: SearchIndex, q: str, character: int | None) -> None:
    with pytest.raises(SearchError) as caught:
        index.matches(q)
    assert caught.value.name == "q"
    assert (f"at character {character}," in caught.value.why) == (character is not None)


@given(
    q=st.one_of(
        st.text(), st.text(st.characters(), max_size=80), st.text("aORND \"-*()'“é", max_size=60)
    )
)
def test_any_text_finds_something_nothing_or_is_refused(index: SearchIndex, q: str) -> None:
    try:
        found = index.matches(q)
    except SearchError:
        found = []
    assert set(found) <= set(range(len(TEXTS)))


@pytest.mark.parametrize("length", [500, 998])
def test_a_beginning_of_any_length_is_searched_or_refused(index: SearchIndex, length: int) -> None:
    assert index.matches("毛" * length + "*") == []
    with pytest.raises(SearchError):
        index.matches('"' + "毛 " + "毛" * 990 + '*"')


WORDS = ["ab", "abc", "b", "ba", "bab", "cab"]
texts = st.lists(
    st.tuples(*[st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)] * 2),
    max_size=7,
)
Meaning = Callable[[str, str], bool]
Question = tuple[str, Meaning]


def has_phrase(words: list[str], *, is_prefix: bool = False) -> Meaning:
    """Slide over the words of each text: no index, no query language."""

    def holds(text: str) -> bool:
        places = [text.split()[start : start + len(words)] for start in range(len(text.split()))]
        return any(
            place[:-1] == words[:-1]
            and (place[-1].startswith(words[-1]) if is_prefix else place[-1] == words[-1])
            for place in places
            if len(place) == len(words)
        )

    return lambda title, summary: holds(title) or holds(summary)


def word_question(word: str) -> Question:
    return word.upper(), has_phrase([word])


def prefix_question(beginning: str) -> Question:
    return f"{beginning}*", has_phrase([beginning], is_prefix=True)


def phrase_question(words: list[str]) -> Question:
    return f'"{" ".join(words)}"', has_phrase(words)


def phrase_prefix_question(words: list[str]) -> Question:
    return f'"{" ".join(words)}*"', has_phrase(words, is_prefix=True)


def not_question(question: Question) -> Question:
    return f"-({question[0]})", lambda title, summary: not question[1](title, summary)


def all_question(questions: list[Question]) -> Question:
    q = " ".join(f"({part})" for part, _ in questions)
    return q, lambda title, summary: all(means(title, summary) for _, means in questions)


def either_question(questions: list[Question]) -> Question:
    q = " OR ".join(part for part, _ in questions)
    return q, lambda title, summary: any(means(title, summary) for _, means in questions)


phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
questions = st.recursive(
    st.one_of(
        st.sampled_from(WORDS).map(word_question),
        st.sampled_from(["a", "ab", "b", "c", "x"]).map(prefix_question),
        phrases.map(phrase_question),
        phrases.map(phrase_prefix_question),
    ),
    lambda inner: st.one_of(
        inner.map(not_question),
        st.lists(inner, min_size=1, max_size=3).map(all_question),
        st.lists(inner, min_size=1, max_size=3).map(either_question),
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(texts=texts, asked=st.lists(questions, min_size=1, max_size=8))
def test_matches_are_those_of_a_plain_reading(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str]], asked: list[Question]
) -> None:
    index = index_at(tmp_path_factory.mktemp("index"), texts)
    for q, means in asked:
        expected = [number for number, text in enumerate(texts) if means(*text)]
        assert sorted(index.matches(q)) == expected


def test_every_match_is_given_best_first_then_by_number(tmp_path: Path) -> None:
    index = index_at(tmp_path, [("on trade", "korea")] * 3000 + [("korea", "")] * 3000)
    assert index.matches("korea") == [*range(3000, 6000), *range(3000)]
    assert index.matches("-china") == [*range(6000)]


def test_batches_in_any_order_make_one_index(tmp_path: Path) -> None:
    whole = batch(TEXTS)
    build_index([whole.slice(3), whole.slice(0, 3)], tmp_path / "search")
    assert SearchIndex.open(tmp_path / "search").matches("-polish") == [1, 2, 3, 4, 5]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert all(word.isalnum() for word in folded(text).split())


def test_characters_that_are_not_seen_do_not_part_a_word() -> None:
    assert folded("Ber\u00adlin Mos\u200bcow Zu\u0308rich") == "berlin moscow zurich"


def test_a_word_is_also_found_without_what_an_apostrophe_hangs_on_it() -> None:
    forms = list(shorter_forms("O'Brien’s d'Estaing Stalin's Grigor'yan Soviets' 'so' s' '"))
    assert forms == ["obrien", "briens", "brien", "estaing", "stalin"]


def saved_version(folder: Path, texts: Sequence[Text]) -> Path:
    folder.mkdir(parents=True)
    pq.write_table(pa.Table.from_batches([batch(texts)]), folder / "documents.parquet")
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_version_keeps_its_own_index(tmp_path: Path, cache: Path) -> None:
    version = saved_version(tmp_path / "versions" / "1a", TEXTS)
    build_index([batch(TEXTS)], version / "search")
    assert index_of(version).matches("405743") == [1]
    assert not cache.exists()


def test_a_missing_index_is_made_once_in_the_cache(tmp_path: Path, cache: Path) -> None:
    version = saved_version(tmp_path / "versions" / "1a", TEXTS)
    assert index_of(version).matches("405743") == [1]
    made = {path: path.stat().st_mtime_ns for path in cache.rglob("*.idx")}
    assert made
    assert index_of(version).matches("405743") == [1]
    assert {path: path.stat().st_mtime_ns for path in cache.rglob("*.idx")} == made
    assert [path.name for path in version.iterdir()] == ["documents.parquet"]


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", "utf-8")
    version = saved_version(tmp_path / "versions" / "1a", TEXTS)
    assert index_of(version).matches("405743") == [1]


@pytest.mark.parametrize("name", ["meta.json", "index-format"])
def test_an_index_that_cannot_be_read_is_passed_over(
    tmp_path: Path, cache: Path, name: str
) -> None:
    version = saved_version(tmp_path / "versions" / "1a", TEXTS)
    build_index([batch(TEXTS[:1])], version / "search")
    (version / "search" / name).write_text("0", "utf-8")
    assert index_of(version).matches("405743") == [1]
    assert cache.exists()


def test_a_version_without_documents_says_so(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(CorpusError, match=r"documents\.parquet"):
        index_of(tmp_path / "versions" / "none")
    assert not list(cache.rglob("*.idx"))


def test_a_build_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[pa.RecordBatch]:
        yield batch(TEXTS)
        raise CorpusError("The disk was unplugged.", "Plug it in.")

    for _ in range(10):
        with pytest.raises(CorpusError, match="unplugged"):
            build_index(broken(), tmp_path / "search")
        assert list(tmp_path.iterdir()) == []


def test_builds_at_once_leave_one_whole_index(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        builds = [
            threads.submit(build_index, [batch(TEXTS)], tmp_path / "search") for _ in range(8)
        ]
        assert [build.result() for build in builds] == [None] * 8
    assert [path.name for path in tmp_path.iterdir()] == ["search"]
    assert SearchIndex.open(tmp_path / "search").matches("405743") == [1]
