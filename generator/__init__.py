"""Said & Done: curated records become a site that sets what was said against what was done.

Data flows one way through the folders, in this order: ``vocabulary`` (words that every stage uses),
``records`` (what a record is), ``reading`` (files become records), ``evidence`` (whether a source has the
words that a record gives of it), ``judging`` (rules over the whole corpus), ``custody`` (what became of the
sources), ``comparing`` (what changed between two editions), ``deriving`` (status, roles, order),
``producing`` (pages as Markdown), ``publishing`` (pages as a site on disk) and ``hosts`` (MkDocs and the
command line). A stage imports only from those before it.
"""
