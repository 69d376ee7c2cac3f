"""Builds that are killed, lack room or permission, or run at the same time: no site is ever broken or half.

    python -m tests.killing [--kills 200] [--seed 1] [--records 200]

A small project is built again and again, with content that changes from one edition to the other. Whatever
befalls a build, what is published is wholly the edition of before or wholly the new one (one hash over names
and bytes of the whole tree), the next build succeeds and gives the same bytes as one that nothing disturbed,
and nothing is left beside the site.
"""
