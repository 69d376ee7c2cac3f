"""Numbers and flags as bytes, and back again from bytes that anybody may have written."""

from __future__ import annotations

from dataclasses import dataclass


class Damaged(ValueError):
    """A fingerprint that is not one, or not whole; the message says in what way."""


def packed(flags: str) -> bytes:
    """Digits 0 and 1 as bits, the first as the highest of the first byte, filled up with zeros."""
    length = (len(flags) + 7) // 8
    return int(flags.ljust(length * 8, "0"), 2).to_bytes(length, "big") if length else b""


def number(value: int) -> bytes:
    """A number of at least 0 in groups of seven bits, the lowest first, the highest bit set on all but the
    last."""
    groups = []
    while value >= 0x80:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*groups, value])


@dataclass(slots=True)
class Source:
    """Bytes that are read from front to back; what is missing raises `Damaged`."""

    data: bytes
    at: int = 0

    def take(self, length: int) -> bytes:
        """So many bytes."""
        if length > len(self.data) - self.at:
            raise Damaged("it is cut off")
        taken = self.data[self.at : self.at + length]
        self.at += length
        return taken

    def number(self, most: int) -> int:
        """A number as `number` writes it, no greater than ``most``."""
        value = shift = 0
        while True:
            group = self.take(1)[0]
            value |= (group & 0x7F) << shift
            shift += 7
            if value > most or shift > 35:
                raise Damaged("a number in it is too great")
            if group < 0x80:
                if group == 0 and shift > 7:
                    raise Damaged("a number in it is written too long")
                return value

    def flags(self, count: int) -> str:
        """So many digits as `packed` writes them."""
        length = (count + 7) // 8
        bits = int.from_bytes(self.take(length), "big")
        digits = f"{bits:0{length * 8}b}"[-length * 8 :] if length else ""
        if "1" in digits[count:]:
            raise Damaged("flags in it are beyond the end")
        return digits[:count]
