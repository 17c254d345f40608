"""Hits lie where the words are, snippets show the densest of them, and each says its field."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.records import PersonTag, Record, StateTag
from queries.database import Corpus, open_corpus
from queries.errors import SearchError
from queries.folding import folded, placed_words, shorter_forms
from queries.hits import SNIPPET_LENGTH, Snippet, hits, snippet
from queries.search_tree import FIELDS
from queries.snippets import all_snippets_of, snippets_of
from tests.corpora import build_corpus


def marked(q: str, text: str, field: str = "title") -> list[str]:
    return [text[start:end] for start, end in hits(q, text, field)]


@pytest.mark.parametrize(
    ("q", "text", "expected"),
    [
        ("grigoryan", "To Grigor’yan, and to GRIGOR'YAN", ["Grigor’yan", "GRIGOR'YAN"]),
        ("boleslaw", "Bolesław Bierut", ["Bolesław"]),
        ("Zürich", "Zu\u0308rich!", ["Zu\u0308rich"]),
        ("СТАЛИН", "Письмо: Сталин — Мао", ["Сталин"]),
        ("405743", "No. 405743.", ["405743"]),
        ("stalin", "“Stalin’s” letter, Stalingrad", ["Stalin"]),
        ("estaing", "Giscard d'Estaing", ["Estaing"]),
        ("negotiat*", "Negotiations were negotiated", ["Negotiations", "negotiated"]),
        ('"korean question"', "Korean; the Korean – QUESTION", ["Korean – QUESTION"]),
        ('"korean quest*" korean', "Korean, the Korean Question", ["Korean", "Korean Question"]),
        ("sino-soviet", "The Sino–Soviet split", ["Sino–Soviet"]),
        ("stalin -mao", "Stalin and Mao", ["Stalin"]),
        ("-(mao OR stalin) OR tito", "Tito, Mao", ["Tito"]),
        ("-(-mao)", "Mao", []),
        ("title:mao people:tito stalin", "Mao, Tito, Stalin", ["Mao", "Stalin"]),
        ("mao OR tito", "Mao\nand Tito", ["Mao", "Tito"]),
        ('"mao and"', "Mao\nand Tito", []),
        ("2", "½", ["½"]),
        ("or", "", []),
        ("", "Mao", []),
    ],
)
def test_positive_words_are_marked(q: str, text: str, expected: list[str]) -> None:
    assert marked(q, text) == expected


def test_unreadable_words_are_refused_as_in_a_search() -> None:
    with pytest.raises(SearchError, match="at character 1"):
        hits("(mao", "Mao", "title")


LETTERS = "abABéE'’ \n-.½ﬁ\u0301Жжß"
texts = st.text(st.one_of(st.sampled_from(LETTERS), st.characters()), max_size=60)
words = st.text("abeжfi12s", min_size=1, max_size=3)


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert all(word.isalnum() for word in folded(text).split())


@given(texts)
@example("\u00ad")  # nothing that is seen, which folds to nothing
def test_placed_words_are_the_folded_ones_in_their_places(text: str) -> None:
    whole, shorter = placed_words(text)
    assert [placed.word for placed in whole] == folded(text).split()
    assert [placed.word for placed in shorter] == list(shorter_forms(text))
    for placed in (*whole, *shorter):
        assert placed.word in folded(text[placed.start : placed.end]).split()


def test_characters_that_are_not_seen_do_not_part_a_word() -> None:
    assert folded("Ber\u00adlin Mos\u200bcow Zu\u0308rich") == "berlin moscow zurich"


def test_a_word_is_also_found_without_what_an_apostrophe_hangs_on_it() -> None:
    forms = list(shorter_forms("O'Brien’s d'Estaing Stalin's Grigor'yan Soviets' 'so' s' '"))
    assert forms == ["obrien", "briens", "brien", "estaing", "stalin"]


def is_found(word: str, spoken: str) -> bool:
    """Say whether a piece of text holds a word or the beginning of one, folded alike."""
    found = [*folded(spoken).split(), *shorter_forms(spoken)]
    if word.endswith("*"):
        return any(one.startswith(word[:-1]) for one in found)
    return word in found


@given(st.lists(st.builds(str.__add__, words, st.sampled_from(["", "*"])), min_size=1), texts)
def test_spans_are_apart_and_hold_exactly_what_is_asked_for(asked: list[str], text: str) -> None:
    asked = asked[:8]
    spans = hits(" OR ".join(asked), text, "summary")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for start, end in spans:
        assert any(is_found(word, text[start:end]) for word in asked)
    for word in asked:
        assert any(is_found(word, text[a:b]) for a, b in spans) == is_found(word, text)


@given(st.lists(words, min_size=2, max_size=3), texts)
def test_a_phrase_is_marked_where_its_words_stand_side_by_side(
    phrase: list[str], text: str
) -> None:
    spans = hits(f'"{" ".join(phrase)}"', text, "text")
    lines = [f" {folded(line)} " for line in text.split("\n")]
    assert bool(spans) == any(f" {' '.join(phrase)} " in line for line in lines)
    for start, end in spans:
        assert " ".join(phrase) in folded(text[start:end])


def test_a_snippet_shows_the_densest_hits_and_cuts_between_words() -> None:
    text = (
        "Coal at first. " + "Nothing here. " * 40 + "Coal and steel, coal again. " + "Then. " * 50
    )
    made = snippet("coal steel", text, "summary")
    assert made is not None
    assert made.field == "summary"
    assert [made.text[a:b] for a, b in made.spans] == ["Coal", "steel", "coal"]
    assert made.text.startswith("…")
    assert made.text.endswith("…")
    shown = made.text.strip("…")
    assert f" {shown} " in text
    assert SNIPPET_LENGTH * 0.8 < len(shown) <= SNIPPET_LENGTH


def test_what_is_short_is_not_cut() -> None:
    assert snippet("coal", " On  coal\n\nand steel ", "summary") == Snippet(
        "On coal and steel", ((3, 7),), "summary"
    )
    assert snippet("coal", "On steel", "summary") is None


@given(words, st.text(st.sampled_from("ab c'é\n.毛"), max_size=900))
def test_a_snippet_is_a_piece_of_the_text_with_its_hits(word: str, text: str) -> None:
    made = snippet(f"{word}*", text, "text")
    assert (made is None) == (hits(f"{word}*", text, "text") == [])
    if made:
        shown = made.text.removeprefix("…").removesuffix("…")
        assert shown in " ".join(text.split())
        assert made.spans
        assert all(is_found(f"{word}*", made.text[start:end]) for start, end in made.spans)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    people = (
        PersonTag("joseph-stalin", "Joseph Stalin", "author", "title"),
        PersonTag("j-doe", "Jane Doe", "mentioned", "catalogue"),
    )
    records = [
        Record(
            "a",
            "A letter on coal",
            summary="He writes about coal and about a railway.",
            people=people,
            place="Café Procope, Paris",
            states=(StateTag("poland", "named", "catalogue"),),
            text="Of coal he says nothing.\nThe harvest of 1950 was good.",
        ),
        Record("b", "A note"),
    ]
    return open_corpus(build_corpus(tmp_path_factory.mktemp("hits") / "corpus", records))


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("letter", []),
        ("coal", [("summary", "coal")]),
        ("letter filippov", [("people", "Filippov")]),
        ("people:jane", [("people", "Jane")]),
        ("coal poland", [("places", "Poland"), ("summary", "coal")]),
        ("cafe", [("places", "Café")]),
        ("harvest railway", [("summary", "railway"), ("text", "harvest")]),
        ("railway joseph stalin", [("people", "Joseph Stalin"), ("summary", "railway")]),
        ("text:coal", [("text", "coal")]),
        ("title:coal", []),
        ("harvest -note", [("text", "harvest")]),
        ("-note", []),
    ],
)
def test_a_page_says_where_each_document_was_hit(
    corpus: Corpus, q: str, expected: list[tuple[str, str]]
) -> None:
    found = all_snippets_of(corpus, q, ["a", "b"])
    said = [
        (one.field, " ".join(one.text[start:end] for start, end in one.spans)) for one in found["a"]
    ]
    assert said == expected
    assert found["b"] == ()
    firsts = {ident: some[0] for ident, some in found.items() if some}
    assert snippets_of(corpus, q, ["a", "b"]) == firsts


def test_another_name_says_whose_it_is(corpus: Corpus) -> None:
    made = snippets_of(corpus, "filippov", ["a"])["a"]
    assert made == Snippet("Filippov (Joseph Stalin)", ((0, 8),), "people")


@pytest.mark.parametrize(
    "q", ["stalin", "letter OR report", "moscow", "railway", "people:filippov"]
)
def test_whatever_is_found_shows_a_hit(tiny_corpus: Path, q: str) -> None:
    tiny = open_corpus(tiny_corpus)
    rows = tiny.cursor().execute("select document_no, id, title from documents").fetchall()
    found = set(tiny.index.matches(q))
    assert found
    explained = all_snippets_of(tiny, q, [ident for _, ident, _ in rows])
    for number, ident, title in rows:
        is_shown = bool(hits(q, title, "title") or explained[ident])
        assert is_shown == (number in found)
        assert all(one.field in FIELDS for one in explained[ident])
