"""Rules over the whole corpus: one to a module, whose docstring is what the site publishes about its code."""

from collections.abc import Iterator
from typing import Protocol

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.quotations import Quotations
from generator.judging.rules import (
    ambiguous_reference,
    answered_later,
    duplicate_id,
    failed_quotation,
    foreign_retraction,
    insertion_without_place,
    look_alike_name,
    missing_text,
    numbers_missing,
    opposed_and_implied,
    outside_its_whole,
    read_before_published,
    reason_for_inference,
    reference_cycle,
    role_ends_before_it_begins,
    said_after_print,
    same_item_twice,
    same_source_twice,
    same_words_twice,
    self_reference,
    stance_twice,
    unknown_corrected_record,
    unknown_reference,
    unusable_held,
)
from generator.vocabulary.problems import Code


class Rule(Protocol):
    """What a rule's module offers."""

    CODE: Code

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        """Everything in the corpus that breaks the rule."""


class EvidenceRule(Protocol):
    """What the module of a rule offers that is about quotations: they are checked once for all such rules."""

    CODE: Code

    def check(self, quotations: Quotations) -> Iterator[Finding]:
        """Everything among the quotations that breaks the rule."""


#: In the order of their codes.
RULES: tuple[Rule, ...] = (
    duplicate_id,
    unknown_reference,
    ambiguous_reference,
    reference_cycle,
    self_reference,
    unknown_corrected_record,
    missing_text,
    reason_for_inference,
    answered_later,
    said_after_print,
    role_ends_before_it_begins,
    stance_twice,
    foreign_retraction,
    insertion_without_place,
    same_item_twice,
    opposed_and_implied,
    same_words_twice,
    outside_its_whole,
    read_before_published,
    numbers_missing,
    look_alike_name,
    same_source_twice,
)

#: In the order of their codes.
EVIDENCE_RULES: tuple[EvidenceRule, ...] = (failed_quotation, unusable_held)
