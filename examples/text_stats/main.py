"""Print the statistics of a short text."""

from core import count_words, length_histogram, most_common, summarise, words_of
from utils import bar

TEXT = """
The conductor raised the baton, and the orchestra fell silent. "Again," he said, "from
the beginning; and this time, the violins will follow the baton, not the other violins!"
Nobody laughed. The oboe gave an A, the violins found it, and the beginning began again:
slowly at first, then with the patience of people who have been told twice.
"""


def main():
    """Count the words of the text and print what is found."""
    words = words_of(TEXT)
    counts = count_words(words)
    for line in summarise(words, counts):
        print(line)

    print("most common:")
    ranked = most_common(counts, 6)
    largest = ranked[0][1]
    for word, count in ranked:
        print(f"  {word:<10}{count:>3} {bar(count, largest)}")

    print("lengths:")
    histogram = length_histogram(words)
    for length in sorted(histogram):
        print(f"  {length:>2} {bar(histogram[length], max(histogram.values()), width=20)} {histogram[length]}")


if __name__ == "__main__":
    main()
