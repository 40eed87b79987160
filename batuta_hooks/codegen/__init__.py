"""In: a function set in IR; out: Rust text with a map from its lines to Python's."""
