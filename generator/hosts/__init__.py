"""The rims: MkDocs and the command line. Only here is it known who runs the generator."""
