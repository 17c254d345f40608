"""Words of the list of documents."""

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
KIND_COLUMN = "Kind"
COUNTRIES_COLUMN = "Countries"
