"""Each kind of value takes what it is for, and says what it expected of anything else."""

from decimal import Decimal

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.records import Quantity
from generator.records.fields import Id, Language, Number, RecordRef, Sha256, Text, Truth, Url, When


def take(kind, value):
    return TypeAdapter(kind).validate_python(value)


def refusal(kind, value):
    with pytest.raises(ValidationError) as caught:
        take(kind, value)
    (error,) = caught.value.errors()
    assert error["type"] == "refused"
    return error["ctx"]


@pytest.mark.parametrize(
    ("kind", "value", "result"),
    [
        (Text, " as written ", " as written "),
        (Text, "no", "no"),
        (Id, "a", "a"),
        (Id, "2022-02-17-a", "2022-02-17-a"),
        (Id, "a" * 96, "a" * 96),
        (Truth, "true", True),
        (Truth, "false", False),
        (Number, "7000", Decimal(7000)),
        (Number, "-0.5", Decimal("-0.5")),
        (Language, "en", "en"),
        (Language, "sr-Latn-RS", "sr-Latn-RS"),
        (Language, "es-419", "es-419"),
        (Sha256, "0" * 64, "0" * 64),
        (RecordRef, "claim/a-b", "claim/a-b"),
        (Url, "https://news.example/a?b=c#d", "https://news.example/a?b=c#d"),
        (Url, "http://[::1]:8000/", "http://[::1]:8000/"),
        (Url, "https://приклад.example/", "https://приклад.example/"),
    ],
)
def test_taken(kind, value, result):
    assert take(kind, value) == result


@pytest.mark.parametrize(
    ("kind", "value", "code", "proposal"),
    [
        (Text, "", "SD110", "leaving the line out"),
        (Text, " \n", "SD110", "leaving the line out"),
        (Text, ["a"], "SD203", None),
        (Text, {"a": "b"}, "SD203", None),
        (Id, "A b", "SD206", "a-b"),
        (Id, "a--b", "SD206", "a-b"),
        (Id, "-a", "SD206", "a"),
        (Id, "a\n", "SD206", "a"),
        (Id, "a" * 97, "SD206", "a" * 96),
        (Id, "con", "SD206", "con-1"),
        (Id, "index", "SD206", "index-1"),
        (Id, "Zürich", "SD206", "zurich"),
        (Id, "Łódź", "SD206", None),
        (Id, "\u0430", "SD206", None),
        (Id, "../a", "SD206", "a"),
        (Id, "%", "SD206", None),
        (Truth, "yes", "SD208", "true"),
        (Truth, "No", "SD208", "false"),
        (Truth, "maybe", "SD208", None),
        (Number, "7,000", "SD208", None),
        (Number, "7,000,000", "SD208", "7000000"),
        (Number, "7 000", "SD208", "7000"),
        (Number, "1e999999999", "SD208", None),
        (Number, "NaN", "SD208", None),
        (Number, "٧", "SD208", None),
        (Number, "9" * 10_000, "SD208", None),
        (Language, "English", "SD208", None),
        (Language, "en_GB", "SD208", None),
        (Sha256, "A" * 64, "SD208", None),
        (RecordRef, "a", "SD206", None),
        (RecordRef, "Claim/a", "SD206", None),
        (RecordRef, "claim/A", "SD206", None),
        (RecordRef, "claim/a\n", "SD206", None),
        (Url, "www.news.example", "SD207", "https://www.news.example"),
        (Url, "javascript:alert(1)", "SD207", None),
        (Url, "JAVASCRIPT:alert(1)", "SD207", None),
        (Url, "data:text/html,x", "SD207", None),
        (Url, "//news.example", "SD207", None),
        (Url, "https:/news.example", "SD207", None),
        (Url, "https://", "SD207", None),
        (Url, "https://a b/", "SD207", None),
        (Url, "https://a\\b/", "SD207", None),
        (Url, "https://user@news.example/", "SD207", None),
        (Url, "https://news.example:99999/", "SD207", None),
        (Url, "https://[::1", "SD207", None),
        (Url, " https://news.example", "SD207", None),
        (Url, "https://news.example/\u202e", "SD207", None),
        (When, "2022-02-30", "SD205", None),
        (When, ["2022"], "SD203", "putting the date in quotes if it begins with ["),
    ],
)
def test_refused(kind, value, code, proposal):
    told = refusal(kind, value)
    assert told["code"] == code
    assert told["proposal"] == proposal
    assert told["found"]
    assert told["expected"]


def test_a_mistake_within_a_date_names_its_key():
    assert refusal(When, {"edtf": "2022", "basis": "guess"})["at"] == ("basis",)
    assert refusal(When, "never")["at"] == ()


def test_records_cannot_be_changed():
    quantity = Quantity.model_validate({"of": "soldiers", "words": "7,000", "value": "7000"})
    assert isinstance(quantity, BaseModel)
    with pytest.raises(ValidationError):
        quantity.of = "tanks"  # type: ignore[misc]
