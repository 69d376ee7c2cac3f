"""Addresses in parts."""

from __future__ import annotations

import pytest

from generator.custody.addresses import NotSound, is_public, joined, target_of


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("http://example.org:80/a?b#c", "http://example.org/a?b"),
        ("http://example.org:443/", "http://example.org:443/"),
        ("https://example.org/%7e?a=%2f&b=x y", "https://example.org/%7e?a=%2f&b=x%20y"),
        ("https://zürich.example/é", "https://xn--zrich-kva.example/%C3%A9"),
        # An older standard makes another name of it, which belongs to somebody else.
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://пример.example。", "https://xn--e1afmkfd.example./"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)
def test_the_form_in_which_an_address_is_asked(written, asked):
    assert target_of(written).address == asked


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "https://",
        "https://a@b/",
        "https://a b/",
        "https://a/\r\nHost: b",
        "https://a:99999/",
        "https://[::1",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 130}example/",
        "https://a/\u202e",
        "https://a%2eb/",
    ],
)
def test_what_is_no_address(written):
    with pytest.raises(NotSound):
        target_of(written)


@pytest.mark.parametrize(
    "ip", ["93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public(ip):
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "::127.0.0.1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:7f00:1::",
        "no number",
    ],
)
def test_not_public(ip):
    assert not is_public(ip)


def test_where_a_redirect_leads():
    assert joined("https://a.example/b/c", "d") == "https://a.example/b/d"
    assert joined("https://a.example/b", " //c.example/ ") == "https://c.example/"
    assert joined("https://a.example/", "/é".encode().decode("latin-1")) == "https://a.example/é"
    assert joined("https://a.example/", "/\xe9") == "https://a.example/é"
    assert joined("https://a.example/", "http://[") == "http://["
