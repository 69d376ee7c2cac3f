"""The same records and the same program give the same site, byte for byte, on whatever machine.

    python -m tests.reproducing [--builds 10] [--seed 1] [--records 300]

Each build is that of a copy of the whole project in a folder of its own, whose files were made in an order of
their own, under another seed of hashes, time zone, language, number of processes and mask of permissions, and
on another kind of disk where one may be mounted. One hash over all names and bytes must come out.
"""
