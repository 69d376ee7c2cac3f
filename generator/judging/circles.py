"""Circles in a graph, found in time and memory that grow with its size, at any depth."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def circles(graph: Graph) -> list[tuple[str, ...]]:
    """One circle for each set of nodes that can all reach one another, beginning at its smallest node.

    It is a shortest one through that node. Every node that is pointed at must be a key of ``graph``.
    """
    return sorted(_through(min(together), graph, together) for together in _strongly_connected(graph))


def _strongly_connected(graph: Graph) -> Iterator[set[str]]:
    """Tarjan's algorithm, with a stack of its own in place of recursion; sets of one node are left out."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    for root in graph:
        if root in number:
            continue
        number[root] = lowest[root] = len(number)
        open_[root] = None
        walk = [(root, iter(graph[root]))]
        while walk:
            node, targets = walk[-1]
            for target in targets:
                if target not in number:
                    number[target] = lowest[target] = len(number)
                    open_[target] = None
                    walk.append((target, iter(graph[target])))
                    break
                if target in open_:
                    lowest[node] = min(lowest[node], number[target])
            else:
                walk.pop()
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    together = set()
                    while node not in together:
                        together.add(open_.popitem()[0])
                    if len(together) > 1:
                        yield together


def _through(start: str, graph: Graph, together: set[str]) -> tuple[str, ...]:
    """A shortest circle through ``start`` within a strongly connected set (breadth first)."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while True:
        node = waiting.popleft()
        for target in graph[node]:
            if target == start:
                circle = [node]
                while circle[-1] != start:
                    circle.append(came_from[circle[-1]])
                return tuple(reversed(circle))
            if target in together and target not in came_from:
                came_from[target] = node
                waiting.append(target)
