"""Balance and sourcing: what a careful editor would look at again in a corpus, question by question.

One module for each question, whose docstring says what it means and what it cannot see. No answer is an
accusation: a claim may rightly have one side only, and an event only one source. ``balance`` asks all of
them, in time that grows as the corpus does; ``as_json`` gives the answers to programs.
"""

from generator.deriving.balance.answers import Balance, balance
from generator.deriving.balance.as_json import as_json
from generator.deriving.balance.covered import CoveredSource
from generator.deriving.balance.first_days import DaySample, Excess, FirstDays
from generator.deriving.balance.loaded import Finding
from generator.deriving.balance.nearness import Nearness, PrimarySources, Tally
from generator.deriving.balance.one_side import OneSided, OneSidedClaims
from generator.deriving.balance.one_source import OneSource, OneSourceEvents
from generator.deriving.balance.quotations import EvidenceCounts
from generator.deriving.balance.silent_parties import SilentParties, SilentParty
from generator.deriving.balance.word_file import WordFile, default_words, read_file, second_file
from generator.deriving.balance.word_list import LoadedGroup, LoadedWords, in_languages, with_own

__all__ = [
    "Balance",
    "CoveredSource",
    "DaySample",
    "EvidenceCounts",
    "Excess",
    "Finding",
    "FirstDays",
    "LoadedGroup",
    "LoadedWords",
    "Nearness",
    "OneSided",
    "OneSidedClaims",
    "OneSource",
    "OneSourceEvents",
    "PrimarySources",
    "SilentParties",
    "SilentParty",
    "Tally",
    "WordFile",
    "as_json",
    "balance",
    "default_words",
    "in_languages",
    "read_file",
    "second_file",
    "with_own",
]
