"""Evidence: whether a source has the words that a record gives of it, from its text or from its fingerprint
alike.

`check` is the rule. What it asks of a source is a `Held`: `read_text` makes one of a text and
`read_fingerprint` of a fingerprint, once for each source. How a text is read: `folding`, `tokens`,
`boundaries`, `marks` with `double_quotes` and `single_quotes`, `negating`; all of it together is a
`structure`. What a fingerprint is, how often it errs and what it gives away is told in `fingerprint`. For a
quotation that failed, `nearest_passage` and `traced` find what was meant, `deviating` tells what differs, and
`correcting` says where it is sure. How much of a text is in records is told by `coverage`, in `sentences`.
Where two wordings differ is told by `differing`, and `pointing` makes addresses that lead to a passage.
"""

from generator.evidence.bits import Damaged
from generator.evidence.check import check
from generator.evidence.custody import NotText, held_lines, held_mapping, sha256_of, text_of
from generator.evidence.deviating import Difference
from generator.evidence.explaining import Told, explained, parting, word_for_word
from generator.evidence.fingerprint import HeldFingerprint, TooLong, fingerprint, read_fingerprint
from generator.evidence.held import Held
from generator.evidence.held_text import HeldText, read_text
from generator.evidence.nearest import Nearest, nearest_passage, nearest_passages
from generator.evidence.quotation import QUOTED_MODES, Quotation, quotation_of
from generator.evidence.tracing import Trace, traced
from generator.evidence.verdict import Outcome, Place, Reason, Verdict

__all__ = [
    "QUOTED_MODES",
    "Damaged",
    "Difference",
    "Held",
    "HeldFingerprint",
    "HeldText",
    "Nearest",
    "NotText",
    "Outcome",
    "Place",
    "Quotation",
    "Reason",
    "Told",
    "TooLong",
    "Trace",
    "Verdict",
    "check",
    "explained",
    "fingerprint",
    "held_lines",
    "held_mapping",
    "nearest_passage",
    "nearest_passages",
    "parting",
    "quotation_of",
    "read_fingerprint",
    "read_text",
    "sha256_of",
    "text_of",
    "traced",
    "word_for_word",
]
