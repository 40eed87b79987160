"""Differences between texts, and text made safe for markup."""

import difflib
import html
from difflib import SequenceMatcher, get_close_matches

print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("jhon", ["john", "joan", "jane", "bob"], n=2, cutoff=0.5))
for a, b in [("abcd", "bcde"), ("", ""), ("kitten", "sitting"), ("private Thread", "private volatile Thread")]:
    matcher = SequenceMatcher(None, a, b)
    print(a, b, round(matcher.ratio(), 4), matcher.quick_ratio(), matcher.real_quick_ratio())
    print(matcher.get_matching_blocks())
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        print(f"  {tag:7} a[{i1}:{i2}] {a[i1:i2]!r:>10} b[{j1}:{j2}] {b[j1:j2]!r}")
spaced = SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd")
print(spaced.find_longest_match(0, 5, 0, 9), spaced.bjunk)
numbers = SequenceMatcher(a=[1, 2, 3, 4, 5], b=[1, 3, 4, 6])
print(numbers.get_opcodes(), numbers.ratio())
repeated = SequenceMatcher(None, "ab" * 150, "ab" * 140 + "c")
print(repeated.ratio(), sorted(repeated.bpopular), SequenceMatcher(None, "ab" * 150, "ba" * 150, autojunk=False).ratio())
old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(keepends=True)
new = "one\n2\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(old, new, "old.txt", "new.txt")), end="")
print("\n".join(difflib.unified_diff(["a"], ["b"], lineterm="", n=0)))
print("".join(difflib.context_diff(old, new, fromfile="old", tofile="new", tofiledate="today")), end="")
print(list(difflib.unified_diff(old, old)))
try:
    get_close_matches("a", ["b"], cutoff=2.0)
except ValueError as error:
    print(error)

print(html.escape("<a href=\"x\">Tom & Jerry's</a>"), html.escape('"quoted" & \'single\'', quote=False))
escape = html.escape
print([escape(text) for text in ("<b>", "plain", "a&b")])
