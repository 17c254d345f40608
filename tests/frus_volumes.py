"""Invented volumes of Foreign Relations of the United States, and how the tests read them."""

from pathlib import Path

from data.importers.frus_tei import FRUS_TEI
from data.records import Record

FIXTURES = Path(__file__).parent / "unit" / "fixtures" / "frus"
MODERN = FIXTURES / "frus1950v99.xml"
OLD = FIXTURES / "frus1884x.xml"
HEADER = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"'
    ' xml:id="{volume}"><teiHeader><fileDesc><titleStmt><title type="complete">Foreign Relations'
    " of the United States, 1950</title></titleStmt></fileDesc></teiHeader><text><body>"
)
FOOTER = "</body></text></TEI>"


def records_of(path: Path) -> dict[str, Record]:
    records = [finding for finding in FRUS_TEI.read(path) if isinstance(finding, Record)]
    return {record.id.partition("/")[2]: record for record in records}


def volume_at(path: Path, body: str, volume: str = "frus1950v99") -> Path:
    path.write_text(HEADER.format(volume=volume) + body + FOOTER, encoding="utf-8")
    return path


def dated(attributes: str, number: int = 1, words: str = "") -> str:
    return (
        f'<div type="document" xml:id="d{number}"><head>Note</head>'
        f"<dateline><date {attributes}>{words}</date></dateline></div>"
    )
