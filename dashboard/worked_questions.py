"""Questions that show what can be asked, each with the view that answers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from dashboard import second_selection
from dashboard.cache import answer, answer_all, question, served_corpus
from dashboard.links import question_link
from dashboard.strings import first_steps as first_steps_words
from queries.document_counts import document_count
from queries.filters import Day, Filters
from queries.vocabulary import unknown_values


@dataclass(frozen=True, slots=True)
class WorkedQuestion:
    """A question in words, the address of the view that answers it, and its filters.

    `against` are those of the second selection, on the view that compares two.
    """

    words: str
    view: str
    filters: Filters
    against: Filters | None = None

    @property
    def link(self) -> str:
        """Where it leads."""
        second = urlencode(self.against.to_pairs()) if self.against else ""
        return question_link(self.view, self.filters, {second_selection.NAME: second})

    @property
    def selections(self) -> Iterator[Filters]:
        """What it asks for: the documents of one selection, or of two."""
        yield self.filters
        if self.against:
            yield self.against


_QUESTIONS = (
    WorkedQuestion(
        first_steps_words.WROTE_TO_STALIN,
        "correspondence",
        Filters(recipient=("joseph-stalin",), from_=Day(1950), to=Day(1950)),
    ),
    WorkedQuestion(
        first_steps_words.MAO_AND_KHRUSHCHEV,
        "people",
        Filters(person=("mao-zedong",), together=("nikita-khrushchev",)),
    ),
    WorkedQuestion(
        first_steps_words.DAYS_OF_OCTOBER,
        "countries",
        Filters(from_=Day(1962, 10, 16), to=Day(1962, 10, 28)),
    ),
    WorkedQuestion(
        first_steps_words.KENNEDY_OR_KHRUSHCHEV,
        "compare",
        Filters(leader=("john-f-kennedy",), from_=Day(1961), to=Day(1963)),
        against=Filters(leader=("nikita-khrushchev",), from_=Day(1961), to=Day(1963)),
    ),
    WorkedQuestion(
        first_steps_words.WHO_WAS_FILIPPOV,
        "documents",
        Filters(q="filippov"),
    ),
)


def questions_offered() -> list[WorkedQuestion]:
    """Give the questions that the served corpus can answer: it knows whom they name, and when."""
    known = [one for one in _QUESTIONS if _is_known(one)]
    answer_all(question(document_count, each) for one in known for each in one.selections)
    return [one for one in known if all(map(_has_documents, one.selections))]


def _is_known(asked: WorkedQuestion) -> bool:
    corpus = served_corpus()
    return not any(unknown_values(corpus, filters) for filters in asked.selections)


def _has_documents(filters: Filters) -> bool:
    return answer(question(document_count, filters)).documents > 0
