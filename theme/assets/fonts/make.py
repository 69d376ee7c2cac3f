"""Make the site's fonts from the original ones: `python make.py FOLDER` (see README.md beside this file).

FOLDER holds the two npm packages, unpacked. The same packages give the same bytes.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent


def _letters(*ranges: tuple[int, int]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


#: What nearly every page has. The rest of the original Latin file goes into "symbols".
BASIC = _letters(
    (0x20, 0x7E), (0xC0, 0xFF), (0x152, 0x153), (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A),
    (0x201C, 0x201E), (0x2039, 0x203A),
) - {0xF7} | {
    0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xB0, 0xB6, 0xB7, 0xBB, 0x131, 0x2BC, 0x2009, 0x200B, 0x2022, 0x2026,
    0x202F, 0x20AC, 0x2212,
}  # fmt: skip
ALL = _letters((0, 0xFFFF))
EXTENDED = _letters((0x100, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x20A0, 0x20BF))

#: Our file: the original's script, the letters that are kept.
FILES = {
    "latin": ("latin", BASIC),
    "symbols": ("latin", ALL - BASIC),
    "latin-ext": ("latin-ext", EXTENDED),
    "cyrillic": ("cyrillic", ALL),
    "cyrillic-ext": ("cyrillic-ext", ALL),
    "greek": ("greek", ALL),
}
FAMILIES = {
    "serif": ("SD Serif", "source-serif-4/files/source-serif-4-{}-opsz-{}.woff2"),
    "sans": ("SD Sans", "source-sans-3/files/source-sans-3-{}-wght-{}.woff2"),
}


Weight = float | tuple[float, float]


def make(original: Path, letters: set[int], weight: Weight, family: str, name: str) -> None:
    """Write one font: axes fixed or narrowed, letters and features left out, renamed as the licence asks."""
    font = TTFont(original, recalcTimestamp=False)
    axes = {axis.axisTag for axis in font["fvar"].axes}
    limits = {"wght": weight} | ({"opsz": 24} if "opsz" in axes else {})
    font = instancer.instantiateVariableFont(font, limits)
    plain = io.BytesIO()
    font.flavor = None
    font.save(plain)
    plain.seek(0)
    font = TTFont(plain, recalcTimestamp=False)

    options = subset.Options()
    latin = name.endswith(("latin", "symbols", "italic"))
    options.layout_features = ["kern", "liga"] if latin else ["kern", "liga", "ccmp", "locl", "mark", "mkmk"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters & set(font.getBestCmap()))
    subsetter.subset(font)
    names = {1: family, 3: f"{family} {name}", 4: family, 6: family.replace(" ", ""), 16: family}
    for entry in font["name"].names:
        entry.string = names.get(entry.nameID, entry.toUnicode())
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2")


def main(folder: Path) -> None:
    """Make all files of both families."""
    for family, (title, pattern) in FAMILIES.items():
        for name, (script, letters) in FILES.items():
            make(folder / pattern.format(script, "normal"), letters, (400, 600), title, f"{family}-{name}")
        make(folder / pattern.format("latin", "italic"), BASIC, 400, title, f"{family}-latin-italic")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
