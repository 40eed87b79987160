"""Analyses and rewrites of the IR, one file each."""
