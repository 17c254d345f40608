"""Every word a user reads, apart from what a corpus holds."""

from collections.abc import Sequence

APP = "Fonds"
TAGLINE = "A whole archive at once"

OVERVIEW = "Overview"
PEOPLE = "People"
COUNTRIES = "Countries"
DOCUMENTS = "Documents"
QUALITY = "Data quality"
ABOUT = "About"

FILTERS_EXPLAINED = (
    "Choices within one filter mean “or”, different filters mean “and”. "
    "The number beside a choice counts its documents under the other filters."
)
SEARCH = "Search titles and summaries"
SEARCH_HINT = 'words, "a phrase", -not, prefix*'
DECADE = "Decade"
FROM = "From"
TO = "to"
DAY_HINT = "year"
DAY_HELP = "A year (1950), a month (1950-06) or a day (1950-06-25); either bound may stand alone."
CERTAINTY = "Dated within it"
CERTAINTY_WORDS = {"possible": "possibly", "certain": "certainly"}
CERTAINTY_HELP = (
    "A document dated “1950” is possibly of June 1950, and not certainly. Undated ones are neither."
)
CERTAIN = "certainly dated"
LEADER = "Leader"
LEADER_HINT = "any head of a state or party"
PERSON = "Participant"
PERSON_HINT = "anyone"
PERSON_FIND = "Find a participant"
PERSON_FIND_HINT = "part of a name, any spelling"
ROLE = "In the role of"
COUNTRY = "Country"
COUNTRY_HINT = "anywhere"
SUCCESSION = "with successors and predecessors"
TYPE = "Kind of document"
TYPE_HINT = "any kind"
COLLECTION = "Collection"
COLLECTION_HINT = "any collection"
UNDATED = "undated"
ONCE = "near-duplicates once"
ONCE_HELP = (
    "Near-duplicates are of the same day and source and nearly the same title, such as reprints in "
    "several volumes. Only the first of them is then shown and counted."
)
CLEAR_ALL = "Clear all"
CLEAR_FILTERS = "Clear the filters"

EVERYTHING = "everything in the corpus"
NOTHING_FOUND = "No document matches all of these filters."
NOT_APPLIED = "Part of the address could not be applied; the rest is shown."
TABLE = "Table"
CSV = "CSV"

BY_YEAR = "Documents by year"
BY_PRECISION = "by precision"
BY_YEAR_HINT = "Drag over years to choose them, or a little over one bar for its year."
MOST_FREQUENT_PEOPLE = "People"
MOST_FREQUENT_COUNTRIES = "Countries"
KINDS = "Kinds of document"
FIRST_DOCUMENTS = "The first documents"

PARTICIPANTS = "Participant frequency"
ROLES_EXPLAINED = (
    "The number at a bar's end counts each document once. A document in which someone takes two "
    "roles stands in the bar twice, once in each."
)
HOW_MANY = "How many"
NOBODY_FOUND = "Nobody of that name stands in these documents."
NO_SUCH_PERSON = "The corpus knows no such person."
BORN, DIED, NOTE = "Born", "Died", "Note"
KNOWN_FROM = "Known from"
NOT_IDENTIFIED = "not identified"
NOT_IDENTIFIED_HELP = "No list of people tells who this is; the name stands for itself alone."
ONLY_THIS_PERSON = "Show only documents naming this person"
ALSO_KNOWN = "Also called"
TERMS = "In office"

BY_COUNTRY = "Documents by country"
BY_COUNTRY_AND_YEAR = "Countries by year"
COUNTRIES_EXPLAINED = "A document that concerns several countries counts once for each of them."

SORTED_BY = "sorted by"
SORT_WORDS = {
    "date": "date, earliest first",
    "-date": "date, latest first",
    "title": "title, A to Z",
    "-title": "title, Z to A",
    "relevance": "relevance",
}
A_PAGE = "a page"
SELECT_ROW = "Select a row to read all that is known of a document."
CLOSE = "Close"
OPEN_SOURCE = "Read it at its source"
NO_SOURCE = "The corpus holds no address for this document."
NO_SUCH_DOCUMENT = "The corpus has no document of this address:"
DOCUMENT_FIELDS = {
    "date_text": "Date as printed",
    "date_flag": "Date doubted",
    "type": "Kind",
    "summary": "Summary",
    "place": "Place",
    "language": "Language",
    "classification": "Classification",
    "collection": "Collection",
    "part_of": "Part of",
    "source": "Archive reference",
    "id": "Identifier",
}
ROLE_HEADINGS = {
    "author": ("Author", "Authors"),
    "recipient": ("Recipient", "Recipients"),
    "participant": ("Participant", "Participants"),
    "mentioned": ("Mentioned", "Mentioned"),
}
METHODS = {
    "markup": "marked in the edition",
    "title": "in the title",
    "summary": "in the summary",
    "catalogue": "in the catalogue",
    "inferred": "inferred",
}
BASES = {
    "named": "by name",
    "adjective": "by an adjective",
    "city": "by a city",
    "office": "by an office or a mission",
    "person": "by the office of someone who takes part",
    "catalogue": "by the catalogue",
}
NEARLY_THE_SAME = "Nearly the same"
DATE_COLUMN = "Date"
TITLE_COLUMN = "Title"
KIND_COLUMN = "Kind"
PEOPLE_COLUMN = "People"
COUNTRIES_COLUMN = "Countries"

WHAT_IS_HERE = "What is in here"
COLLECTION_COLUMN = "Collection"
DOCUMENTS_COLUMN = "Documents"
UNDATED_COLUMN = "Undated"
FIRST_YEAR_COLUMN = "First year"
LAST_YEAR_COLUMN = "Last year"
DECADE_COLUMN = "Decade"
REASON_COLUMN = "Reason"
HOW_DATED = "How well it is dated"
HOW_DATED_EXPLAINED = (
    "A document stands in the timeline at the year in which its date begins. A date that is known "
    "to the month or the year only is never shown as a day."
)
QUALITY_LINK = "Which documents are undated, and which dates are doubted"
HOW_COUNTED = "How it is counted"
COUNTED = (
    "Bars and undated documents always add up to the number of documents shown.",
    (
        "A person is tagged as author, recipient, participant or mentioned, each with the words "
        "that say so. Names that nobody has identified yet carry their volume in brackets and are "
        "never merged across volumes."
    ),
    "A country is the state as it was on the document's day, as its title or place names it.",
    "A leader is a person with a term as effective head of a state or ruling party (Archigos 4.1).",
)
VERSION = "Version of the corpus"

QUALITY_EXPLAINED = (
    "What is not known of the documents shown, and what is known less surely than the rest. "
    "Each row leads to its documents; each table can be taken away whole."
)
PRECISION_OF_DATES = "How dates are known"
PRECISION_EXPLAINED = (
    "A date known to the month or the year is never shown as a day. Undated documents have a bar "
    "of their own beside every timeline."
)
PRECISIONS = {
    "day": "to the day",
    "month": "to the month",
    "year": "to the year",
    "range": "as a period",
    "circa": "approximately",
    "undated": "undated",
}
UNDATED_DOCUMENTS = "Undated documents"
UNDATED_EXPLAINED = (
    "The source prints no date, or one that is doubted. An undated document is in no year and no "
    "decade, and a choice of dates leaves it out."
)
IMPRECISE = "Dates not known to the day"
IMPRECISE_EXPLAINED = "Each stands in the timeline at the year in which it begins."
DOUBTED = "Dates that are doubted"
DOUBTED_EXPLAINED = (
    "Kept as printed, and counted as undated: an impossible day, one that its volume cannot hold, "
    "or one on which the source contradicts itself."
)
UNRESOLVED = "Names not identified"
UNRESOLVED_EXPLAINED = (
    "Names that no list of people knows, or that several people bear and nothing tells apart. Each "
    "stands for itself, within one volume: two of them may be one person."
)
WITHOUT_COUNTRY = "People without a country"
WITHOUT_COUNTRY_EXPLAINED = (
    "Identified people who write, receive or take part, and of whom no term of office is known "
    "here: nothing says for which state they acted."
)
HOW_PEOPLE_ARE_KNOWN = "How people are known"
HOW_PEOPLE_ARE_KNOWN_EXPLAINED = (
    "A tag is one person in one role in one document. Tags marked in the edition are the work of "
    "its editors; those read in titles and summaries, of this program."
)
HOW_COUNTRIES_ARE_KNOWN = "How countries are known"
HOW_COUNTRIES_ARE_KNOWN_EXPLAINED = (
    "What says that a document is about a country, and where that stands. By the office of someone "
    "who takes part is meant the state that this person led on the day: an inference."
)
INFERRED = "People known by their office alone"
INFERRED_EXPLAINED = (
    "The document names an office and not its holder; whoever held it that day is tagged. Someone "
    "else may have acted for the holder, so that these tags are inferences and no facts."
)
DUPLICATES = "Near-duplicates"
DUPLICATES_EXPLAINED = (
    "Documents of one date and one collection whose titles are nearly the same, such as reprints "
    "in several volumes. The first of each group is the one that is kept where they count once."
)
NONE_HERE = "There are none among the documents shown."
LEFT_OUT = {
    "person": "Counted under the other filters, without the choice of participants.",
    "duplicates": "Near-duplicates are counted each here.",
}
NO_COLLECTION = "no collection named"
ALL_VOLUMES = "All volumes"
ALL_OFFICES = "All offices"
ALL_PRECISIONS = "All of them"
VOLUME_COLUMN = "Volume or page"
KNOWN_COLUMN = "Known"
BASIS_COLUMN = "By what"
PRINTED_COLUMN = "As printed"
NAME_COLUMN = "Name"
YEARS_COLUMN = "Years"
EXAMPLE_COLUMN = "For example"
WHO_COLUMN = "Who"
TAGS_COLUMN = "Tags"
ROLE_COLUMN = "Role"
OFFICE_COLUMN = "Office as printed"
GROUP_COLUMN = "Group"
ALIKE_COLUMN = "Of"


def number(count: int) -> str:
    """Write a number with thousands separators."""
    return f"{count:,}"


def documents(count: int) -> str:
    """Write a number of documents."""
    return f"{number(count)} {'document' if count == 1 else 'documents'}"


def count_of(count: int, total: int) -> str:
    """Say how many of how many documents are shown."""
    return f"{number(count)} of {documents(total)}" if count != total else documents(total)


def how_certain(possible: int, certain: int, undated: int, *, shown: str) -> str:
    """Say how surely documents are of the period; `shown` are the possible or the certain."""
    others = number(possible - certain)
    if shown == "certain":
        said = f"{others} more possibly dated so"
    else:
        said = f"{number(certain)} certainly dated so, {others} only possibly"
    return f"{said}; {undated_beside(undated)}."


def undated_beside(undated: int) -> str:
    """Say how many documents no period can hold."""
    return f"{number(undated)} undated {'matches' if undated == 1 else 'match'} the other filters"


def beside_the_period(begins_earlier: int, undated: int) -> str:
    """Say what the counts of a period hold beyond its bars, and what they do not hold."""
    if not begins_earlier:
        return f"{undated_beside(undated)}."
    begin = "begins" if begins_earlier == 1 else "begin"
    earlier = f"Of those possibly, {number(begins_earlier)} {begin} earlier."
    return f"{undated_beside(undated)}. {earlier}"


def download_documents(count: int) -> str:
    """Label of the download of everything that matches."""
    return f"Download {documents(count)}"


def rows_shown(first: int, last: int, total: int) -> str:
    """Say which rows of how many a page of the table shows, e.g. "26–50 of 1,733"."""
    return f"{number(first)}–{number(last)} of {number(total)}"


def only_undated(count: int) -> str:
    """Label of the choice of undated documents."""
    return f"Only undated ({number(count)})"


def count_once(fewer: int) -> str:
    """Label of the choice to count near-duplicates once, with how many documents that takes off."""
    return f"Count near-duplicates once ({number(fewer)}\N{NO-BREAK SPACE}fewer)"


def with_count(name: str, count: int) -> str:
    """Label of a choice with its number of documents."""
    return f"{name} · {number(count)}"


def decade(year: int) -> str:
    """Name a decade by its first year."""
    return f"{year}s"


def sum_of_bars(dated: int, undated: int) -> str:
    """Say that the bars add up."""
    return f"{number(dated)} dated + {number(undated)} undated = {number(dated + undated)}"


def people_listed(listed: int, find: str) -> str:
    """Say how the offered participants were chosen."""
    if find:
        return f"{number(listed)} people match “{find}”."
    return f"The {number(listed)} most frequent are offered; find others by name."


def first_rows(shown: int, total: int) -> str:
    """Say that a chart shows the first of more rows, where it does."""
    if shown >= total:
        return ""
    return f"The {shown} most frequent of {number(total)}; the table and the CSV hold all."


def held_office(office: str) -> str:
    """Say that a person is known by an office alone."""
    return f"inferred: held the office of “{office}” that day"


def quoted(words: str, method: str) -> str:
    """Give the words that a tag rests on, and where they stand."""
    return f"“{words}”, {method}" if words else method


def documents_naming(name: str) -> str:
    """Say where the name of a person leads."""
    return f"All documents naming {name}"


def documents_about(name: str) -> str:
    """Say where the name of a country leads."""
    return f"All documents about {name}"


def found_at(identifier: str, source: str) -> str:
    """Say where a document is found."""
    return f"{identifier}, {source}" if source else identifier


def from_source(words: str, source: str) -> str:
    """Say where words come from, on a line of its own."""
    return f"{words}\n— {source}"


def other_name_of(alias: str, name: str) -> str:
    """Say whose other name it is."""
    return f"{alias} is {name}"


def found_by_other_names(names: Sequence[str], more: int) -> str:
    """Say by which other names people are found, and by how many more."""
    rest = f" and {number(more)} more" if more else ""
    return f"Found by another name: {'; '.join(names)}{rest}."


def years(first: int, last: int) -> str:
    """Write a span of years, e.g. "1861–1863"."""
    return str(first) if first == last else f"{first}–{last}"


def all_of(words: str, count: int) -> str:
    """Label of a section in the list of sections, with the number of its rows."""
    return f"{words} ({number(count)})"
