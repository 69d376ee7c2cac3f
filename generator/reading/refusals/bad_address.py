"""An address is not one that a reader can follow.

Addresses begin with `https://` or `http://` and name a host. Other schemes (`javascript:`, `data:`, `file:`)
do not become links, and neither do addresses with a user name, a space or a backslash.

Wrong:

```yaml
# sources/address.yml (in part)
url: www.example.org/news
```

Right:

```yaml
# sources/address.yml (in part)
url: https://www.example.org/news
```
"""

from __future__ import annotations

from generator.vocabulary.problems import Code

CODE = Code("SD207", "bad-address", "an address that a reader cannot follow")
