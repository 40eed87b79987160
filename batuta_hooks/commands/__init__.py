"""One file a verb: parse, call, print, exit code. `common.py` has the options that verbs share, `progress.py` and
`report.py`
what they print."""
