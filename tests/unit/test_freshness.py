"""Whether a client has an answer already, as RFC 9110 has it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import cache
from dashboard.api import api
from dashboard.freshness import is_held, tag_of
from data.build import import_sources
from tests.corpora import reading_of
from tests.tiny_records import OTHER_RECORDS

TAG = '"v1-0"'
other_tags = st.text("abc,/*W-", max_size=8).map('"{}"'.format).filter(lambda tag: tag != TAG)
any_tags = st.lists(st.tuples(st.sampled_from(["", "W/"]), other_tags).map("".join))


@pytest.mark.parametrize(
    "value", [TAG, f"W/{TAG}", "*", " * ", f'"a", {TAG}', f'"a,b" ,W/"c",{TAG} ', f",, {TAG},"]
)
def test_a_list_that_names_the_tag_holds_it(value: str) -> None:
    assert is_held(TAG, [value])


@pytest.mark.parametrize(
    "value",
    ["", "v1-0", '"v1"', f'w/"a", {TAG}', f"{TAG} x", f'"a" {TAG}', f"**, {TAG}", f'"{TAG}"'],
)
def test_another_list_and_what_is_none_does_not(value: str) -> None:
    assert not is_held(TAG, [value])


def test_several_headers_are_one_list() -> None:
    assert is_held(TAG, ['"a"', TAG])
    assert not is_held(TAG, [])


@given(any_tags, any_tags, st.sampled_from(["", "W/"]))
def test_a_tag_is_found_among_any_others(before: list[str], after: list[str], weak: str) -> None:
    assert is_held(TAG, [", ".join([*before, weak + TAG, *after])])
    assert not is_held(TAG, [", ".join([*before, *after])])


def test_a_tag_is_of_one_version_table_and_query() -> None:
    asked = {"country": ["poland"], "page": 1}
    tag = tag_of("v1", "people", asked)
    assert tag == tag_of("v1", "people", dict(reversed(asked.items())))
    others = [tag_of("v2", "people", asked), tag_of("v1", "timeline", asked)]
    others.append(tag_of("v1", "people", asked | {"page": 2}))
    assert len({tag, *others}) == 4


def test_a_new_version_of_the_corpus_is_sent_to_who_has_the_old(
    tiny_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answered(held: str) -> httpx.Response:
        transport = httpx.ASGITransport(api())
        async with httpx.AsyncClient(transport=transport, base_url="http://fonds") as client:
            return await client.get("/countries", headers={"If-None-Match": held})

    def asked(held: str) -> httpx.Response:
        with ThreadPoolExecutor(1) as other:  # a browser's loop may be running in this one
            return other.submit(asyncio.run, answered(held)).result()

    monkeypatch.setenv(cache.CORPUS_VARIABLE, str(tiny_copy))
    cache.forget()
    old = asked("")
    assert asked(old.headers["etag"]).status_code == 304
    import_sources(tiny_copy, [reading_of(OTHER_RECORDS[:1], path="others.txt", collection="New")])
    cache.forget()
    new = asked(old.headers["etag"])
    assert new.status_code == 200
    assert new.json()["data_version"] != old.json()["data_version"]
    cache.forget()
