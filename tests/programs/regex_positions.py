"""Regular expressions: searches from a position, replacements by functions that inference cannot type."""

import re


def tokens(src):
    pos, out = 0, []
    pattern = re.compile(r"\s*(?:(\d+)|(\w+)|(.))")
    while pos < len(src):
        m = pattern.match(src, pos)
        if m is None:
            break
        out.append(("num", m[1]) if m[1] else ("id", m[2]) if m[2] else ("op", m[3]))
        pos = m.end()
    return out


def template(text, env):
    def sub(m):
        name, _, fmt = m.group(1).partition(":")
        value = env[name.strip()]
        return format(value, fmt) if fmt else str(value)

    return re.sub(r"\{\{(.+?)\}\}", sub, text)


print(tokens("x1 = 3*(é+42)"))
word = re.compile("[a-z]+")
print(word.search("ab é cd", 2).group(), word.search("ab é cd", 2).span(), word.match("ab", 1), word.fullmatch("1ab", 1))
print(word.match("ab", -3), word.search("ab", 9), re.compile("^b").match("ab", 1), re.compile("$").search("ab", 5))
print(template("Dear {{name}}, you owe {{amt:.2f}} ({{ pct :>5}})", {"name": "Al", "amt": 3.14159, "pct": "9%"}))
mixed = [re.compile("b"), 1]
print(mixed[0].search("abab", 2).start(), mixed[0].match("ab", 1), mixed[0].fullmatch("ab"), mixed[0].match("b").end())
