"""Words of the filter panel and of lists to choose from."""

from collections.abc import Iterable

from dashboard.strings import COUNTRY, number, undated_beside

FILTERS_EXPLAINED = (
    "Choices within one filter mean “or”, different filters mean “and”. "
    "The number beside a choice counts its documents under the other filters."
)
SEARCH = "Search"
SEARCH_HELP = (
    "A document counts if its title, summary, people, places or text hold all of the words; "
    "accents and case do not matter."
)
SEARCH_HINT = 'words, "a phrase", -not, prefix*'
DECADE = "Decade"
DECADE_HELP = "A document counts in the decade in which its date begins; undated ones in none."
FROM = "From"
TO = "to"
DAY_HINT = "year"
DAY_HELP = "A year (1950), a month (1950-06) or a day (1950-06-25); either bound may stand alone."
CERTAINTY = "Dated within it"
CERTAINTY_WORDS = {"possible": "possibly", "certain": "certainly"}
CERTAINTY_HELP = (
    "A document dated “1950” is possibly of June 1950, and not certainly. Undated ones are neither."
)
LEADER = "Leader"
PERSON = "Participant"
HELP_WITH = "How {} counts"
TAKE_AWAY = "Take away {}"
NO_SUCH_NAME = "no such name"
NONE_LEFT = "none under the other filters"
COUNTING = "counting…"
NOT_COUNTED = "What can be chosen could not be counted. Close the list and open it again."
LOOK_FOR = "Look for “{}” among all people"
OFFER_MOST_FREQUENT = "Offer the most frequent again"
ROLE = "In the role of"
ROLE_HELP = (
    "Narrows the leaders and participants chosen to those who have such a role in the document; "
    "with none chosen, anyone may have it."
)
TYPE = "Kind of document"
COLLECTION = "Collection"
LISTS = {
    "leader": (
        LEADER,
        "any head of a state or party",
        (
            "A document counts if it names one of them, in any role or in those chosen below; "
            "leaders are those with a term of office as head of a state or of its ruling party."
        ),
    ),
    "person": (
        PERSON,
        "anyone",
        (
            "A document counts if it names one of them, in any role or in those chosen below. With "
            "a leader chosen too, it must name both."
        ),
    ),
    "country": (
        COUNTRY,
        "anywhere",
        (
            "A document counts once for each state that it is about; states are those of its day, "
            "so that the Soviet Union begins in 1922."
        ),
    ),
    "type": (
        TYPE,
        "any kind",
        "A document is of one kind, as its source or its title says, else “Other”.",
    ),
    "collection": (
        COLLECTION,
        "any collection",
        "A document counts if its archive or series is one of them.",
    ),
}
"""By filter: the label of its list, what stands there when nothing is chosen, and how it counts."""
UNDATED_HELP = "Documents without a date, or with one that is doubted: they are in no year."
ONCE_HELP = (
    "Near-duplicates are of the same day and source and nearly the same title, such as reprints in "
    "several volumes. Only the first of them is then shown and counted."
)


def beside_the_period(begins_earlier: int, undated: int) -> str:
    """Say what the counts of a period hold beyond its bars, and what they do not hold."""
    if not begins_earlier:
        return f"{undated_beside(undated)}."
    begin = "begins" if begins_earlier == 1 else "begin"
    earlier = f"Of those possibly, {number(begins_earlier)} {begin} earlier."
    return f"{undated_beside(undated)}. {earlier}"


def only_undated(count: int) -> str:
    """Label of the choice of undated documents."""
    return f"Only undated ({number(count)})"


def count_once(fewer: int) -> str:
    """Label of the choice to count near-duplicates once, with how many documents that takes off."""
    return f"Count near-duplicates once ({number(fewer)}\N{NO-BREAK SPACE}fewer)"


def people_found(find: str) -> str:
    """Say that participants are offered by their name."""
    return f"Those matching “{find}” are offered."


def people_listed(listed: int) -> str:
    """Say that the most frequent participants are offered."""
    return f"The {number(listed)} most frequent are offered; find others by name."


def pairs_listed(listed: int) -> str:
    """Say that those pairs are offered who wrote most to each other."""
    return f"The {number(listed)} pairs with the most letters both ways; filters give others."


def no_such_list(name: str, names: Iterable[str]) -> str:
    """Say that there is no list of that name to choose from, and which there are."""
    return f"There is no list of {name} to choose from. Lists there are: {', '.join(names)}."
