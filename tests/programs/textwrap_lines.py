import textwrap
T = """Python is a high-level, general-purpose programming language. Its design philosophy emphasizes
code readability -- with the use of significant indentation; well-known (self-evident) e.g. 3-4 items, x--y!
averyveryveryverylongwordthatneedsbreaking-here-and-there and http://example.com/a-b-c?d=e"""
for w in (5, 10, 20, 40, 70, 100):
    print(w, textwrap.wrap(T, w))
print(textwrap.fill(T, width=50, initial_indent="* ", subsequent_indent="  "))
print(textwrap.fill(T, width=30, break_long_words=False, break_on_hyphens=False))
print(textwrap.wrap(T, 30, max_lines=2), textwrap.wrap(T, 30, max_lines=3, placeholder="..."))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11))
print(textwrap.shorten("Hello world", width=10, placeholder="..."))
print(repr(textwrap.dedent("""
    hello
      world

    \tx
    """)))
print(repr(textwrap.dedent("  a\n\tb\n")), repr(textwrap.dedent("    a\n   \n  b")))
print(repr(textwrap.indent("hello\n\n \nworld", "  ")))
print(textwrap.indent("hello\n\nworld", "+ ", lambda line: True))
w = textwrap.TextWrapper(width=20, fix_sentence_endings=True, expand_tabs=False)
print(w.wrap("Hello there. This is it.\tOk! Yes? no"))
w.width = 12
print(w.fill("Hello there. This is it. Ok! Yes? no"))
for bad in (0, -1):
    try:
        textwrap.wrap("abc", bad)
    except ValueError as error:
        print(error)
try:
    textwrap.wrap("abc def", 3, max_lines=1)
except ValueError as error:
    print(error)
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap(" a  b ", drop_whitespace=False, width=2))
print(textwrap.wrap("it's -- a 'test-case' of foo-bar-baz2 and a-b c-3 --option -x", 8))
