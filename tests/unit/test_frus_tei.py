import gzip
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from data.authorities import people, person_of_frus
from data.errors import SourceError
from data.importers.frus_tei import FRUS_TEI
from data.records import PersonTag, Record, Rejected, Warned
from tests.frus_volumes import FOOTER, HEADER, MODERN, OLD, dated, records_of, volume_at

REPOSITORY = Path(__file__).parents[2]


def people_by_role(record: Record) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    for tag in record.people:
        roles.setdefault(tag.role, []).append(tag.name)
    return roles


@pytest.fixture(scope="module")
def modern() -> dict[str, Record]:
    return records_of(MODERN)


@pytest.fixture(scope="module")
def old() -> dict[str, Record]:
    return records_of(OLD)


def test_every_document_even_one_within_another_is_a_record(modern: dict[str, Record]) -> None:
    expected = {"d1", "d2", "d2a", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d12"}
    assert set(modern) == expected


def test_a_document_carries_what_its_markup_says(modern: dict[str, Record]) -> None:
    first = modern["d1"]
    assert first.id == "frus1950v99/d1"
    assert first.title == "1. Telegram From the Envoy in Atlantis (Doe) to the Consul (Roe)"
    assert first.type == "Telegram"
    assert first.place == "Legation, Atlantis"
    assert first.source == "Department of Dreams, Central Files, 711.90/1–950"
    assert first.classification == "Top Secret"
    assert first.part_of == (
        "Foreign Relations of the United States, 1950, Invented Affairs, Volume XCIX"
    )
    assert first.collection == "Foreign Relations of the United States"
    assert first.url == "https://history.state.gov/historicaldocuments/frus1950v99/d1"


def test_people_have_the_role_the_markup_gives_them_once(modern: dict[str, Record]) -> None:
    assert people_by_role(modern["d1"]) == {
        "author": ["Anna B. Doe, Jr. (frus1950v99)"],
        "recipient": ["Richard Roe (frus1950v99)"],
        "mentioned": ["Quentin Poe (frus1950v99)", "Richard Roe (frus1950v99)"],
    }
    assert modern["d1"].people[0] == PersonTag(
        "anna-b-doe-jr-frus1950v99", "Anna B. Doe, Jr. (frus1950v99)", "author", "markup", "Doe"
    )


def test_two_people_of_one_name_stay_two(modern: dict[str, Record]) -> None:
    roes = {tag.person for tag in modern["d1"].people if tag.name.startswith("Richard Roe")}
    assert len(roes) == 2


def test_who_signed_is_the_author_and_who_attended_a_participant(
    modern: dict[str, Record],
) -> None:
    assert people_by_role(modern["d2"]) == {
        "author": ["Anna B. Doe, Jr. (frus1950v99)"],
        "participant": ["Richard Roe (frus1950v99)"],
        "mentioned": ["Quentin Poe (frus1950v99)"],
    }


def test_a_document_does_not_share_in_the_one_within_it(modern: dict[str, Record]) -> None:
    inner = {tag.person for tag in modern["d2a"].people}
    assert inner
    assert inner.isdisjoint(tag.person for tag in modern["d2"].people)


def test_attendance_may_be_listed_in_paragraphs(modern: dict[str, Record]) -> None:
    assert people_by_role(modern["d12"])["participant"][0] == "Quentin Poe (frus1950v99)"


def test_names_as_printed_belong_to_one_volume_and_offices_are_nobody(
    old: dict[str, Record],
) -> None:
    [finch] = old["d1"].people
    assert (finch.person, finch.name) == ("finch-frus1884x", "Finch (frus1884x)")
    assert [tag.person for tag in old["d2"].people] == ["finch-frus1884x", "wren-frus1884x"]


def test_a_person_known_across_volumes_has_that_identity(tmp_path: Path) -> None:
    body = (
        '<div type="document" xml:id="d1"><head>Letter From <persName type="from"'
        ' corresp="#p_KHA1">Kissinger</persName></head></div>'
    )
    volume = "frus1969-76v12"
    [tag] = records_of(volume_at(tmp_path / f"{volume}.xml", body, volume))["d1"].people
    assert tag.person == person_of_frus(volume, "p_KHA1")
    assert tag.name == people()[tag.person].name
    assert "Kissinger" in tag.name


def test_source_notes_of_every_age_are_read(
    modern: dict[str, Record], old: dict[str, Record]
) -> None:
    assert (old["d1"].source, old["d1"].type) == ("No. 228", "Telegram")
    assert old["d1"].title == "No. 11. Mr. Finch to the Secretary of Dreams."
    assert modern["d12"].summary == "They talked."
    assert modern["d12"].source == "Box 7"
    assert modern["d12"].classification == "No classification marking"


def test_an_editorial_note_and_a_document_without_a_head_are_named(
    modern: dict[str, Record], old: dict[str, Record]
) -> None:
    assert modern["d3"].type == "Editorial note"
    assert old["d3"].title == "[Untitled]"


def test_a_document_without_an_id_or_with_a_used_one_is_rejected_with_its_line() -> None:
    rejected = [finding for finding in FRUS_TEI.read(MODERN) if isinstance(finding, Rejected)]
    lines = MODERN.read_text(encoding="utf-8").splitlines()
    assert [finding.text for finding in rejected] == [
        "10. Note without an id",
        "11. Note with a used id",
    ]
    for finding in rejected:
        assert finding.line is not None
        assert finding.text in lines[finding.line - 1]


def test_a_gzipped_volume_reads_like_a_plain_one(tmp_path: Path) -> None:
    packed = tmp_path / "frus1950v99.xml.gz"
    packed.write_bytes(gzip.compress(MODERN.read_bytes()))
    assert list(FRUS_TEI.read(packed)) == list(FRUS_TEI.read(MODERN))


def test_a_volume_without_documents_is_a_warning(tmp_path: Path) -> None:
    [finding] = FRUS_TEI.read(volume_at(tmp_path / "frus1950v99.xml", "<p>Soon.</p>"))
    assert isinstance(finding, Warned)
    assert "no documents" in finding.reason


def test_ids_of_a_volume_that_disagree_are_a_warning(tmp_path: Path) -> None:
    path = volume_at(tmp_path / "frus1951v01.xml", dated('when="1950-05-05"'))
    warning, record = FRUS_TEI.read(path)
    assert isinstance(warning, Warned)
    assert "frus1951v01" in warning.reason
    assert isinstance(record, Record)
    assert record.id == "frus1950v99/d1"


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.8, 0.99])
@pytest.mark.parametrize("packed", [False, True])
def test_a_volume_that_breaks_off_is_an_error(
    tmp_path: Path, share: float, *, packed: bool
) -> None:
    whole = gzip.compress(MODERN.read_bytes()) if packed else MODERN.read_bytes()
    path = tmp_path / "frus1950v99.xml"
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(SourceError, match=r"frus1950v99\.xml"):
        list(FRUS_TEI.read(path))


def test_damaged_xml_is_an_error_that_names_the_line(tmp_path: Path) -> None:
    path = volume_at(tmp_path / "frus1950v99.xml", "\n\n<div><p></div>")
    with pytest.raises(SourceError) as caught:
        list(FRUS_TEI.read(path))
    assert caught.value.line == 3


def test_a_file_that_is_no_volume_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "page.xml"
    path.write_text("<html><body/></html>", encoding="utf-8")
    with pytest.raises(SourceError, match="no FRUS volume"):
        list(FRUS_TEI.read(path))


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY a "word">', '<!ENTITY a SYSTEM "file:///etc/hostname">'],
)
def test_entities_are_never_resolved_nor_dropped(tmp_path: Path, entity: str) -> None:
    path = tmp_path / "frus1950v99.xml"
    body = '<div type="document" xml:id="d1"><head>&a;</head></div>'
    text = f"<!DOCTYPE TEI [{entity}]>" + HEADER.format(volume="frus1950v99") + body + FOOTER
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match="DOCTYPE"):
        list(FRUS_TEI.read(path))


def test_only_a_frus_volume_is_recognised() -> None:
    assert FRUS_TEI.recognises(MODERN.read_bytes())
    assert not FRUS_TEI.recognises(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>')
    assert not FRUS_TEI.recognises(b"date,title\n1950,http://history.state.gov/frus/ns/1.0\n")


def test_memory_does_not_grow_with_the_volume(tmp_path: Path) -> None:
    paragraph = f"<p>{'word ' * 2000}</p>"
    documents = "".join(
        dated('when="1950-05-05"', number).replace("</div>", f"{paragraph}</div>")
        for number in range(8000)
    )
    path = volume_at(tmp_path / "frus1950v99.xml", f'<div type="chapter">{documents}</div>')
    script = dedent("""
        import resource, sys
        from pathlib import Path
        from data.importers.frus_tei import FRUS_TEI
        def peak():
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sum(1 for _ in FRUS_TEI.read(Path(sys.argv[2])))
        before = peak()
        count = sum(1 for _ in FRUS_TEI.read(Path(sys.argv[1])))
        print(count, (peak() - before) // 1024)
    """)
    command = [sys.executable, "-c", script, str(path), str(OLD)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPOSITORY)
    count, grown = map(int, done.stdout.split())
    assert count == 8000
    assert grown < path.stat().st_size // 2**20 // 3
