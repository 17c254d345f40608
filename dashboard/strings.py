"""Every word a user reads, apart from what a corpus holds."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

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
CERTAIN = "certainly dated"
LEADER = "Leader"
PERSON = "Participant"
PERSON_FIND = "Find a participant"
PERSON_FIND_HINT = "part of a name, any spelling"
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
COUNTRY = "Country"
SUCCESSION = "with successors and predecessors"
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
UNDATED = "undated"
UNDATED_HELP = "Documents without a date, or with one that is doubted: they are in no year."
ONCE = "near-duplicates once"
ONCE_HELP = (
    "Near-duplicates are of the same day and source and nearly the same title, such as reprints in "
    "several volumes. Only the first of them is then shown and counted."
)
CHIPS_OF_PEOPLE = {"author": "from {}", "recipient": "to {}", "together": "with {}"}
NO_MONTH = "in no one month"
CLEAR_ALL = "Clear all"
CLEAR_FILTERS = "Clear the filters"

EVERYTHING = "everything in the corpus"
NOTHING_FOUND = "No document matches all of these filters."
NOT_SEARCHED = "The search was not applied"
NOT_APPLIED = "Part of the address could not be applied; the rest is shown."
TABLE = "Table"
CSV = "CSV"
SAVE = "Save"
AS_PNG = "Picture as PNG"
AS_SVG = "Picture as SVG"
EMBED = "Embed in a page"
COPY = "Copy"
COPIED = "Copied"
OPEN_WHOLE = "Open in Fonds"
NO_SUCH_CHART = "there is no such chart on this page."
NO_CHARTS = "this page has no chart to be shown alone."

MOST_FREQUENT_PEOPLE = "People"
MOST_FREQUENT_COUNTRIES = "Countries"
KINDS = "Kinds of document"
FIRST_DOCUMENTS = "The first documents"

FIRST_STEPS = "First steps"
FIRST_STEPS_EXPLAINED = (
    "Fonds shows who wrote to whom, when, and about which country. Click any bar, cell or name to "
    "ask for its documents, and again to take that back; ask for more in the panel. Whatever you "
    "see can be taken along, linked to and cited."
)
WORDS_EXPLAINED = "What the words mean"
CLOSE_STEPS = "Close the first steps"
STEPS_AGAIN = "Show them on the first page again"
WROTE_TO_STALIN = "Who wrote to Stalin in 1950?"
MAO_AND_KHRUSHCHEV = "How often do Mao and Khrushchev appear together, and when?"
DAYS_OF_OCTOBER = "Which countries were written about during the missile crisis?"
KENNEDY_OR_KHRUSHCHEV = "Who appears more often in 1961–1963, Kennedy or Khrushchev?"
WHO_WAS_FILIPPOV = "Who was “Filippov”, and which documents name him?"

PARTICIPANTS = "Participant frequency"
ROLES_EXPLAINED = (
    "The number at a bar's end counts each document once. A document in which someone takes two "
    "roles stands in the bar twice, once in each."
)
HOW_MANY = "How many"
NOBODY_FOUND = "Nobody of that name stands in these documents."
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
A_PAGE = "a page"
SELECT_ROW = "A click on a title shows all that is known of its document."
SNIPPET_FIELDS = {
    "title": "Title:",
    "summary": "Summary:",
    "people": "People:",
    "places": "Places:",
    "text": "Text:",
}
CLOSE = "Close"
OPEN_SOURCE = "Read it at its source"
NO_SOURCE = "The corpus holds no address for this document."
NO_SUCH_DOCUMENT = "The corpus has no document of this address:"
DOCUMENT_FIELDS = {
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
)
GLOSSARY = {
    "Author": "Wrote, sent or signed the document.",
    "Recipient": "The one whom the document is addressed to.",
    "Participant": (
        "As a role: took part in the meeting or conversation that the document records. As a "
        "filter: anyone whom it names in any of the four roles."
    ),
    "Mentioned": "Named in the document, and no more is known.",
    "Leader": (
        "A person with a term of office as effective head of a state or of its ruling party, by "
        "the data set Archigos 4.1 or by hand. A foreign minister is none."
    ),
    "Not identified": (
        "A name of which no list tells whose it is, or which fits several people. It carries its "
        "volume in brackets."
    ),
    "Inferred": (
        "Not said by the document but following from its date, as who held the office that it "
        "names."
    ),
    "Country": "A state as it was on the document’s day. A document of 1920 is about Russia.",
    "Predecessors and successors": (
        "The states before and after a state, in one line. They count with it only if asked for."
    ),
    "Precision": (
        "How exactly a date is known: to the day, the month or the year; as a range, a period "
        "between two days; circa, approximately; or undated."
    ),
    "Certain, possible": (
        "A document dated “1950” is possibly of June 1950. It is certainly of a period in which "
        "all the days lie that its date may mean."
    ),
    "Undated": "Without a date, or with one that is doubted. A choice of dates leaves it out.",
    "Near-duplicate": (
        "A document of the same collection and day as an earlier one, with nearly the same title "
        "and nothing that tells them apart, such as a reprint. Each counts, unless asked otherwise."
    ),
}
"""What the words on screen mean, in the terms of `docs/glossary.md`, which has more of them."""
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
UNDATED_BY_COLLECTION = "Undated documents by collection"
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


def panel(filters: int) -> str:
    """Name the panel, with the number of filters in force."""
    return f"Pages, filters ({filters})" if filters else "Pages and filters"


def tab(title: str) -> str:
    """Name a page in the browser's tab and history."""
    return f"{title} · {APP}"


def documents(count: int) -> str:
    """Write a number of documents."""
    return f"{number(count)} {'document' if count == 1 else 'documents'}"


def count_of(count: int, total: int) -> str:
    """Say how many of how many documents are shown."""
    return f"{number(count)} of {documents(total)}" if count != total else documents(total)


def printed_from(address: str, data_version: str) -> str:
    """Say at the foot of a printed page where it is from."""
    return f"{address} · {source(data_version)}"


def chart_title(shows: str, words: str) -> str:
    """Say what a chart shows, and in words of which documents; these may be all."""
    return f"{shows}, {words}" if words else shows


def count_in_words(count: int, total: int, words: str) -> str:
    """Say how many of how many documents are shown, and in words which."""
    said = count_of(count, total)
    return f"{said}, {words}" if words else said


def source(data_version: str) -> str:
    """Say where a picture is from."""
    return f"{APP} · data version {data_version}"


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


DOWNLOAD_ALL = "Everything that matches, whole: no row is left out."
EXPORTED_TABLES = {
    "documents": "Documents",
    "timeline": "Documents by year",
    "people": "People",
    "countries": "Countries",
    "correspondence": "Who wrote to whom",
    "evidence": "Evidence",
}
FORMAT_WORDS = {
    "csv": "CSV",
    "xlsx": "Excel",
    "ndjson": "JSON lines",
    "parquet": "Parquet",
    "ris": "RIS",
    "bib": "BibTeX",
}
CSV_FOR_EXCEL = "CSV for Excel"
WITH_METHOD = "With the method beside it (ZIP)"
METHOD_EXPLAINED = (
    "The same files, each with a README: the query in words, the data version, the number of rows, "
    "what the columns mean, sources and licences, how to cite."
)


def not_searched(reason: str, *, others: str) -> str:
    """Say that search words could not be read and why, and what is shown instead of their hits."""
    shown = f"Shown are documents {others}." if others else "All documents are shown."
    return f"{NOT_SEARCHED}: {reason.rstrip('.')}. {shown}"


def refused(reason: str, advice: str) -> str:
    """Say why search words cannot be read; `advice` may be empty."""
    return f"{reason[:1].upper()}{reason[1:].rstrip('.')}. {advice}".strip()


def from_day(day: str) -> str:
    """Name the first bound of a period."""
    return f"from {day}"


def to_day(day: str) -> str:
    """Name the last bound of a period."""
    return f"to {day}"


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


def without_count(label: str) -> str:
    """Give the name in a label of a choice."""
    return label.rpartition(" · ")[0]


def decade(year: int) -> str:
    """Name a decade by its first year."""
    return f"{year}s"


def month(value: str) -> str:
    """Name a month written as in the filter, e.g. "1950-06"."""
    return NO_MONTH if value == "none" else f"{date.fromisoformat(f'{value}-01'):%B %Y}"


def sum_of_bars(dated: int, undated: int) -> str:
    """Say that the bars add up."""
    return f"{number(dated)} dated + {number(undated)} undated = {number(dated + undated)}"


def people_found(find: str) -> str:
    """Say that participants are offered by their name."""
    return f"Those matching “{find}” are offered."


def people_listed(listed: int) -> str:
    """Say that the most frequent participants are offered."""
    return f"The {number(listed)} most frequent are offered; find others by name."


def pairs_listed(listed: int) -> str:
    """Say that those pairs are offered who wrote most to each other."""
    return f"The {number(listed)} pairs with the most letters both ways; filters give others."


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


def other_name_of(alias: str, name: str) -> str:
    """Say whose other name it is."""
    return f"{alias} is {name}"


def found_by_other_names(names: Sequence[str], more: int) -> str:
    """Say by which other names people are found, and by how many more."""
    rest = f" and {number(more)} more" if more else ""
    return f"Found by another name: {'; '.join(names)}{rest}."


_EQUALS_NAMED = 3


def most_in_time(total: int, undated: int, times: Sequence[str], most: int) -> str:
    """Say how many documents there are, when are most of them, and how many are undated."""
    each = " each" if len(times) > 1 else ""
    dated = f"most in {_several(times)} ({number(most)}{each})" if times else ""
    beside = f"{number(undated)} undated" if undated else ""
    return ", ".join(filter(None, (documents(total), dated, beside)))


def most_of_names(rows: int, names: Sequence[str], most: int) -> str:
    """Say of how many names which have the most documents."""
    each = " each" if len(names) > 1 else ""
    return f"most {_several(names)} ({documents(most)}{each}), of {number(rows)}"


def _several(names: Sequence[str]) -> str:
    """Name the first few of several, and say how many more there are."""
    more = len(names) - _EQUALS_NAMED
    return and_more(names[:_EQUALS_NAMED], more) if more > 0 else _all_of_them(names)


def and_more(names: Sequence[str], more: int) -> str:
    """Name the first of several, and say how many are left out."""
    return f"{'; '.join(names)} and {number(more)} more"


def years(first: int, last: int) -> str:
    """Write a span of years, e.g. "1861–1863"."""
    return str(first) if first == last else f"{first}–{last}"


def all_of(words: str, count: int) -> str:
    """Label of a section in the list of sections, with the number of its rows."""
    return f"{words} ({number(count)})"


# The map of Countries

WORLD_MAP = "Documents by land"
MAP_EXPLAINED = (
    "Land in the borders of today’s countries, by the states that held it in the period; land of "
    "several states opens the documents of all of them. Click it to filter."
)
NO_LAND = "Without land on the map:"
NOT_THEN = "Named in these documents, though they did not exist in the period:"
NO_DOCUMENTS = "none"
PERIOD = "Years of the map"
PERIOD_EXPLAINED = (
    "The map and the bars count the documents of these years, and a click filters by them too."
)
EARLIER = "‹ Earlier"
LATER = "Later ›"
AS_FILTERED = "As filtered"
OVER_TIME = {"heat": "heat map", "counts": "lines", "share": "share of each year"}


def share_explained(least: int) -> str:
    """Say what shares of a year are of, and which years have none."""
    return (
        "The share is of all documents of the year that match the filters other than the country; "
        f"years of fewer than {number(least)} are left out, as a share of so few says little. A "
        "document that concerns several countries counts for each of them."
    )


def documents_of(counts: Sequence[tuple[str, int]], together: int) -> str:
    """Say how many documents concern each of some states, and how many any of them."""
    if not together:
        return f"{', '.join(name for name, _ in counts)}: no documents"
    if len(counts) == 1:
        return f"{counts[0][0]}: {documents(together)}"
    each = ", ".join(f"{name} {number(count)}" for name, count in counts)
    return f"{each}; together {documents(together)}"


def of_countries(shown: int, total: int) -> str:
    """Say which countries are drawn over time, where not all are."""
    if shown >= total:
        return ""
    return f"{number(shown)} of {number(total)} countries: those chosen, then the most frequent."


def number_range(first: int, last: int | None) -> str:
    """Write a range of numbers, the last one open where there is none, e.g. "5–19"."""
    if last is None:
        return f"{number(first)} or more"
    return number(first) if first == last else f"{number(first)}–{number(last)}"


DOCUMENT = "Document"
A_DOCUMENT = "A document’s page"
DOCUMENT_EXPLAINED = (
    "The address names no document. Choose one in the list of documents: its page shows all that "
    "is known of it, what stands near it, and how to cite it."
)
CHECK_ADDRESS = "Check its id, or look for it in the list of documents."
IDS_LIKE_IT = "Documents with an id like it"
OPEN_ITS_PAGE = "Open its page"
PEOPLE_AND_COUNTRIES = "People and countries"
NOBODY_KNOWN = "No person and no country is known of it."
BEFORE_AND_AFTER = "Before and after"
BEFORE, AFTER = "Previous", "Next"
BY_DATE = "By date"
NO_NEIGHBOUR_BY_DATE = "It is undated, so that nothing stands near it in time."
ONLY_DATED = "No other document has a date."
NO_PLACE_IN_VOLUME = "In the same volume or page: no place, as it is undated and has no number"
NEIGHBOURS_OF_ALL = "All documents of the corpus count here, whatever is filtered."
NOBODY_NEAR = "In no other document of that time do people of this one write, receive or take part."
SHARED_COLUMN = "Shared people"
DAYS_COLUMN = "Days apart"
CITE = "Cite it"


def about(date: str) -> str:
    """Say that a date is approximate."""
    return f"about {date}"


def from_to(first: str, last: str) -> str:
    """Say that a date is a period."""
    return f"from {first} to {last}"


def some_day_of(period: str) -> str:
    """Say that the day is not known, but the month or the year."""
    return f"some day of {period}"


def date_as_printed(printed: str, understood: str, doubt: str) -> str:
    """Say how a date is printed and what it is taken to mean; any of the three may be empty."""
    said = f"printed “{printed}”" if printed else "none is printed"
    meant = f"understood as {understood}" if understood else "undated"
    if doubt:  # one that differs from the words printed repeats them
        meant = f"undated, as it is doubted: {doubt.removesuffix(f', the words {printed}')}"
    return f"{said}; {meant}"


def back_to(count: int) -> str:
    """Label of the way back to the documents that match."""
    return f"Back to the {documents(count)}" if count else "Back to the documents"


def place_in_volume(place: int, total: int, *, is_numbered: bool) -> str:
    """Say where in its volume a document stands, and in what order."""
    at = f"{number(place)} of {number(total)}"
    return f"In its volume: {at}" if is_numbered else f"In the same volume or page: {at}, by date"


def same_people_within(days: int) -> str:
    """Title of the documents in which the same people act."""
    return f"The same people within {number(days)} days"


def people_named(names: Sequence[str], most: int) -> str:
    """Name the first of some people and say how many more there are."""
    more = f" and {number(len(names) - most)} more" if len(names) > most else ""
    return f"{'; '.join(names[:most])}{more}"


def first_of_them(shown: int, total: int) -> str:
    """Say which part of a list is shown."""
    if shown >= total:
        return ""
    return f"The first {number(shown)} of {number(total)}, the most people shared first."


def these_and_this_one(others: int) -> str:
    """Label of the way to the documents of the same people, which finds this one among them."""
    return f"All {documents(others + 1)}, this one among them"


# The timeline
TIMELINE = {
    "decade": "Documents by decade",
    "year": "Documents by year",
    "month": "Documents by month",
}
GRAIN = "Bars by"
SPLIT = "Bars split by"
ALL_TIME = "All years"
SPLIT_BY = {"precision": "by precision", "type": "by kind", "collection": "by collection"}
NO_ONE_MONTH = "no month"
TIMELINE_HINT = (
    "Click a bar to choose it, and again to take it back; drag over several for a period."
)
NOT_NAMED = {"type": "no kind named", "collection": "no collection named"}
_FURTHER = {"type": "further kinds", "collection": "further collections"}


def bar(name: str, count: int, held: int, parts: Iterable[tuple[str, int]] = ()) -> str:
    """Say what a bar counts, of how many that the corpus has, and of which parts."""
    of_all = f" of {number(held)} in the corpus" if held != count else ""
    lines = (f"{part}: {number(some)}" for part, some in parts)
    return "\n".join([f"{name}: {documents(count)}{of_all}", *lines])


def no_bar(name: str, held: int) -> str:
    """Say that nothing matches where the corpus has documents."""
    return f"{name}: no document matches; the corpus has {number(held)}"


def not_covered(period: str) -> str:
    """Say that years are outside what the corpus covers."""
    return f"{period}: not covered, no document of the corpus begins in it"


def shaded(periods: Sequence[str], more: int, *, is_whole: bool) -> str:
    """Say which years are shaded and why; `more` are not named."""
    whose = "the corpus" if is_whole else "the chosen collection"
    rest = f" and {number(more)} shorter {'gap' if more == 1 else 'gaps'}" if more else ""
    return f"Shaded years are not covered, {whose} has nothing of {', '.join(periods)}{rest}."


def onward(year: int) -> str:
    """Say that a period goes on beyond what is shown."""
    return f"{year} onward"


def before(year: int) -> str:
    """Say that a period began before what is shown."""
    return f"before {year}"


def sum_of_timeline(dated: int, in_no_month: int, undated: int) -> str:
    """Say that the bars add up, and how many documents lie in no one month."""
    if not in_no_month:
        return sum_of_bars(dated, undated)
    total = number(dated + in_no_month + undated)
    return (
        f"{number(dated)} of a month + {number(in_no_month)} of no one month "
        f"+ {number(undated)} undated = {total}"
    )


def chosen_of_them(count: int, *, is_period: bool) -> str:
    """Say how many of the documents in the bars are chosen, by a period or by a click."""
    return f"{number(count)} of them {'in the period chosen' if is_period else 'chosen'}"


def bars_of_years(first: int | None, last: int | None) -> str:
    """Say of which years bars are shown; without a first or a last one the years are open there."""
    if first is None or last is None:
        period = onward(first) if first else before((last or 0) + 1)
    else:
        period = years(first, last)
    return f"These are the months of {period}; bars by year show all years."


def further(count: int, name: str) -> str:
    """Name what a timeline split by a filter shows as one part, as it is too much to tell apart."""
    return f"{number(count)} {_FURTHER[name]}"


def span(label: str, first: date, last: date | None) -> str:
    """Say what a span of time is, such as a term of office, and when it was."""
    return f"{label}: {day(first)} – {day(last)}" if last else f"{label}: from {day(first)}"


def day(on: date) -> str:
    """Write a day, e.g. "26 May 1949"."""
    return f"{on.day} {on:%B} {on.year}"


CORRESPONDENCE = "Correspondence"
WHO_WROTE_TO_WHOM = "Who wrote to whom"
BETWEEN_TWO = "Between two people"
WHO_APPEARS_WITH_WHOM = "Who appears with whom"
PAIR = "Between"
ORDER = "Order"
ORDER_WORDS = {"frequency": "by frequency", "time": "by time"}
NO_LETTERS = "None of these documents has both a known author and a known recipient."
PAIR_EXPLAINED = "Each bar is one direction in one year. A click on it lists its documents."
THE_DOCUMENTS = "The documents chosen"
CHOOSE_LETTERS = "A click on a cell, a name or a bar lists its documents here."


def letters_shown(authors: int, recipients: int, shown: int, letters: int) -> str:
    """Say what the matrix of authors and recipients counts, and how much of all it covers."""
    return (
        f"The {number(authors)} who wrote most and the {number(recipients)} who received most. The "
        "number beside a name counts all that the person wrote or received, also where the other "
        f"end is not known. {number(shown)} of {documents(letters)} with known author and known "
        "recipient stand in the cells; one of two authors to three recipients, in six. Names in "
        "italics are not identified."
    )


def pair(one: str, other: str) -> str:
    """Name two people."""
    return f"{one} and {other}"


def show_these(count: int) -> str:
    """Label of the way to the documents chosen."""
    return f"Show {'this document' if count == 1 else f'these {documents(count)}'}"


def people_in_graph(chosen: Sequence[str]) -> str:
    """Say who stands in the graph of people."""
    if not chosen:
        return "The people who appear most often."
    if len(chosen) == 1:
        return f"{chosen[0]}, and those who appear with {chosen[0]} most often."
    return f"{', '.join(chosen[:-1])} and {chosen[-1]}, and those who appear most often with them."


def pairs_drawn(drawn: int, pairs: int, of_each: int, *, in_role: bool) -> str:
    """Say what the graph of people counts, and which of all pairs it draws."""
    counted = (
        "A document counts for two people if one of them has a chosen role, and the other any."
        if in_role
        else "A document counts for two people whatever their roles, also if it only mentions them."
    )
    return (
        f"{number(drawn)} of {number(pairs)} pairs are drawn: those of anyone chosen, and those "
        f"among the {of_each} most frequent of either person; the table and the CSV hold all. "
        f"{counted} Hollow dots are names not identified. A click on a line or a name lists its "
        "documents below."
    )


# People in time, and two selections beside each other

WRITES_TO = "Writes to"
HEARS_FROM = "Hears from"
PEOPLE_BY_YEAR = "People by year"
CELLS_EXPLAINED = (
    "A cell counts the documents of one year; the number beside a name counts all of them, undated "
    "ones too. Click a cell for that person and year, a name for that person in any year."
)
ROLE_NARROWS_LEADER = (
    "A click on a part asks for the chosen leader in the same role too, and is counted so."
)


def in_office(office: str, state: str, the_state: str) -> str:
    """Name an office and its state; without an office, that of whoever led the state.

    `the_state` is the state's name as it stands in a sentence (`queries.articles`).
    """
    if not office:
        return f"leader of {the_state}"
    return f"{office} ({state})" if state else office


def known_from(source: str) -> str:
    """Say where a person or a name is known from; the list kept by hand has a name of a file."""
    return source.replace("people_by_hand.csv:", "Fonds’ own list:")


def correspondents_of(name: str) -> str:
    """Title of those whom a person writes to and hears from."""
    return f"Correspondents of {name}"


def other_names_of(name: str) -> str:
    """Title of the other names of a person."""
    return f"Other names of {name}"


COMPARE = "Compare"
SELECTION_SIGNS = ("A", "B")
FIRST_EXPLAINED = "A is what the panel asks for. Choose B beside it, or build B in the panel too."
HOLD_AS_SECOND = "Hold A as B"
HOLD_EXPLAINED = "B becomes what A is now; then change A in the panel."
SWAP = "Swap A and B"
SAME_SELECTION = "A and B are the same documents. Choose others for B, or change A in the panel."
OTHER_PEOPLE = "Without those whom it asks for."
ANY_COUNTRY = "Counted whatever country it asks for."
CLEAR_SECOND = "Clear B"
MEASURE = "Measure"
ALL = "all"
_SPANS_NAMED = 3
MEASURES = {"count": "documents", "share": "share of all documents"}
COUNTS_BY_YEAR = "Documents of both, by year"
SHARES_BY_YEAR = "Share of all documents of the corpus, by year"
BASE = "All documents of the corpus, whatever is asked"
COMPARED_EXPLAINED = (
    "A bar opens its documents; its year is that in which a document’s date begins. The documents "
    "below are the base of the shares."
)


def shares_compared(least: int) -> str:
    """Say which shares are faint."""
    return (
        f"Bars are faint in years of fewer than {number(least)} documents, where a share says "
        "little."
    )


def in_both(count: int) -> str:
    """Say how many documents two selections share."""
    return f"{documents(count) if count else 'No document'} {'is' if count < 2 else 'are'} in both."  # noqa: PLR2004 - one or none


def compared(when: str, first: int, second: int, corpus: int) -> str:
    """Say the numbers of a year of two selections, with shares where there is a base."""
    each = [
        f"{label} {number(count)}{f' ({count / corpus:.1%})' if corpus else ''}"
        for label, count in (("A", first), ("B", second))
    ]
    return f"{when}: {', '.join(each)}; all documents {number(corpus)}"


def in_years(spans: Sequence[tuple[int, int]], *, is_undated: bool) -> str:
    """Say when, in a few words: "in 1945–1953 and 1957", "in 30 years from 1861 to 1952"."""
    named = [years(first, last) for first, last in spans]
    if len(named) > _SPANS_NAMED:
        count = sum(last - first + 1 for first, last in spans)
        named = [f"{number(count)} years from {spans[0][0]} to {spans[-1][1]}"]
    dated = [f"in {_all_of_them(named)}"] if named else []
    return _all_of_them([*dated, *(["among the undated"] if is_undated else [])])


def _all_of_them(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def all_as_asked(label: str, when: str, *, has_collection: bool) -> str:
    """Warn that a share is 100 % because a selection asks for nothing that could leave any out."""
    if has_collection:
        return (
            f"{label} asks for a collection and nothing else but dates, and {when} the corpus has "
            "no other documents: a share of 100 % says nothing there."
        )
    return f"{label} asks for nothing but dates: its share is 100 % {when} whatever there is."


def all_there_is(label: str, when: str, count: int) -> str:
    """Warn that all documents of some years, here counted, match a selection."""
    every = (
        f"all {documents(count)} of the corpus match"
        if count > 1
        else ("the only document of the corpus matches")
    )
    return f"{when[0].upper()}{when[1:]} {every} {label}: a share of 100 % rests on no more."


def cut_by_dates(label: str, when: str) -> str:
    """Warn that a share is no more than that of the dates asked for."""
    return (
        f"{when[0].upper()}{when[1:]} nothing but dates keeps documents of the corpus out of "
        f"{label}: its share says no more than that."
    )


def people_of(label: str) -> str:
    """Title of the people of a selection, without those it asks for."""
    return f"People of {label}"


def countries_of(label: str) -> str:
    """Title of the countries of a selection."""
    return f"Countries of {label}"


API = "Fonds: the API"
API_EXPLAINED = (
    "The tables behind the dashboard, a page of rows at a time, under the filters that the "
    "dashboard’s own address has. A repeated name means “or”, different names mean “and”. What "
    "cannot be applied is refused, never ignored. For all rows at once there is `/export`."
)
API_TABLE = "Tables"
API_TABLES = {
    "documents": "Documents, each with its people and countries",
    "timeline": "How many documents of each year, and of none",
    "people": "People, the most frequent first, with how often in which role",
    "countries": "Countries, the most frequent first",
    "correspondence": "Who wrote to whom, how often, and from when to when",
    "evidence": "Why documents are tagged with people and countries",
}
API_ANSWER = "A page of the rows that match"
API_NOT_MODIFIED = "The answer is the one that `If-None-Match` names"
API_REFUSED = "A filter that cannot be applied, with the values that can, or the nearest of them"
API_UNAVAILABLE = "The corpus cannot be read"
API_IF_NONE_MATCH = "Tags of answers that the client holds, as `ETag` gave them."
API_TAG = "Names this answer: it changes with the corpus, the table and the query."
API_DATA_VERSION = "Version of the corpus that answers"
API_QUERY = "What was understood: the filters in force, and the page"
API_WORDS = "The query in words"
API_TOTAL = "How many rows all pages have together"
API_ROWS = "The rows of this page, as the export of the table has them"
API_ERROR_FILTER = "The name that is refused; absent where no filter is at fault"
API_ERROR_VALUE = "Its value"
API_ERROR_WHY = "Why, and what to do about it"
API_ERROR_VALID = "Values that are valid, or the nearest of them"


def no_such_address(path: str, tables: Iterable[str]) -> str:
    """Say that the API has no such address, and which it has."""
    return f"There is no {path}. Tables: {', '.join(tables)}. Described: /api/docs."


def no_such_list(name: str, names: Iterable[str]) -> str:
    """Say that there is no list of that name to choose from, and which there are."""
    return f"There is no list of {name} to choose from. Lists there are: {', '.join(names)}."


def method_not_allowed(method: str) -> str:
    """Say that the API is for reading."""
    return f"{method} is not offered: the API is for reading. Use GET or HEAD."


# Versions of the corpus, links to a view and references to it

COPY_LINK = "Copy link"
COPIED = "Copied"
COPY_BY_HAND = "The link to this view, to be copied:"
CITE_VIEW = "Cite this view"
CITE_VIEW_EXPLAINED = (
    "The link holds every filter and the version of the corpus, so that it can be told later what "
    "has changed since."
)
WHICH_VERSION = "Which version of the corpus is shown"
FORGET_VERSION = "Dismiss"
VERSION_SHOWN = 40
"""How many characters of what passes for a version are repeated."""


def changed_since(added: int, changed: int, removed: int, *, as_then: bool) -> str:
    """Say what became of the documents of a view since a link was made, and if they are of then."""
    shown, since = "", "Since this link was made"
    if as_then:
        shown, since = "You see the corpus as it was when this link was made. ", "Since then"
    if not added + changed + removed:
        return f"{shown}{since} the corpus has changed, but no document of this view."
    return (
        f"{shown}{since}, {none_or(documents, added)} {were(added)} added to this view, "
        f"{none_or(number, changed)} changed, {none_or(number, removed)} removed."
    )


def traced_since(version: str, added: int, changed: int, removed: int) -> str:
    """Say what is known since a version whose documents are kept by their hashes alone."""
    return (
        f"This link was made on version {version} of the corpus, which is too old to be opened: "
        "only the ids and hashes of its documents are kept. Of the documents shown, "
        f"{none_or(number, added)} {'is' if added == 1 else 'are'} new to the corpus since then "
        f"and {none_or(number, changed)} {'has' if changed == 1 else 'have'} changed. From the "
        f"whole corpus, {none_or(documents, removed)} {were(removed)} removed."
    )


def in_version(version: str) -> str:
    """Say of a chart alone that it is of another version than the current one."""
    return f"as the corpus was in version {version}"


def version_not_known(version: str, current: str) -> str:
    """Say that a link names a version of which nothing is kept."""
    shown = version if len(version) <= VERSION_SHOWN else f"{version[:VERSION_SHOWN]}…"
    return (
        f"This link names a version of the corpus, “{shown}”, that is not known here, so that "
        f"nothing can be told about what has changed. You see the current one, {current}."
    )


def none_or(words: Callable[[int], str], count: int) -> str:
    """Write a number, "none" for 0."""
    return words(count) if count else "none"


def were(count: int) -> str:
    """Give the verb for a number of documents."""
    return "was" if count == 1 else "were"


def as_it_was(count: int) -> str:
    """Label of the choice to look at the view as it was."""
    return with_count("As it was then", count)


def as_it_is(count: int) -> str:
    """Label of the choice to look at the view as it is."""
    return with_count("As it is now", count)
