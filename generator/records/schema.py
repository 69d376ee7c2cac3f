"""JSON Schemas of the record types (JSON Schema 2020-12), for editors.

An editor reads YAML 1.2, where `2022` is a number and `true` a truth value, while to the generator every
scalar is text. So the schemas allow those shapes where the generator does. They stay with the keywords that
editors handle well.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.records.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, less what means nothing to somebody who writes YAML: null, titles and
    defaults."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_of(type_: type[Record]) -> dict[str, Any]:
    """The JSON Schema of one record type."""
    schema = type_.model_json_schema(by_alias=True, schema_generator=_Generator)
    # In a file of one record the id may be left to the file's name.
    schema["required"] = [name for name in schema.get("required", ()) if name != "id"]
    return {"$schema": DIALECT, **_tidied(schema), "title": type_.type, "description": _first_line(type_)}


def _first_line(type_: type[Record]) -> str:
    return (type_.__doc__ or "").strip().split("\n")[0]


def _tidied(schema: Any) -> Any:
    """The schema without the titles of nested mappings, and with one value allowed where a list may be
    one."""
    if isinstance(schema, list):
        return [_tidied(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _tidied(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)
    }


def schema_text(type_: type[Record]) -> str:
    """The JSON Schema of one record type as the text of its file."""
    return json.dumps(schema_of(type_), indent=2, ensure_ascii=False) + "\n"
