"""Terms of officers: which days, offices and states they have, on a small invented list."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.authorities import people, reigns, terms, terms_of
from data.authorities.make_people import officer_rows, with_officers
from data.authorities.officers import Officer, read_officers
from data.authorities.people_sources import Entry, Row

COLUMNS = (
    "appointment_id",
    "kind",
    "person_id",
    "role_id",
    "role",
    "position_file",
    "territory_id",
    "country",
    "appointed",
    "arrived",
    "started",
    "ended",
    "note",
)
PERSON = ("person_id", "surname", "forename", "gen_name", "birth", "death")
OFFICES = """role,until,office,post
ambassador,,Ambassador to {},
charge-daffaires,,Chargé d’Affaires to {},
chief,,Chief of the Liaison Office in {},peoples-republic-of-china
representative-to-un,,Representative at the United Nations,
assistant-east,1966-10-31,Assistant Secretary for Far Eastern Affairs,
assistant-east,,Assistant Secretary for East Asian Affairs,
"""


def mission(**known: str) -> Row:
    plain = {"appointment_id": "fr-1", "person_id": "firefly-rufus", "role_id": "ambassador"}
    at = {"position_file": "france", "country": "France", "kind": "chief_of_mission_country"}
    return {**plain, **at, **known}


def principal(**known: str) -> Row:
    plain = {"appointment_id": "secr-1", "person_id": "firefly-rufus", "role_id": "secretary"}
    at = {"position_file": "secretary", "role": "Secretary of State", "kind": "principal"}
    return {**plain, **at, **known}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    people: list[tuple[str | None, ...]] = [
        ("firefly-rufus", "Firefly", "Rufus T. (Groucho)", "Jr.", "1890", "1977"),
        ("teasdale-gloria", "Teasdale", "Gloria", None, None, None),
    ]
    write(
        tmp_path / "pocom_people.parquet",
        PERSON,
        [dict(zip(PERSON, one, strict=True)) for one in people],
    )
    (tmp_path / "offices.csv").write_text(OFFICES, encoding="utf-8")
    return tmp_path


def write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str | None]]) -> None:
    schema = pa.schema([(name, pa.string()) for name in columns])
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), path)


def officers(folder: Path, *rows: Row) -> list[Officer]:
    write(folder / "pocom_appointments.parquet", COLUMNS, rows)
    return read_officers(folder, folder / "offices.csv")


def days(folder: Path, *rows: Row) -> dict[str, tuple[str, str]]:
    """Give the first and last day by the number of the appointment."""
    read = officers(folder, *rows)
    return {
        term["source"].removeprefix("POCOM "): (term["start"], term["end"])
        for officer in read
        for term in officer.terms
    }


def test_a_chief_of_mission_may_be_addressed_from_the_appointment_on(folder: Path) -> None:
    found = days(folder, mission(appointed="1933-03-17", started="1933-06-08", ended="1936-08-05"))
    assert found == {"fr-1": ("1933-03-17", "1936-08-05")}


def test_a_principal_officer_is_one_from_the_day_of_entering(folder: Path) -> None:
    found = days(
        folder, principal(appointed="1898-09-20", started="1898-09-30", ended="1905-07-01")
    )
    assert found == {"secr-1": ("1898-09-30", "1905-07-01")}


def test_a_month_counts_from_its_first_to_its_last_day(folder: Path) -> None:
    assert days(folder, mission(started="1964-02", ended="1964-02")) == {
        "fr-1": ("1964-02-01", "1964-02-29")
    }


@pytest.mark.parametrize(
    "row",
    [
        mission(appointed="1861-03-20", note="Declined appointment."),
        mission(appointed="1861-03-20"),
        mission(appointed="1861-03-20", ended="1861-05-01", note="Did not proceed to post."),
        mission(note="Nomination withdrawn."),
        principal(appointed="1956-10-15", note="Recess appointment; declined appointment."),
        principal(role_id="career-ambassador", appointed="1956-10-15", ended="1960-01-01"),
    ],
)
def test_what_was_never_entered_upon_is_left_out(folder: Path, row: Row) -> None:
    assert officers(folder, row) == []


def test_a_chief_who_never_presented_credentials_served_if_an_end_is_known(folder: Path) -> None:
    row = mission(appointed="1976-05-01", ended="1976-06-16", note="Had not presented credentials.")
    assert days(folder, row) == {"fr-1": ("1976-05-01", "1976-06-16")}


def test_a_charge_without_an_end_stays_until_the_next_chief_comes(folder: Path) -> None:
    opening = mission(role_id="charge-daffaires", started="1960-08-01")
    first = mission(
        appointment_id="fr-2", appointed="1960-09-01", started="1960-11-26", ended="1963-01-01"
    )
    assert days(folder, opening, first)["fr-1"] == ("1960-08-01", "1960-11-25")


def test_a_charge_whose_successor_comes_years_later_has_no_known_end(folder: Path) -> None:
    opening = mission(role_id="charge-daffaires", started="1960-08-01")
    first = mission(appointment_id="fr-2", started="1963-11-26", ended="1964-01-01")
    assert "fr-1" not in days(folder, opening, first)


def test_a_charge_who_closed_the_mission_came_after_the_last_chief(folder: Path) -> None:
    last = mission(started="1938-01-01", ended="1940-06-01")
    closing = mission(appointment_id="fr-2", role_id="charge-daffaires", ended="1940-07-15")
    assert days(folder, last, closing)["fr-2"] == ("1940-06-02", "1940-07-15")


def test_an_end_nobody_knows_leaves_a_term_out_unless_the_list_is_of_that_year(
    folder: Path,
) -> None:
    assert days(folder, mission(started="2018-01-01")) == {}
    assert days(folder, principal(started="2025-01-21")) == {"secr-1": ("2025-01-21", "")}


def test_an_office_has_the_name_of_the_time(folder: Path) -> None:
    (officer,) = officers(
        folder,
        principal(role_id="assistant-east", started="1964-02-29", ended="1969-05-04"),
    )
    assert [(term["office"], term["start"], term["end"]) for term in officer.terms] == [
        ("Assistant Secretary for Far Eastern Affairs", "1964-02-29", "1966-10-31"),
        ("Assistant Secretary for East Asian Affairs", "1966-11-01", "1969-05-04"),
    ]


@pytest.mark.parametrize(
    ("country", "started", "ended", "office", "post"),
    [
        ("France", "1933-06-08", "1936-08-05", "Ambassador to France", "france"),
        ("Russia", "1933-12-13", "1936-05-16", "Ambassador to the Soviet Union", "soviet-union"),
        ("Austria", "1910-04-12", "1913-06-28", "Ambassador to Austria-Hungary", "austria-hungary"),
        ("Germany", "1861-07-01", "1865-09-03", "Ambassador to Prussia", "prussia"),
        ("Germany", "1955-05-14", "1957-02-06", "Ambassador to West Germany", "west-germany"),
        ("China", "1974-05-25", "1978-12-31", "Ambassador to Taiwan", "taiwan"),
        (
            "Turkey",
            "1909-10-04",
            "1910-09-03",
            "Ambassador to the Ottoman Empire",
            "ottoman-empire",
        ),
        (
            "Egypt",
            "1956-09-25",
            "1958-03-01",
            "Ambassador to Egypt",
            "egypt-1958|united-arab-republic",
        ),
    ],
)
def test_a_mission_is_to_the_state_that_existed(
    folder: Path, country: str, started: str, ended: str, office: str, post: str
) -> None:
    (officer,) = officers(folder, mission(country=country, started=started, ended=ended))
    assert [(term["office"], term["post"]) for term in officer.terms] == [(office, post)]
    assert officer.terms[0]["state"] == "united-states"


def test_an_office_may_say_itself_where_it_is(folder: Path) -> None:
    row = mission(role_id="chief", country="China", started="1973-05-14", ended="1974-09-25")
    (officer,) = officers(folder, row)
    assert officer.terms[0]["post"] == "peoples-republic-of-china"


def test_a_mission_to_an_organisation_is_to_no_state(folder: Path) -> None:
    row = {
        **mission(position_file="representative-to-un", started="1953-01-26", ended="1960-09-03"),
        "kind": "chief_of_mission_org",
        "country": "",
    }
    (officer,) = officers(folder, row)
    assert (officer.terms[0]["office"], officer.terms[0]["post"]) == (
        "Representative at the United Nations",
        "",
    )


def test_who_an_officer_is_the_people_authority_says(folder: Path) -> None:
    read = officers(
        folder,
        mission(started="1933-06-08", ended="1936-08-05"),
        mission(appointment_id="fr-2", person_id="teasdale-gloria", started="1937", ended="1938"),
    )
    listed = Entry(
        number="7",
        name="Rufus Firefly",
        sort_name="Firefly, Rufus",
        spellings={"Rufus Firefly": "a list"},
        born=None,
        died=None,
        sources=("a list",),
        officers=("POCOM firefly-rufus",),
    )
    known, number_of = with_officers([listed], read)
    assert number_of == {
        "POCOM firefly-rufus": "7",
        "POCOM teasdale-gloria": "POCOM teasdale-gloria",
    }
    assert known["7"].born == 1890
    assert known["7"].spellings == {
        "Rufus Firefly": "a list",
        "Rufus T. Firefly Jr.": "POCOM firefly-rufus",
        "Groucho Firefly": "POCOM firefly-rufus",
    }
    assert known["POCOM teasdale-gloria"].name == "Gloria Teasdale"


def test_a_hand_corrects_a_term(folder: Path) -> None:
    read = officers(
        folder,
        mission(started="1885-10-20", ended="1899-10-24"),
        mission(appointment_id="fr-2", started="1901-01-01", ended="1902-01-01"),
    )
    person = {"POCOM firefly-rufus": "rufus-t-firefly-jr"}
    corrected = officer_rows(read, person, [{"source": "POCOM fr-1"}])
    assert [(row["person"], row["source"]) for row in corrected] == [
        ("rufus-t-firefly-jr", "POCOM fr-2")
    ]


def in_office(office: str, on: date) -> set[str]:
    return {
        term.person
        for term in terms()
        if term.office == office and term.start <= on <= (term.end or date.max)
    }


@pytest.mark.parametrize(
    ("office", "on", "person"),
    [
        ("Secretary of State", date(1863, 1, 1), "william-henry-seward"),
        ("Secretary of State", date(1901, 8, 1), "john-hay"),
        ("Secretary of State", date(1945, 8, 1), "james-f-byrnes"),
        ("Acting Secretary of State", date(1915, 6, 15), "robert-lansing"),
        ("Ambassador to France", date(1934, 1, 1), "jesse-isidor-straus"),
        ("Ambassador to Mexico", date(1936, 1, 1), "josephus-daniels-jr"),
        ("Minister to China", date(1901, 8, 1), "edwin-hurd-conger"),
        ("Minister to the United Kingdom", date(1863, 1, 1), "charles-francis-adams"),
        ("Chargé d’Affaires to Iran", date(1979, 11, 4), "lowell-bruce-laingen"),
    ],
)
def test_who_held_an_office_on_a_day(office: str, on: date, person: str) -> None:
    assert in_office(office, on) == {person}


def test_nobody_is_secretary_of_state_beside_another() -> None:
    held = sorted(
        (term.start, term.end or date.max)
        for term in terms()
        if term.office == "Secretary of State"
    )
    assert len(held) > 50
    assert all(end <= start for (_, end), (start, _) in pairwise(held))


def test_officers_are_no_leaders() -> None:
    assert not {term.office for term in reigns()} & {"Secretary of State", "Ambassador to France"}
    assert all(term.post == () for term in reigns())
    assert terms_of("jesse-isidor-straus")
    assert "jesse-isidor-straus" not in {term.person for term in reigns()}


def test_every_officer_of_the_list_is_one_person() -> None:
    listed = [
        source
        for person in people().values()
        for source in person.source.split("; ")
        if source.startswith("POCOM ")
    ]
    assert len(listed) > 3_900
    assert len(set(listed)) == len(listed)
