"""CommonMark in C, as the package ``cmarkgfm`` wraps it, without the memory that the wrapper leaves behind.

``cmarkgfm.markdown_to_html_with_extensions`` (2025.10) frees neither a page's tree nor its HTML: 60 kB for a
page, some 4 GB for 60,000. The functions of the library that free them are not among those it wraps, but the
shared library has them. Where it hides them, memory is left behind as it is by the wrapper.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final

from cmarkgfm import _cmark, cmark

_OPTIONS: Final = cmark.Options.CMARK_OPT_UNSAFE
_TABLES: Final = "table"


class _Allocator(ctypes.Structure):
    """``cmark_mem``: the functions by which cmark gets and returns memory."""

    _fields_ = (
        ("calloc", ctypes.c_void_p),
        ("realloc", ctypes.c_void_p),
        ("free", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
    )


def _freeing() -> tuple[Callable[[int], None], Callable[[int], None]]:
    """What frees a tree, and what frees a text, given by their addresses."""
    try:
        library = ctypes.CDLL(_cmark.__file__)
        allocator = library.cmark_get_default_mem_allocator
        free_tree = library.cmark_node_free
    except (AttributeError, OSError):
        return _leave, _leave
    allocator.restype = ctypes.POINTER(_Allocator)
    free_tree.argtypes, free_tree.restype = [ctypes.c_void_p], None
    return free_tree, allocator().contents.free


def _leave(_address: int) -> None:
    return


_free_tree, _free_text = _freeing()


def render(markdown: str) -> str:
    """The HTML of CommonMark with tables. Raw HTML passes."""
    cmark.core_extensions_ensure_registered()
    parser = cmark.parser_new(_OPTIONS)
    try:
        cmark.parser_attach_syntax_extension(parser, cmark.find_syntax_extension(_TABLES))
        cmark.parser_feed(parser, markdown)
        tree = cmark.parser_finish(parser)
        try:
            return _html(tree, cmark.parser_get_syntax_extensions(parser))
        finally:
            _free_tree(_address_of(tree))
    finally:
        cmark.parser_free(parser)


def _html(tree: Any, extensions: Any) -> str:
    text = _cmark.lib.cmark_render_html(tree, _OPTIONS, extensions)
    try:
        html: bytes = _cmark.ffi.string(text)
        return html.decode()
    finally:
        _free_text(_address_of(text))


def _address_of(pointer: Any) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))
