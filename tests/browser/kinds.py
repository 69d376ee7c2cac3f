"""One page of each kind of the demonstration site: what every test of the look goes through."""

from __future__ import annotations

KINDS = {
    "home": "index.html",
    "statement quoted": "statements/blinken-what-russia-says-and-does.html",
    "statement reported": "statements/us-seven-thousand-more-soldiers.html",
    "statement left unsaid": "statements/ministry-gives-no-places.html",
    "statement in the source's own voice": "statements/article-fighting-since-2014.html",
    "event": "events/russian-troops-leave-border.html",
    "claim": "claims/russia-withdraws-troops.html",
    "actor": "actors/russia.html",
    "place": "places/crimea.html",
    "source": "sources/blinken-interview-on-msnbc.html",
    "topic": "topics/announced-withdrawal.html",
    "index": "statements/index.html",
    "index with numbers": "actors/index.html",
    "year": "timeline/2014.html",
    "day": "timeline/2022-02-17.html",
    "report": "report/balance.html",
    "rule": "rules/sd108.html",
    "rules": "rules/index.html",
    "format": "format/statement.html",
    "prose": "contributing.html",
    "prose with tables": "reading.html",
    "missing": "404.html",
}
"""The kind of page, and its path in the site."""

#: Text of twice the size; through the object model, since the pages' policy allows no style but their own.
ENLARGED = "document.documentElement.style.setProperty('font-size', '250%', 'important')"
