"""Texts put together piece by piece: `+=`, `join`, f-strings, `replace`, reversal."""

N = 600_000  # small: 50


def render(n):
    text = ""
    for i in range(n):
        text += str(i % 1000)
        if i % 10 == 9:
            text += "\n"
        else:
            text += ","
    return text


def checksum(text):
    total = 0
    for character in text:
        total = (total * 31 + ord(character)) % 1_000_000_007
    return total


def reversed_lines(text):
    lines = []
    for line in text.split("\n"):
        cells = line.split(",")
        lines.append(f"{len(cells)}:{'-'.join(cells[::-1])}")
    return "\n".join(lines)


def run(n):
    text = render(n)
    turned = reversed_lines(text).replace("99", "x").upper()
    return checksum(text) * 1_000_000_007 + checksum(turned) + turned.count("X")


print(run(N))
