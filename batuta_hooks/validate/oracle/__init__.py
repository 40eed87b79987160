"""A folder for the PYTHONPATH of reference runs: Python itself imports `sitecustomize` from it. Nothing here is
imported by batuta."""
