"""Conditional requests: the tag of an answer, and whether a client has that answer (RFC 9110)."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version

_TAG = r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")'
_LIST = re.compile(rf"[\s,]*(?:{_TAG}\s*(?:,[\s,]*|$))*")  # empty members are passed over
_DIGITS = 16


def tag_of(data_version: str, table: str, query: Mapping[str, object]) -> str:
    """Give a strong entity tag, which begins with the data version.

    It is the same for the same rows and the same software alone: for one version of the corpus, one
    table and one query, in whichever order its values were written.
    """
    asked = json.dumps([version("fonds"), data_version, table, query], sort_keys=True)
    return f'"{data_version}-{hashlib.sha256(asked.encode()).hexdigest()[:_DIGITS]}"'


def is_held(tag: str, if_none_match: Iterable[str]) -> bool:
    """Say whether the values of `If-None-Match` name the tag, compared weakly (section 13.1.2).

    Several headers are one list; `*` names every tag; a list that cannot be read names none.
    """
    listed = ",".join(if_none_match)
    if listed.strip() == "*":
        return True
    return bool(_LIST.fullmatch(listed)) and tag in re.findall(_TAG, listed)
