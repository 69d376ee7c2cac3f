"""Tests of the hosts: the command line and MkDocs."""
