"""Runs a program's Python and its Rust the same way and compares what they did.

In: a `Program` and its binary. Out: a `Verdict`.

    sandbox.py        a copy of the working folder, and what a run wrote into it
    run.py            one side: Python's or Rust's
    oracle/           what the reference interpreter imports at start-up
    compare.py        two runs -> equal, close or different
    verdict.py        the value that reports are made from
"""
