"""Words of the first steps and of questions with their answers."""

FIRST_STEPS = "First steps"
FIRST_STEPS_EXPLAINED = (
    "Fonds shows who wrote to whom, when, and about which country. Click any bar, cell or name to "
    "ask for its documents, and again to take that back; ask for more in the panel. Whatever you "
    "see can be taken along, linked to and cited."
)
CLOSE_STEPS = "Close the first steps"
STEPS_AGAIN = "Show them on the first page again"
WROTE_TO_STALIN = "Who wrote to Stalin in 1950?"
MAO_AND_KHRUSHCHEV = "How often do Mao and Khrushchev appear together, and when?"
DAYS_OF_OCTOBER = "Which countries were written about during the missile crisis?"
KENNEDY_OR_KHRUSHCHEV = "Who appears more often in 1961–1963, Kennedy or Khrushchev?"
WHO_WAS_FILIPPOV = "Who was “Filippov”, and which documents name him?"
