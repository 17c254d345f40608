"""Words of the Overview."""

MOST_FREQUENT_PEOPLE = "People"
MOST_FREQUENT_COUNTRIES = "Countries"
KINDS = "Kinds of document"
FIRST_DOCUMENTS = "The first documents"
