"""Annotations that would lift values off the dynamic rung: which, why, and how they are written into the source."""
