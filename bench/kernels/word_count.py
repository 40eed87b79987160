"""How often each word stands in a text: `split`, a dict of counts, a sort by two keys."""

N = 1_000_000  # small: 100

SYLLABLES = ["ba", "tu", "ta", "mi", "gra", "te", "so", "lo", "ne", "ki"]


def text_of(n):
    words = []
    state = 42
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        pick = state // 65536
        word = SYLLABLES[pick % 10] + SYLLABLES[pick // 10 % 10]
        if pick % 3 == 0:
            word += SYLLABLES[pick // 100 % 10]
        words.append(word)
    return " ".join(words)


def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def run(n):
    counts = count_words(text_of(n))
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown = []
    for word, count in ranking[:5]:
        shown.append(f"{word}={count}")
    return f"{len(counts)} words: " + ", ".join(shown)


print(run(N))
