"""What OpenAPI says of the API: made of the registries of parameters and columns, never by hand.

Every function gives a part of an OpenAPI 3.1 document; schemas are JSON Schema.
"""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from dashboard.error_answers import BAD_REQUEST, UNAVAILABLE
from dashboard.strings import api as api_words
from queries.export_columns import COLUMNS
from queries.export_types import SCHEMAS
from queries.parameters import PARAMETERS, Parameter

Part = dict[str, Any]
_LARGEST_PAGE = 999_999_999


def parameters() -> list[Part]:
    """Describe every name of the query string, and the header of a conditional request."""
    named: list[Part] = [
        {
            "name": one.name,
            "in": "query",
            "description": one.meaning,
            "required": False,
            "schema": _values(one),
        }
        for one in PARAMETERS.values()
    ]
    condition = {
        "name": "If-None-Match",
        "in": "header",
        "description": api_words.API_IF_NONE_MATCH,
        "required": False,
        "schema": {"type": "string"},
    }
    return [*named, condition]


def responses(table: str) -> dict[int | str, Part]:
    """Describe the answers that a table may give, by status."""
    tag = {"ETag": {"description": api_words.API_TAG, "schema": {"type": "string"}}}
    return {
        200: {
            "description": api_words.API_ANSWER,
            "headers": tag,
            "content": _json(_reference(_answer_name(table))),
        },
        304: {"description": api_words.API_NOT_MODIFIED, "headers": tag},
        BAD_REQUEST: {
            "description": api_words.API_REFUSED,
            "content": _json(_reference("Errors")),
        },
        UNAVAILABLE: {
            "description": api_words.API_UNAVAILABLE,
            "content": _json(_reference("Errors")),
        },
    }


def schemas() -> dict[str, Part]:
    """Give the schemas that `responses` refers to, by name."""
    named: dict[str, Part] = {"Errors": _errors(), "Query": _query()}
    for table in COLUMNS:
        named[_answer_name(table)] = _answer(table)
        named[_row_name(table)] = _row(table)
    return named


def _values(parameter: Parameter) -> Part:
    one = _value(parameter)
    return {"type": "array", "items": one} if parameter.is_repeatable else one


def _value(parameter: Parameter) -> Part:
    schema: Part = {"type": "string"}
    if isinstance(parameter.default, int):
        schema = {"type": "integer", "minimum": 1, "maximum": _LARGEST_PAGE}
    if parameter.valid:
        schema = {"type": schema["type"], "enum": list(parameter.valid)}
    if parameter.pattern:
        schema["pattern"] = f"^(?:{parameter.pattern})$"
    if parameter.default is not None:
        schema["default"] = parameter.default
    return schema


def _query() -> Part:
    named = {name: _values(one) for name, one in PARAMETERS.items()}
    return _object(named, api_words.API_QUERY, required=("sort", "page", "size"))


def _answer(table: str) -> Part:
    rows = {"type": "array", "items": _reference(_row_name(table))}
    return _object(
        {
            "data_version": {"type": "string", "description": api_words.API_DATA_VERSION},
            "query": _reference("Query"),
            "words": {"type": "string", "description": api_words.API_WORDS},
            "total": {"type": "integer", "minimum": 0, "description": api_words.API_TOTAL},
            "rows": rows | {"description": api_words.API_ROWS},
        },
        api_words.API_TABLES[table],
    )


def _row(table: str) -> Part:
    meanings = COLUMNS[table]
    return _object({one.name: _cell(one, meanings[one.name]) for one in SCHEMAS[table]})


def _cell(column: pa.Field, meaning: str) -> Part:
    kind = "integer" if pa.types.is_integer(column.type) else "string"
    return {"type": [kind, "null"] if column.nullable else kind, "description": meaning}


def _errors() -> Part:
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    error = _object(
        {
            "filter": text | {"description": api_words.API_ERROR_FILTER},
            "value": text | {"description": api_words.API_ERROR_VALUE},
            "why": text | {"description": api_words.API_ERROR_WHY},
            "valid": texts | {"description": api_words.API_ERROR_VALID},
        },
        required=("why",),
    )
    return _object({"errors": {"type": "array", "items": error, "minItems": 1}})


def _object(
    properties: Mapping[str, Part], description: str = "", required: tuple[str, ...] | None = None
) -> Part:
    """Describe an object that has no other properties, all of them `required` unless said."""
    schema: Part = {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties if required is None else required),
        "additionalProperties": False,
    }
    return schema | ({"description": description} if description else {})


def _json(schema: Part) -> Part:
    return {"application/json": {"schema": schema}}


def _reference(name: str) -> Part:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer_name(table: str) -> str:
    return table.capitalize()


def _row_name(table: str) -> str:
    return f"{table.capitalize()}Row"
