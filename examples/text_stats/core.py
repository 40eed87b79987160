"""Statistics of a text."""

from utils import mean, normalise, percent


def words_of(text):
    """The words of a text, in order, in lower case and without punctuation."""
    words = [normalise(word) for word in text.split()]
    return [word for word in words if word]


def count_words(words):
    """How often each word occurs, in the order of first occurrence."""
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def most_common(counts, limit):
    """The most frequent words with their counts; the alphabet decides between equals."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ranked[:limit]


def length_histogram(words):
    """How many words there are of each length."""
    histogram = {}
    for word in words:
        length = len(word)
        if length not in histogram:
            histogram[length] = 0
        histogram[length] += 1
    return histogram


def summarise(words, counts):
    """Lines that describe a text."""
    once = [word for word, count in counts.items() if count == 1]
    return [
        f"words: {len(words)}",
        f"different words: {len(counts)}",
        f"used once: {len(once)} ({percent(len(once), len(counts)):.1f}%)",
        f"mean length: {mean([len(word) for word in words]):.3f}",
    ]
