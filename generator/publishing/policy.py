"""The content-security policy of a site's pages, for hosts that send it as a header too.

A page bears its policy as an element (``theme/partials/policy.html``), which every host serves. As a header
it begins with the first byte. Two ways of telling a host are written, of which a host reads its own and
serves the other as a file that nobody asks for. Who may show a page in a frame is not restricted: nothing on
it can be done by a click that a reader would regret, and a timeline is there to be shown elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

_ELEMENT: Final = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

#: Sent besides: no guessing of types (Fetch, "X-Content-Type-Options"), no address of a page told to those
#: that it links to (Referrer Policy).
_OTHERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
#: Netlify and Cloudflare Pages read the one, Apache the other.
HEADER_FILES: Final = ("_headers", ".htaccess")


class PolicyError(Exception):
    """The theme's pages bear no policy."""


def policy_of(html: str) -> str:
    """The policy that a page bears; `PolicyError` where it bears none."""
    found = _ELEMENT.search(html)
    if found is None:
        raise PolicyError(
            "the theme: found a page without a content-security policy; expected one in its head"
            ' (<meta http-equiv="Content-Security-Policy" …>)'
        )
    return unescape(found[1])


def header_files(policy: str) -> Iterator[tuple[str, bytes]]:
    """The files by which common hosts are told to send the policy: their names and bytes."""
    headers = {"Content-Security-Policy": policy, **_OTHERS}
    netlify, apache = HEADER_FILES
    yield netlify, "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items()), ""]).encode()
    rows = [f'Header set {name} "{value}"' for name, value in headers.items()]
    yield apache, "\n".join(["<IfModule mod_headers.c>", *rows, "</IfModule>", ""]).encode()
