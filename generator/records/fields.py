"""The kinds of value that a record's field can have.

Every scalar reaches a record as text (the reader turns nothing into anything else), so each kind here says
how its text is understood. A kind carries a `Meaning`, which is what the schema, the field reference, the
blank record, the reference check and the reader's "put it in quotes" derive from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from generator.vocabulary.dates import Date, DateError, parse_date
from generator.vocabulary.problems import shown

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 96
#: BCP 47 (RFC 5646, section 2.1) without the grandfathered tags.
LANGUAGE_PATTERN = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8}|-[0-9][A-Za-z0-9]{3})*$"
)
SHA256_PATTERN = r"^[0-9a-f]{64}$"
#: Names that a file may not have on Windows, and so an id may not: a clone there would fail.
RESERVED_NAMES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "index",
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    }
)

_ID = re.compile(ID_PATTERN)
_LANGUAGE = re.compile(LANGUAGE_PATTERN)
_SHA256 = re.compile(SHA256_PATTERN)
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_HOST = re.compile(r"[^\s/?#@\\\[\]<>\"'`{}|^%]+|\[[0-9A-Fa-f:.]+\]")


class Part(BaseModel):
    """What every mapping in a record has in common: immutable, and an unknown key is an error."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field's text stands for.

    ``kind`` is a word for people and for the stages that derive from the declaration; ``targets`` names the
    types of record that a reference may point at.
    """

    kind: str
    targets: tuple[str, ...] = ()


def refused(
    code: str, found: str, expected: str, proposal: str | None = None, at: tuple[str, ...] = ()
) -> PydanticCustomError:
    """The error a kind raises; the reader turns it into a located problem with the code named here.

    ``at`` leads from the value to the part of it that is mistaken: the key of a mapping, where one can be
    named.
    """
    # The message is a constant: pydantic formats it, and text of a record must never be a template.
    told = {"code": code, "found": found, "expected": expected, "proposal": proposal, "at": at}
    return PydanticCustomError("refused", "see the context", told)


def _scalar(value: Any, expected: str) -> str:
    if isinstance(value, str):
        return value
    shape = "a list" if isinstance(value, (list, tuple)) else "a mapping"
    raise refused("SD203", shape, expected)


def _text(value: Any) -> str:
    text = _scalar(value, "text")
    if not text.strip():
        raise refused("SD110", "an empty text", "text", "leaving the line out")
    return text


def _id(value: Any) -> str:
    text = _scalar(value, "an id")
    if len(text) <= LONGEST_ID and _ID.match(text) and "\n" not in text and text not in RESERVED_NAMES:
        return text
    if text in RESERVED_NAMES:
        raise refused("SD206", f"the id {shown(text)}", "an id that is not a reserved file name", f"{text}-1")
    proposal = _as_id(text)
    expected = f"small letters a to z, digits and single hyphens, at most {LONGEST_ID} characters"
    raise refused("SD206", f"the id {shown(text)}", expected, proposal)


def _as_id(text: str) -> str | None:
    """What the text would be as an id, if no letter is lost on the way but its accents."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(letter)
    )
    if any(letter.isalnum() and not letter.isascii() for letter in plain):
        return None
    return "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or None


def _url(value: Any) -> str:
    text = _scalar(value, "an address")
    found, expected = f"the address {shown(text)}", "an address that begins with https:// or http://"
    try:
        parts = urlsplit(text)
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:
        raise refused("SD207", found, expected) from None
    printable = text.isprintable() and " " not in text and "\\" not in text
    if parts.scheme not in ("https", "http") or not text.startswith(f"{parts.scheme}://") or not printable:
        bare = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", text)
        raise refused("SD207", found, expected, f"https://{text}" if bare else None)
    if "@" in parts.netloc or not parts.hostname or not _HOST.fullmatch(parts.hostname) or not port_is_sound:
        raise refused("SD207", found, "a host name after the two slashes, without a user name")
    return text


def _truth(value: Any) -> bool:
    text = _scalar(value, "true or false")
    if text not in ("true", "false"):
        meant = {"yes": "true", "no": "false", "on": "true", "off": "false"}.get(text.lower(), text.lower())
        raise refused("SD208", shown(text), "true or false", meant if meant in ("true", "false") else None)
    return text == "true"


def _number(value: Any) -> Decimal:
    text = _scalar(value, "a number")
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    # Only what can be meant in one way: 1,234 may be a thousand or one and a bit, 1,234,567 is a million.
    plain = text.replace(" ", "").replace("_", "").replace("'", "")
    if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3}){2,4}", plain):
        plain = plain.replace(",", "")
    proposal = plain if _NUMBER.fullmatch(plain) else None
    raise refused("SD208", shown(text), "a number in digits, with a point before decimals", proposal)


def _language(value: Any) -> str:
    text = _scalar(value, "a language code")
    if not _LANGUAGE.fullmatch(text):
        raise refused("SD208", shown(text), "a language code of BCP 47, such as en, uk or sr-Latn")
    return text


def _sha256(value: Any) -> str:
    text = _scalar(value, "a SHA-256 hash")
    if not _SHA256.fullmatch(text):
        raise refused("SD208", shown(text), "a SHA-256 hash: 64 digits and small letters a to f")
    return text


def _record_ref(value: Any) -> str:
    text = _scalar(value, "a record as type/id")
    type_, slash, id_ = text.partition("/")
    if not slash or not re.fullmatch("[a-z]+", type_) or not _ID.fullmatch(id_):
        raise refused("SD206", shown(text), "a record as type/id, such as statement/lavrov-denies")
    return text


def _date(value: Any) -> Date:
    if not isinstance(value, (str, Mapping)):
        raise refused("SD203", "a list", "a date", "putting the date in quotes if it begins with [")
    try:
        return parse_date(value)
    except DateError as error:
        raise refused(
            "SD205", error.found, error.expected, error.try_, (error.key,) if error.key else ()
        ) from None


_DATE_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer", "object"],
    "properties": {key: {"type": ["string", "integer"]} for key in ("edtf", "start", "end", "note")}
    | {"basis": {"enum": ["source", "inferred", "editor"]}},
    "additionalProperties": False,
}

Text = Annotated[str, BeforeValidator(_text), Meaning("text")]
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID), BeforeValidator(_id), Meaning("id")]
Url = Annotated[str, Field(pattern="^https?://"), BeforeValidator(_url), Meaning("address")]
Truth = Annotated[bool, BeforeValidator(_truth), Meaning("true or false")]
Number = Annotated[Decimal, PlainValidator(_number), WithJsonSchema({"type": "number"}), Meaning("number")]
Language = Annotated[
    str, Field(pattern=LANGUAGE_PATTERN), BeforeValidator(_language), Meaning("language (BCP 47)")
]
Sha256 = Annotated[str, Field(pattern=SHA256_PATTERN), BeforeValidator(_sha256), Meaning("SHA-256 hash")]
RecordRef = Annotated[
    str, Field(pattern="^[a-z]+/[a-z0-9-]+$"), BeforeValidator(_record_ref), Meaning("type/id")
]
When = Annotated[Date, PlainValidator(_date), WithJsonSchema(_DATE_SCHEMA), Meaning("date (EDTF)")]


Ref = Annotated[str, Field(pattern=ID_PATTERN), BeforeValidator(_id)]
ToSource = Annotated[Ref, Meaning("reference", ("source",))]
ToActor = Annotated[Ref, Meaning("reference", ("actor",))]
ToPlace = Annotated[Ref, Meaning("reference", ("place",))]
ToClaim = Annotated[Ref, Meaning("reference", ("claim",))]
ToEvent = Annotated[Ref, Meaning("reference", ("event",))]
ToStatement = Annotated[Ref, Meaning("reference", ("statement",))]
ToTopic = Annotated[Ref, Meaning("reference", ("topic",))]
ToEventOrActor = Annotated[Ref, Meaning("reference", ("event", "actor"))]
ToSourceOrActor = Annotated[Ref, Meaning("reference", ("source", "actor"))]

T = TypeVar("T")
#: A list in YAML; immutable once read.
Many = Annotated[tuple[T, ...], Field(strict=False)]


@dataclass(frozen=True, slots=True)
class AlsoOne:
    """Put on a list that may also be written as one text: ``as_list`` makes the list of it."""

    as_list: Callable[[str], list[Any]]

    def _before(self, value: Any) -> Any:
        return self.as_list(value) if isinstance(value, str) else value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._before, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "type": ["string", "array"]}


one_or_many = AlsoOne(lambda text: [text])
places = AlsoOne(lambda place: [{"place": place}])
