"""What a title adds to a record that an importer made."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from data.authorities import people
from data.records import PersonTag, Record, StateTag
from data.tagging import tagged
from tests.record_parts import day

HULL_DAY = day(1934, 5, 1)


def record(title: str, *tags: PersonTag, id: str = "frus1934x/d1", on: object = HULL_DAY) -> Record:  # noqa: A002 - as the field is called
    return Record(id=id, title=title, date=on, people=tags)  # type: ignore[arg-type] # a DocumentDate


def people_of(found: Record) -> set[tuple[str, str, str]]:
    return {(tag.person, tag.role, tag.method) for tag in found.people}


def test_title_names_and_the_holder_of_an_office() -> None:
    found = tagged(record("The Secretary of State to the Ambassador in France (Straus)"))
    assert people_of(found) == {
        ("cordell-hull", "author", "inferred"),
        ("jesse-isidor-straus", "recipient", "title"),
    }


def test_an_unknown_name_of_the_markup_is_identified_by_the_title() -> None:
    unknown = PersonTag("straus-frus1934x", "Straus (frus1934x)", "recipient", "markup", "Straus")
    found = tagged(record("The Secretary of State to the Ambassador in France (Straus)", unknown))
    assert ("jesse-isidor-straus", "recipient", "title") in people_of(found)
    assert "straus-frus1934x" not in {tag.person for tag in found.people}


def test_who_signed_is_the_author_and_no_holder_is_inferred_beside() -> None:
    signed = PersonTag("welles-frus1934x", "Welles (frus1934x)", "author", "markup", "Xyz Welles")
    found = tagged(record("The Secretary of State to the Ambassador in France (Straus)", signed))
    assert [tag.person for tag in found.people if tag.role == "author"] == ["welles-frus1934x"]


def test_a_surname_under_an_office_nobody_is_known_in_is_not_the_presidents() -> None:
    unknown = PersonTag(
        "johnson-frus1966x", "Johnson (frus1966x)", "recipient", "markup", "Johnson"
    )
    title = "Memorandum From Mr. Xyzzy to the Chief of the Division of Ports (Johnson)"
    found = tagged(record(title, unknown, on=day(1966, 9, 12)))
    assert "lyndon-b-johnson" not in {tag.person for tag in found.people}


def test_who_signed_by_the_surname_alone_is_the_secretary() -> None:
    signed = [PersonTag(f"{one}-x", one, "author", "markup", one) for one in ("Rusk", "Xyzzy")]
    found = tagged(record("Telegram to Certain Posts", *signed, on=day(1966, 9, 12)))
    assert {tag.person for tag in found.people} == {"dean-rusk", "Xyzzy-x"}


def test_an_office_decides_where_the_markup_errs() -> None:
    wrong = PersonTag("ural-alexis-johnson", "U. Alexis Johnson", "recipient", "markup", "Johnson")
    found = tagged(
        record(
            "Memorandum From Mr. Komer to the Vice President (Johnson)", wrong, on=day(1962, 3, 1)
        )
    )
    assert ("lyndon-b-johnson", "recipient", "title") in people_of(found)
    assert "ural-alexis-johnson" not in {tag.person for tag in found.people}


def test_an_identified_person_of_the_markup_stands() -> None:
    known = PersonTag("dean-rusk", "Dean Rusk", "author", "markup", "Rusk")
    title = "Memorandum From the Officer in Charge (Rusk) to Mr. Xyzzy"
    found = tagged(record(title, known, on=day(1947, 3, 1)))
    assert people_of(found) == {
        ("dean-rusk", "author", "markup"),
        ("xyzzy-frus1934x", "recipient", "title"),
    }


def test_a_name_nobody_knows_stays_unresolved_and_within_its_volume() -> None:
    one = tagged(record("Mr. Xyzzy to Mr. Hull", id="frus1884/d1"))
    other = tagged(record("Mr. Xyzzy to Mr. Hull", id="frus1885/d1"))
    assert one.people[0].person != other.people[0].person
    assert one.people[0].person not in people()
    assert one.people[0].name == "Xyzzy (frus1884)"


def test_an_undated_title_is_read_about_the_years_of_its_volume() -> None:
    undated = Record("frus1961-63v01/d9", "Memorandum from McCone to Rusk, October 19. Missiles.")
    assert {tag.person for tag in tagged(undated).people} == {"john-a-mccone", "dean-rusk"}


def test_leaders_who_take_part_show_their_state() -> None:
    found = tagged(record("Stalin and Bierut Meet", id="x/1", on=day(1950, 8, 9)))
    assert StateTag("soviet-union", "person", "inferred", "Stalin") in found.states


def test_an_importer_that_read_the_title_is_believed() -> None:
    read = PersonTag("joseph-stalin", "Joseph Stalin", "author", "title", "Stalin")
    assert tagged(record("Stalin to Tito in Belgrade", read)).people == (read,)


def test_what_a_catalogue_says_is_kept_and_the_title_adds_to_it() -> None:
    place = StateTag("india", "catalogue", "catalogue", "India")
    given_record = Record(
        id="x/1", title="Letter from Delhi to Paris", states=(place,), date=HULL_DAY
    )
    bases = {(tag.state, tag.basis) for tag in tagged(given_record).states}
    assert bases >= {("india", "catalogue"), ("france", "city")}


def test_a_record_gets_the_states_of_its_title_and_then_of_its_place() -> None:
    found = tagged(Record("a/1", "Notes on Polish grain", day(1950, 1, 1), place="Moscow"))
    assert found.states == (
        StateTag("poland", "adjective", "title", "Polish"),
        StateTag("soviet-union", "city", "markup", "Moscow"),
    )


def test_a_place_does_not_repeat_the_city_of_the_title() -> None:
    found = tagged(Record("a/1", "Talks in Moscow", day(1950, 1, 1), place="Moscow"))
    assert found.states == (StateTag("soviet-union", "city", "title", "Moscow"),)


@given(
    st.sampled_from(
        [
            "Mr. Hay to Mr. Choate",
            "Stalin's Talk with Tito",
            "The Secretary of State to Mr. Hull",
            "",
        ]
    ),
    st.lists(
        st.builds(
            PersonTag,
            person=st.sampled_from(["joseph-stalin", "john-hay", "hull-x", "choate-x"]),
            name=st.just("Name"),
            role=st.sampled_from(["author", "recipient", "participant", "mentioned"]),
            method=st.just("markup"),
            evidence=st.sampled_from(["Hay", "Stalin", "Mr. Choate", "Hull", ""]),
        ),
        max_size=5,
    ),
    st.sampled_from([date(1901, 5, 1), date(1940, 5, 1)]),
)
def test_who_is_known_stays_and_nobody_has_a_role_twice(
    title: str, tags: list[PersonTag], on: date
) -> None:
    once = tagged(record(title, *tags, on=day(on.year, on.month, on.day)))
    parts = [(tag.person, tag.role) for tag in once.people]
    assert len(parts) == len(set(parts))
    with_a_part = {person for person, role in parts if role != "mentioned"}
    assert not with_a_part & {person for person, role in parts if role == "mentioned"}
    assert {tag.person for tag in tags} & people().keys() <= {person for person, _ in parts}


def test_a_role_that_a_catalogue_gives_stands() -> None:
    given_tag = PersonTag(
        "joseph-stalin", "Joseph Stalin", "participant", "catalogue", "Stalin, J."
    )
    found = tagged(record("Letter from Stalin to Tito", given_tag, on=day(1948, 5, 4)))
    assert ("joseph-stalin", "participant", "catalogue") in people_of(found)
