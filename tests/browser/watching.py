"""What a page did that no page of ours may do: ask another host, write an error, throw."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Request, Response, WebError

OURS = {"127.0.0.1", ""}  # no host at all: file:, data:, blob:


@dataclass(slots=True)
class Watch:
    """Everything that all pages of one browser context did, from the moment it was watched."""

    foreign: list[str] = field(default_factory=list)
    """Addresses on other hosts that were asked for. (No name resolves in the browser: none is reached.)"""
    errors: list[str] = field(default_factory=list)
    """Errors on the console, reports of the content-security policy among them."""
    thrown: list[str] = field(default_factory=list)
    """Exceptions that no script caught."""
    missing: list[str] = field(default_factory=list)
    """Addresses of ours that were answered with a status of 400 or more."""
    dialogs: list[str] = field(default_factory=list)
    """Texts of alert, confirm and prompt: none of our scripts opens one."""

    def faults(self) -> list[str]:
        """All of it, each with its kind before it; empty if the pages behaved."""
        kinds = ("foreign", "errors", "thrown", "missing", "dialogs")
        return [f"{kind}: {entry}" for kind in kinds for entry in getattr(self, kind)]


def watch(context: BrowserContext, seen: Watch) -> None:
    """Write into `seen` what every page does that the context opens from now on."""

    def asked(request: Request) -> None:
        if urlsplit(request.url).hostname not in {*OURS, None}:
            seen.foreign.append(request.url)

    def answered(response: Response) -> None:
        if response.status >= 400:
            seen.missing.append(f"{response.status} {response.url}")

    def wrote(message: ConsoleMessage) -> None:
        if message.type == "error":
            seen.errors.append(message.text)

    def threw(error: WebError) -> None:
        seen.thrown.append(str(error.error))

    def dismissed(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    context.on("request", asked)
    context.on("response", answered)
    context.on("console", wrote)
    context.on("weberror", threw)
    context.on("dialog", dismissed)
