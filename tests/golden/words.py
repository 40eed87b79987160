"""Words, counted and joined."""

import math

LIMIT = 3
RATIO = 0.25
GREETING = "hello"


# How often each word comes.
def count_words(text):
    """Count the words of a text.

    Case does not matter.
    """
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def join(words):
    joined = ""
    for word in words:
        joined += word
        joined += "-"
    return joined


def mean(xs):
    """Arithmetic mean."""
    if not xs:
        raise ValueError(f"no values in {xs}")
    total = 0.0
    for x in xs:
        total += x
    return total / len(xs)


def sign(x):
    if x > 0:
        name = "positive"
    elif x < 0:
        name = "negative"
    else:
        name = "zero"
    return name


def main():
    counts = count_words("The cat and the dog and the bird")
    for word, n in sorted(counts.items()):
        # Rare words are left out
        if n >= 2:
            print(word, n)

    print(join(["a", "b"]), GREETING)
    squares = [x * x for x in range(LIMIT)]
    print(squares, mean([RATIO, 1.5]), math.sqrt(2.0))
    try:
        mean([])
    except ValueError as error:
        print("error:", error)
    try:
        print(counts["none"])
    except KeyError:
        print("missing")
    first, *rest = [sign(1), sign(-1), sign(0)]
    print(first, rest)


if __name__ == "__main__":
    main()
