"""Chance: how likely it is that so many of a number of things turn out so by chance alone."""

from __future__ import annotations

from math import exp, lgamma, log, log1p


def tail(found: int, of: int, probability: float) -> float:
    """The probability that at least ``found`` ``of`` independent trials succeed, each with ``probability``.

    The upper tail of the binomial distribution, summed from its largest term outwards, so that a very small
    result keeps its digits; 0.0 below the least number that a float holds. ``probability`` lies strictly
    between 0 and 1.
    """
    if found <= 0:
        return 1.0
    if found > of:
        return 0.0
    if found > of * probability:
        return min(1.0, _sum(found, of, probability))
    # Below the mean the other tail is the small one: that at most found - 1 succeed, that is,
    # that at least of - found + 1 fail.
    return max(0.0, 1.0 - _sum(of - found + 1, of, 1 - probability))


def _sum(first: int, of: int, probability: float) -> float:
    """The terms from the ``first`` on, which lies beyond the mean, so that each is smaller than the last."""
    ways = lgamma(of + 1) - lgamma(first + 1) - lgamma(of - first + 1)
    term = exp(ways + first * log(probability) + (of - first) * log1p(-probability))
    odds, total = probability / (1 - probability), 0.0
    for number in range(first, of + 1):
        total += term
        if term <= total * 1e-17:
            break
        term *= (of - number) / (number + 1) * odds
    return total
