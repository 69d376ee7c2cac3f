"""The policy of the pages, as header files say it."""

from pathlib import Path

import pytest

from generator.publishing.policy import PolicyError, header_files, policy_of

THEME = Path(__file__).parents[2] / "theme" / "partials" / "policy.html"


def test_the_header_files_say_what_the_pages_say():
    policy = policy_of(THEME.read_text(encoding="utf-8"))
    files = {name: data.decode() for name, data in header_files(policy)}
    assert f"  Content-Security-Policy: {policy}\n" in files["_headers"]
    assert f'Header set Content-Security-Policy "{policy}"\n' in files[".htaccess"]


def test_the_policy_allows_no_inline_script_and_no_other_host():
    policy = policy_of(THEME.read_text(encoding="utf-8"))
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives.pop("default-src") == "'none'"
    sources = {source for value in directives.values() for source in value.split()}
    assert sources == {"'self'", "'none'", "'wasm-unsafe-eval'", "data:"}
    assert directives["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "data:" in directives["img-src"]


def test_references_in_the_element_are_characters_in_the_header():
    element = '<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">'
    assert policy_of(element) == "script-src 'self'"


def test_a_page_without_a_policy_is_told():
    with pytest.raises(PolicyError, match="expected one in its head"):
        policy_of("<html>")
