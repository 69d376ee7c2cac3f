"""What reading refuses: one code to a module, whose docstring is what the site publishes about it.

Where the reader finds the mistake itself, the module also words it. What the fields of a record refuse is
worded beside the field, in `generator.records`, which names the code only.
"""

from typing import Protocol

from generator.reading.refusals import (
    anchor_or_alias,
    bad_address,
    bad_date,
    bad_id,
    bad_value,
    contradiction,
    duplicate_key,
    empty_value,
    file_too_large,
    forbidden_character,
    id_missing,
    lost_to_comment,
    missing_key,
    not_a_record,
    not_a_regular_file,
    not_utf8,
    stray_file,
    tag,
    todo_left,
    too_deep,
    too_many_mistakes,
    too_many_values,
    unknown_choice,
    unknown_key,
    unsafe_file_name,
    wrong_folder,
    wrong_shape,
    yaml_syntax,
)
from generator.vocabulary.problems import Code


class RefusalModule(Protocol):
    """What each module here offers, beside its docstring."""

    CODE: Code
    __name__: str


#: In the order of their codes.
REFUSALS: tuple[RefusalModule, ...] = (
    not_utf8,
    file_too_large,
    too_deep,
    forbidden_character,
    yaml_syntax,
    anchor_or_alias,
    tag,
    duplicate_key,
    lost_to_comment,
    empty_value,
    not_a_record,
    stray_file,
    not_a_regular_file,
    too_many_values,
    too_many_mistakes,
    unsafe_file_name,
    wrong_folder,
    unknown_key,
    missing_key,
    wrong_shape,
    unknown_choice,
    bad_date,
    bad_id,
    bad_address,
    bad_value,
    id_missing,
    contradiction,
    todo_left,
)
