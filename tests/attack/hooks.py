"""What a page does that no page of ours may do, seen from inside of the browser and from outside.

Inside, before anything of the page: the functions by which attacks show themselves write down that they were
called (`eval` apart, which the browser's driver needs; the policy reports it), and its reports are listened
to. Outside: dialogs, requests to other hosts, new windows and changes of address; and the debugger, which
tells of every script that the browser compiles, handlers and `javascript:` addresses among them, with the
place it comes from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Dialog, Page, Request

INSIDE = """(() => {
  if (window.__told) return;
  const told = { ran: [], reported: [] };
  Object.defineProperty(window, "__told", { value: told });
  const note = (name) => function (...given) {
    told.ran.push(`${name}(${given.map(String).join(", ").slice(0, 200)})`);
  };
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    Object.defineProperty(window, name, { value: note(name), writable: false, configurable: false });
  }
  for (const name of ["write", "writeln"]) document[name] = note(`document.${name}`);
  for (const name of ["setTimeout", "setInterval"]) {
    const real = window[name];
    window[name] = (work, ...rest) =>
      typeof work === "function" ? real(work, ...rest) : note(name)(work);
  }
  document.addEventListener("securitypolicyviolation", (event) =>
    told.reported.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.slice(0, 200)));
})()"""

#: Every event that a handler in markup can wait for and that a reader, or the page itself, can cause; on each
#: element of the page and of its shadow trees. Links of the site are not followed; any other is.
STIR = """(() => {
  const names = ["pointerover", "pointerenter", "pointermove", "pointerdown", "pointerup",
    "mouseover", "mouseenter", "mousemove", "mousedown", "mouseup", "mouseout", "mouseleave", "dblclick",
    "contextmenu", "auxclick", "wheel", "keydown", "keypress", "keyup", "focus", "focusin", "blur",
    "focusout", "input", "beforeinput", "change", "select", "selectstart", "invalid", "reset", "cut",
    "copy", "paste",
    "drag", "dragstart", "dragenter", "dragover", "dragend", "drop", "touchstart", "touchmove", "touchend",
    "load", "error", "abort", "canplay", "play", "pause", "ended", "loadstart", "toggle", "beforetoggle",
    "animationstart", "animationend", "animationiteration", "transitionrun", "transitionstart",
    "transitionend", "scroll", "scrollend", "resize", "begin", "end", "repeat", "show", "hashchange",
    "message", "pageshow", "popstate", "cuechange"];
  const isOurs = (link) => link && !/^(?!https?:)[^/?#]*:/iu.test(link.getAttribute("href") ?? "");
  const stay = (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (isOurs(link) && !event.isTrusted) event.preventDefault();
  };
  window.addEventListener("click", stay, { capture: true });
  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
    [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const area = document.querySelector(".sd-page, main") ?? document.body;
  for (const element of [document.documentElement, document.body, ...all(area)]) {
    // Ours have listeners, and are used by their own test; what is in markup has its handlers beside it.
    const isOwn = element.getRootNode() !== document;
    if (!isOwn) for (const name of names) element.dispatchEvent(new Event(name, { bubbles: false }));
    if (!isOwn && !element.closest("button, summary")) {
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
    }
  }
  window.removeEventListener("click", stay, { capture: true });
})()"""

#: Scripts of the theme and of the search lie here.
_SCRIPTS = ("/assets/", "/pagefind/", "/timeline/")


@dataclass(slots=True)
class Seen:
    """What pages did, each with the address of the page."""

    executed: list[str] = field(default_factory=list)
    #: What was asked of other hosts while the page stayed.
    requested: list[str] = field(default_factory=list)
    reported: list[str] = field(default_factory=list)
    #: Navigations, windows and downloads that nobody asked for.
    moved: list[str] = field(default_factory=list)

    def findings(self) -> list[str]:
        """All of it."""
        return [
            *(f"ran: {entry}" for entry in self.executed),
            *(f"requested: {entry}" for entry in self.requested),
            *(f"reported: {entry}" for entry in self.reported),
            *(f"went elsewhere: {entry}" for entry in self.moved),
        ]


def hook(context: BrowserContext, page: Page, root: str, seen: Seen, here: Callable[[], str]) -> CDPSession:
    """Write into `seen` what the page does from now on; ``root`` is the site's address, ``here`` the page
    that is being looked at."""
    host = urlsplit(root).netloc

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts.netloc != host:
            goes = request.is_navigation_request() and request.frame.parent_frame is None
            (seen.moved if goes else seen.requested).append(f"{here()}: {request.url}")

    def failed(request: Request) -> None:
        entry = f"{here()}: {request.url}"
        # The browser tells of what its policy stopped, too, before it stops it.
        if request.failure == "csp" and entry in seen.requested:
            seen.requested.remove(entry)

    def opened(dialog: Dialog) -> None:
        seen.executed.append(f"{here()}: a dialog “{dialog.message}”")
        dialog.dismiss()

    def compiled(event: dict[str, Any]) -> None:
        url = urlsplit(event["url"])
        if url.scheme in ("http", "https", "data", "blob", "javascript") and not (
            url.netloc == host and url.path.endswith(".js") and url.path.startswith(_SCRIPTS)
        ):
            seen.executed.append(f"{here()}: a script of {event['url'][:200]}:{event['startLine'] + 1}")

    context.add_init_script(INSIDE)
    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("dialog", opened)
    page.on("popup", lambda other: seen.moved.append(f"{here()}: a window {other.url}"))
    session = context.new_cdp_session(page)
    session.on("Debugger.scriptParsed", compiled)
    session.send("Debugger.enable")
    session.send("Debugger.setSkipAllPauses", {"skip": True})
    return session


def gather(page: Page, seen: Seen, where: str) -> None:
    """What was written down inside of the page."""
    told = page.evaluate("window.__told")
    seen.executed += [f"{where}: {entry}" for entry in told["ran"]]
    seen.reported += [f"{where}: {entry}" for entry in told["reported"]]
