"""Imports: documents a second on one core, memory, and days that agree with the source."""

import gzip
import re
import resource
import time
from pathlib import Path

from data.importers.frus_tei import FRUS_TEI
from data.records import Record

FRUS = Path(__file__).parents[3] / "shared" / "frus"
_MEBIBYTE = 1024
_DIV = re.compile(rb'<div\b[^>]*\btype="document"[^>]*>')
_ID = re.compile(rb'\bxml:id="([^"]+)"')


def measure_imports() -> None:
    """Print speed, memory and agreement over all volumes, where they are at hand."""
    volumes = sorted(FRUS.glob("*.xml.gz"))
    if not volumes:
        print("The volumes of FRUS are not at hand; imports are not measured.")
        return
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    ids = [
        finding.id
        for volume in volumes
        for finding in FRUS_TEI.read(volume)
        if isinstance(finding, Record)
    ]
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"FRUS: {len(ids):,} documents in {seconds:.1f} s of one core, "
        f"{len(ids) / seconds:,.0f} a second (asked: 1,000); memory at most "
        f"{peak / _MEBIBYTE:.0f} MiB, {(peak - before) / _MEBIBYTE:.0f} MiB of it for this "
        "(asked: under 500)"
    )
    expected = {one for volume in volumes for one in _ids_in(volume)}
    print(f"Ids: {len(ids):,} read, {len(set(ids)):,} distinct, {len(expected):,} in the sources, "
          f"{len(expected ^ set(ids))} differ")  # fmt: skip


def _ids_in(volume: Path) -> set[str]:
    name = volume.name.removesuffix(".xml.gz")
    found = (_ID.search(tag) for tag in _DIV.findall(gzip.decompress(volume.read_bytes())))
    return {f"{name}/{one[1].decode()}" for one in found if one}
