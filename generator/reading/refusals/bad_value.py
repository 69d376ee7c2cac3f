"""A number, a language, a hash, or true or false is not written as such.

Numbers are digits, with a point before decimals and nothing between thousands. Languages are codes of BCP 47
(`en`, `uk`, `sr-Latn`). Hashes are 64 hexadecimal digits. Yes and no are `true` and `false`. The words that
an editor puts into a quotation are written without the brackets in which readers see them.

Wrong:

```yaml
# places/lviv.yml
name: Lviv
kind: settlement
lat: 49,84
lon: 24.03
```

Right:

```yaml
# places/lviv.yml
name: Lviv
kind: settlement
lat: 49.84
lon: 24.03
```
"""

from __future__ import annotations

from generator.vocabulary.problems import Code

CODE = Code("SD208", "bad-value", "a number, language, hash, or true or false, that is not written as such")
