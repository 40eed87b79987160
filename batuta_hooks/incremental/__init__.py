"""Doing only what changed: what a crate was made from, whether it still is, and results kept by their inputs."""
