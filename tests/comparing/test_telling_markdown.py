"""A comparison as Markdown shows text of records as it was written."""

import cmarkgfm

from generator.comparing.telling_markdown import as_markdown
from generator.hosts.formats import printable
from generator.producing.markdown import escape
from tests.comparing.made_up import comparison, of_everything


def escaped(text):
    return str(escape(printable(text)))


def shown(found, **options):
    return cmarkgfm.github_flavored_markdown_to_html(as_markdown(found, escaped, **options))


def test_what_is_to_be_done_comes_first():
    text = as_markdown(of_everything(), escaped)
    assert text.startswith("### meaning of 2 records changed, 1 removed")
    assert text.index("Missing: a correction of statement/nothing-seen") < text.index(
        "| field | before | after |"
    )


def test_fields_are_rows_and_text_of_a_record_is_text():
    html = shown(of_everything())
    assert html.count("<table>") == 3
    assert html.count("<td>") == 9
    assert "::error::&lt;b&gt;x&lt;/b&gt; | `y` *z* \\u{200b}</td>" in html
    assert "<td>summary, added</td>" in html
    assert "<b>" not in html
    assert "<em>" not in html


def test_proposals_stand_in_fences_that_their_text_cannot_close():
    found = comparison(("title: The announced withdrawal", "title: |-\n  a\n  ````\n  b"))
    text = as_markdown(found, escaped)
    assert text.count("`````yaml\nrecord: topic/withdrawal\n") == 1
    assert shown(found).count("<pre") == 1


def test_a_record_that_lacks_only_its_alias():
    found = comparison(("topic: withdrawal", "topic: pull-out"), ("[withdrawal]", "[pull-out]"))
    assert "<p>topic/pull-out says what topic/withdrawal said: with aliases: [withdrawal] there" in shown(
        found
    )


def test_it_is_cut_where_there_is_no_more_room():
    whole = as_markdown(of_everything(), escaped)
    cut = as_markdown(of_everything(), escaped, limit=600)
    assert len(cut) < 800 < len(whole)
    assert cut.endswith("more.\n")


def test_nothing_changed():
    assert as_markdown(comparison(), escaped) == "### no meaning changed; 0 corrections missing\n"
