"""Words counted, a table printed."""

from collections import Counter, defaultdict

TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs. Who is quick?
"""


def words(text: str) -> list[str]:
    return ["".join(c for c in word if c.isalpha()).lower() for word in text.split()]


counter = Counter(words(TEXT))
print(counter.most_common(3), counter["the"], counter["missing"], sum(counter.values()))
by_length = defaultdict(list)
for word in sorted(counter):
    by_length[len(word)].append(word)
for length, group in sorted(by_length.items()):
    print(f"{length:>2} | {', '.join(group)}")
longest = max(counter, key=lambda w: (len(w), w))
print(longest, "-" * len(longest))
for number, line in enumerate(TEXT.strip().split("\n"), start=1):
    print(f"{number:02}: {line[:20]!r:<24} {len(line):4d} {line.count('o')}")
print("".join(sorted(set(TEXT.lower()) - set(" .;?\n"))))
