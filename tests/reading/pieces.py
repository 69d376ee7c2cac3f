"""Pieces that files of records are made of, sound and broken."""

from hypothesis import strategies as st

WORDS = [
    *(
        "id:",
        "title:",
        "text:",
        "kind: factual",
        "wordings:",
        "- ",
        "  - ",
        ": ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "? ",
    ),
    *(
        "quote: he said #no",
        "said: [..2022]",
        "when: 2022-02-30",
        "said: {edtf: 2022, basis: inferred}",
        "where: x",
    ),
    *(
        "---",
        "...",
        "&a ",
        "*a",
        "!t ",
        "<<: *a",
        "{{ x }}",
        "%YAML 1.2",
        "| ",
        ">",
        "# c",
        "TODO",
        "~",
        "null",
    ),
    *('"', "'", "\\", "\t", "\r", "\r\n", "\u202e", "\x00", "\ufeff", "\u2028", '"\\x00"', '"\\ud800"'),
    *("1e999999999", "lat: 91", "value: 1,000", "url: https://[", "same_as: //", "id: CON", "no"),
]
PIECES = st.sampled_from(WORDS)
