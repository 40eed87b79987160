"""Helpers that know nothing of the statistics."""

PUNCTUATION = ".,;:!?\"'()"


def normalise(word):
    """A word in lower case, without punctuation around it."""
    return word.strip(PUNCTUATION).lower()


def mean(values):
    """The arithmetic mean; 0.0 of nothing."""
    if not values:
        return 0.0
    return sum(values) / len(values)


def percent(part, whole):
    """A share in percent."""
    return 100 * part / whole if whole else 0.0


def bar(count, largest, width=30):
    """A bar whose length stands for a count."""
    return "#" * max(1, count * width // largest)
