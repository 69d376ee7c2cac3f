"""Circles are found once each, at any depth, whatever the order in which nodes are met."""

from hypothesis import given
from hypothesis import strategies as st

from generator.judging.circles import circles


def test_each_circle_once_from_its_smallest_node():
    assert circles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["b"], "e": [], "f": ["e"]}) == [("a", "b", "c")]
    assert circles({"c": ["a"], "b": ["c"], "a": ["b"]}) == [("a", "b", "c")]
    assert circles({"a": ["b"], "b": ["a"], "x": ["y"], "y": ["x", "a"]}) == [("a", "b"), ("x", "y")]


def test_no_circle():
    assert circles({}) == []
    assert circles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []


def test_of_circles_that_share_nodes_a_shortest_is_named():
    graph = {"a": ["b", "c"], "b": ["c"], "c": ["d"], "d": ["a", "b"]}
    assert circles(graph) == [("a", "c", "d")]


def test_a_long_chain_is_no_matter_of_recursion():
    size = 30_000
    chain = {str(node): [str(node + 1)] for node in range(size)} | {str(size): []}
    assert circles(chain) == []
    (circle,) = circles(chain | {str(size): ["0"]})
    assert len(circle) == size + 1


NODES = st.sampled_from("abcdef")


@given(st.dictionaries(NODES, st.lists(NODES, max_size=3)))
def test_a_circle_is_found_exactly_where_there_is_one(edges):
    graph = {node: [to for to in edges.get(node, []) if to != node] for node in "abcdef"}
    found = circles(graph)
    for circle in found:
        assert circle[0] == min(circle)
        assert all(after in graph[node] for node, after in zip(circle, (*circle[1:], circle[0]), strict=True))
    assert len({node for circle in found for node in circle}) == sum(len(circle) for circle in found)
    for node in graph:
        if node in reached_from(graph, graph[node]):
            together = {
                other for other in reached_from(graph, [node]) if node in reached_from(graph, [other])
            }
            assert any(together.intersection(circle) for circle in found)


def reached_from(graph, nodes):
    reached, waiting = set(nodes), list(nodes)
    while waiting:
        fresh = set(graph[waiting.pop()]) - reached
        reached |= fresh
        waiting += fresh
    return reached
