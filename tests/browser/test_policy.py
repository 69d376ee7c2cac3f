"""The content-security policy at work: what a page did not bring along itself does not run."""

import pytest

from tests.browser.kinds import KINDS

#: What an attacker would get into a page if all else failed; each tells when it runs.
INJECTED = {
    "a script": """const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script)""",
    "a handler": """document.body.insertAdjacentHTML(
        "beforeend", "<img src=x: onerror='window.ran = true'>")""",
    "a style": "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: rgb(1, 2, 3)\">')",
    "a frame": "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"data:text/html,x\"></iframe>')",
    "a base": "document.head.insertAdjacentHTML('beforeend', '<base href=\"https://example.org/\">')",
}
LISTEN = """window.blocked = [];
const note = (event) => window.blocked.push(event.effectiveDirective);
document.addEventListener("securitypolicyviolation", note);"""


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_what_is_injected_into_a_page_does_not_run(path, open_page, page_watch):
    page = open_page(path)
    page.evaluate(LISTEN)
    for how in INJECTED.values():
        page.evaluate(f"() => {{ {how} }}")
    page.wait_for_function("() => window.blocked.length >= 5")
    assert page.evaluate("window.ran") is None
    assert set(page.evaluate("window.blocked")) >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
        "frame-src",
        "base-uri",
    }
    page_watch.errors.clear()  # the reports of what was blocked
    page_watch.foreign.clear()


def test_another_host_cannot_be_asked(open_page, page_watch):
    page = open_page("index.html")
    asked = page.evaluate("fetch('https://example.org/').then(() => 'answered', () => 'refused')")
    assert asked == "refused"
    assert page_watch.foreign == []
    page_watch.errors.clear()
