"""What pages need to know of the site that they are for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving.balance import LoadedWords, default_words


@dataclass(frozen=True, slots=True)
class PageSettings:
    """``language`` is the one in which the site speaks itself (BCP 47): in claims, titles, summaries.

    ``loaded_words`` is the list of loaded words in whatever languages; ``feeds`` says whether the site will
    have feeds, to which pages may link.
    """

    language: str
    loaded_words: LoadedWords
    feeds: bool

    @classmethod
    def of(
        cls, language: str = "en", loaded_words: LoadedWords | None = None, *, feeds: bool = False
    ) -> PageSettings:
        """Settings, with our own list of loaded words where none is given."""
        return cls(language, default_words() if loaded_words is None else loaded_words, feeds)
