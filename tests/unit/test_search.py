"""Search finds what its words ask for, no more and no less, and never breaks on any words."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.errors import SearchError
from queries.search import SearchIndex
from queries.search_documents import SearchedDocument
from queries.search_tree import FIELDS
from queries.search_words import search_tree
from queries.search_writing import write_index

DOCUMENTS = [
    SearchedDocument(0, "Grigor’yan to Bolesław Bierut", "On the Polish question."),
    SearchedDocument(1, "Telegram No. 405743", "Сталин — Мао Цзэдуну", places=("Moscow",)),
    SearchedDocument(2, "Stalin’s letter to Mao Zedong"),
    SearchedDocument(3, "Speech by Valéry Giscard d'Estaing", "The Sino-Soviet border; Stalin."),
    SearchedDocument(4, "THE KOREAN QUESTION", "A question of Korean unity", text="In Moscow\nnow"),
    SearchedDocument(5),
    SearchedDocument(
        6,
        "12:30, Subject: Talks",
        people=("Joseph Stalin", "Filippov", "Seán O’Brien"),
        places=("South Korea", "Poland"),
        text="A trade agreement on coal.\nHe did not sign.",
    ),
]


def index_at(folder: Path, documents: Iterable[SearchedDocument]) -> SearchIndex:
    write_index(documents, folder / "search")
    return SearchIndex.open(folder / "search")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    return index_at(tmp_path_factory.mktemp("index"), DOCUMENTS)


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
        ("stalin", {2, 3, 6}),
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
        ("-question", {1, 2, 3, 5, 6}),
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


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("filippov", {6}),
        ("people:Filippov", {6}),
        ("person:stalin", {6}),
        ("People:STALIN", {6}),
        ("title:filippov", set()),
        ("title:stalin", {2}),
        ("-people:stalin stalin", {2, 3}),
        ("-title:stalin stalin", {3, 6}),
        ('people:"joseph stalin"', {6}),
        ('people:"stalin filippov"', set()),
        ("people:brien", {6}),
        ("people:fil*", {6}),
        ("places:pol*", {6}),
        ("country:poland", {6}),
        ('countries:"south korea"', {6}),
        ("place:moscow", {1}),
        ("moscow", {1, 4}),
        ("text:moscow", {4}),
        ("summary:korean", {4}),
        ("title:(korean OR telegram)", {1, 4}),
        ("title:(stalin OR people:stalin)", {2, 6}),
        ("-summary:(stalin OR question) -people:stalin", {1, 2, 5}),
        ('text:"trade agree*"', {6}),
        ('"coal he"', set()),
        ("12:30", {6}),
        ("Subject: Talks", {6}),
        ("Subject: Tal*", {6}),
        ("https://example.org/Talks", set()),
        ("title:12:30", {6}),
    ],
)
def test_fields_are_searched_alone_or_together(
    index: SearchIndex, q: str, expected: set[int]
) -> None:
    assert set(index.matches(q)) == expected


def test_words_may_stand_apart_in_any_fields(index: SearchIndex) -> None:
    assert index.matches("bierut polish") == [0]
    assert index.matches("talks filippov poland coal sign") == [6]
    assert index.matches('"bierut on"') == []


def test_the_title_weighs_most_and_the_full_text_least(tmp_path: Path) -> None:
    last_first = [
        SearchedDocument(0, text="coal"),
        SearchedDocument(1, places=("coal",)),
        SearchedDocument(2, people=("coal",)),
        SearchedDocument(3, summary="coal"),
        SearchedDocument(4, "coal"),
    ]
    found = index_at(tmp_path, last_first).matches("coal")
    assert (found[0], found[-1], len(found)) == (4, 0, 5)


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
        ("mao title: korea", 5),
        ("title:", 1),
        ("mao -title:", 6),
        ("title:-mao", 1),
        ("title:people:mao", 1),
        ("title:*", 7),
        ('title:""', 8),
        ("title:(mao", 7),
        ("title:)", 1),
        ("mao author:stalin", 5),
        ('Тема:"Корея"', 1),
        (" ".join(f"{letter}*" for letter in "abcdefghijk"), 31),
    ],
)
def test_unreadable_words_say_where(index: SearchIndex, q: str, character: int | None) -> None:
    with pytest.raises(SearchError) as caught:
        index.matches(q)
    assert caught.value.name == "q"
    assert (f"at character {character}," in caught.value.why) == (character is not None)


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ('mao "korean question', '"'),
        ("mao)", ")"),
        ("mao OR", "OR"),
        ("mao author:stalin", "author:"),
        ('"mao *"', "*"),
        ("", None),
    ],
)
def test_unreadable_words_say_which_characters(q: str, marked: str | None) -> None:
    with pytest.raises(SearchError) as caught:
        search_tree(q)
    span = caught.value.span
    assert (q[slice(*span)] if span else None) == marked
    assert not caught.value.reason.startswith("at character")


@pytest.mark.parametrize("q", ["text:korea", "mao OR -text:(korea japan)", 'TEXT:"korea"'])
def test_full_texts_that_there_are_not_are_refused(index: SearchIndex, q: str) -> None:
    index.matches(q)
    with pytest.raises(SearchError, match="this corpus holds no full texts") as caught:
        index.matches(q, has_texts=False)
    assert caught.value.span
    assert q[slice(*caught.value.span)].casefold() == "text:"


def test_an_unknown_field_is_answered_with_those_there_are(index: SearchIndex) -> None:
    with pytest.raises(SearchError) as caught:
        index.matches("author:stalin")
    assert caught.value.valid == FIELDS
    assert "no field author" in str(caught.value)


@given(
    q=st.one_of(
        st.text(),
        st.text(st.characters(), max_size=80),
        st.text("aORND \"-*()'“é:", max_size=60),
        st.lists(
            st.sampled_from(["title:", "people:", "x:", "a", "(", ")", "-", '"', "*", " ", "OR "])
        ).map("".join),
    )
)
def test_any_text_finds_something_nothing_or_is_refused(index: SearchIndex, q: str) -> None:
    try:
        found = index.matches(q)
    except SearchError:
        found = []
    assert set(found) <= set(range(len(DOCUMENTS)))


@pytest.mark.parametrize("length", [500, 998])
def test_a_beginning_of_any_length_is_searched_or_refused(index: SearchIndex, length: int) -> None:
    assert index.matches("毛" * length + "*") == []
    with pytest.raises(SearchError):
        index.matches('"' + "毛 " + "毛" * 990 + '*"')


WORDS = ["ab", "abc", "b", "ba", "bab", "cab"]
some_words = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
names = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), max_size=3)
paragraphs = st.lists(some_words, max_size=2).map("\n".join)
documents = st.lists(
    st.builds(
        SearchedDocument,
        st.just(0),
        some_words,
        paragraphs,
        names.map(tuple),
        names.map(tuple),
        paragraphs,
    ),
    max_size=7,
).map(lambda made: [replace(one, document_no=number) for number, one in enumerate(made)])

Meaning = Callable[[SearchedDocument], bool]
Question = tuple[str, Meaning]


def texts_of(document: SearchedDocument, field: str) -> list[str]:
    """Give the texts in which a phrase must lie whole."""
    held = getattr(document, field)
    return held.split("\n") if isinstance(held, str) else list(held)


def has_phrase(words: list[str], field: str, *, is_prefix: bool = False) -> Meaning:
    """Slide over the words of each text: no index, no query language."""

    def holds(text: str) -> bool:
        places = [text.split()[start : start + len(words)] for start in range(len(text.split()))]
        return any(
            place[:-1] == words[:-1]
            and (place[-1].startswith(words[-1]) if is_prefix else place[-1] == words[-1])
            for place in places
            if len(place) == len(words)
        )

    fields = [field] if field else list(FIELDS)
    return lambda document: any(holds(text) for one in fields for text in texts_of(document, one))


def asked_in(field: str, q: str) -> str:
    return f"{field}:{q}" if field else q


def word_question(field: str, word: str) -> Question:
    return asked_in(field, word.upper()), has_phrase([word], field)


def prefix_question(field: str, beginning: str) -> Question:
    return asked_in(field, f"{beginning}*"), has_phrase([beginning], field, is_prefix=True)


def phrase_question(field: str, words: list[str]) -> Question:
    return asked_in(field, f'"{" ".join(words)}"'), has_phrase(words, field)


def phrase_prefix_question(field: str, words: list[str]) -> Question:
    return asked_in(field, f'"{" ".join(words)}*"'), has_phrase(words, field, is_prefix=True)


def not_question(question: Question) -> Question:
    return f"-({question[0]})", lambda document: not question[1](document)


def all_question(questions: list[Question]) -> Question:
    q = " ".join(f"({part})" for part, _ in questions)
    return q, lambda document: all(means(document) for _, means in questions)


def either_question(questions: list[Question]) -> Question:
    q = " OR ".join(part for part, _ in questions)
    return q, lambda document: any(means(document) for _, means in questions)


fields = st.sampled_from(["", "", *FIELDS])
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
questions = st.recursive(
    st.one_of(
        st.builds(word_question, fields, st.sampled_from(WORDS)),
        st.builds(prefix_question, fields, st.sampled_from(["a", "ab", "b", "c", "x"])),
        st.builds(phrase_question, fields, phrases),
        st.builds(phrase_prefix_question, fields, phrases),
    ),
    lambda inner: st.one_of(
        inner.map(not_question),
        st.lists(inner, min_size=1, max_size=3).map(all_question),
        st.lists(inner, min_size=1, max_size=3).map(either_question),
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(documents=documents, asked=st.lists(questions, min_size=1, max_size=8))
def test_matches_are_those_of_a_plain_reading(
    tmp_path_factory: pytest.TempPathFactory,
    documents: list[SearchedDocument],
    asked: list[Question],
) -> None:
    index = index_at(tmp_path_factory.mktemp("index"), documents)
    for q, means in asked:
        expected = [number for number, document in enumerate(documents) if means(document)]
        assert sorted(index.matches(q)) == expected, q


def test_every_match_is_given_best_first_then_by_number(tmp_path: Path) -> None:
    titled = [SearchedDocument(no, "korea") for no in range(3000, 6000)]
    index = index_at(
        tmp_path, [*(SearchedDocument(no, "a", "korea") for no in range(3000)), *titled]
    )
    assert index.matches("korea") == [*range(3000, 6000), *range(3000)]
    assert index.matches("-china") == [*range(6000)]
