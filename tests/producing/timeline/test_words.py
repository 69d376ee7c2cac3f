"""The index of words."""

from generator.producing.timeline.shards import shard_of
from generator.producing.timeline.words import shards_of_words, word_files


def test_words_lead_to_numbers(data):
    index = data.json("words/0.json")
    assert index["march"] == [0]
    assert index["leave"] == [1]
    assert index["leaving"] == [2]
    assert 0 in index["anna"]  # who is named in the reason of its status
    assert index["stay"] == [2]  # in another wording
    assert index["minister"] == [2]  # her role


def test_of_several_numbers_the_distances_are_told():
    files = dict(word_files({"troops": [3, 5, 12]}, 20))
    assert files == {"words/0.json": b'{"troops":[3,2,7]}'}


def test_what_is_in_more_than_a_fifth_of_many_narrows_nothing():
    index = {"common": list(range(201)), "rare": list(range(200))}
    assert b'"common":null' in dict(word_files(index, 1001))["words/0.json"]
    assert b'"rare":[0' in dict(word_files(index, 1001))["words/0.json"]
    assert b"null" not in dict(word_files(index, 1000))["words/0.json"]


def test_words_with_the_same_beginning_lie_in_one_file():
    index = {f"{a}{b}{n}": list(range(40)) for a in "abcdefgh" for b in "xyzäß" for n in range(20)}
    shards = shards_of_words(index)
    assert shards > 1
    assert shards & (shards - 1) == 0
    files = dict(word_files(index, 100))
    assert len(files) == shards
    for word in index:
        assert f'"{word}":' in files[f"words/{shard_of(word[:2], shards)}.json"].decode()
    assert max(map(len, files.values())) < 100_000
