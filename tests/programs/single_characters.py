"""Single characters: compared, counted, and used as texts where they are more than that."""


def commands(program):
    depth = 0
    found = []
    position = 0
    while position < len(program):
        command = program[position]
        if command == "[":
            depth += 1
        elif command == "]":
            depth -= 1
        elif command != "'" and command != '"' and command != "\\":
            found.append(depth)
        position += 1
    return depth, found


print(commands("[a[b']\"\\é]c"))


def checksum(text):
    total = 0
    for character in text:
        total = (total * 31 + ord(character)) % 1_000_003
        if ord(character) < 100 or character == "é":
            total += 1
    return total


print(checksum("hello"), checksum("héllo wörld"), checksum(""))


def distance(a, b):
    same = 0
    for i in range(len(a)):
        if a[i] == b[i] or a[i] == "x" or "y" != b[-1 - i]:
            same += 1
    return same


print(distance("abcé", "abdé"), distance("yyyy", "yyxy"))


def kept(text):
    letters = []
    for character in text:
        if character == "a":
            letters.append(character)
        text = text + character
    last = text[-1]
    if last == "a":
        last = "long"
    return letters, last, text


print(kept("banana"))


def beyond(text, at):
    try:
        character = text[at]
        return character == "b"
    except IndexError as error:
        return str(error)


for at in (0, 1, -1, -2, 2, -3):
    print(at, beyond("ab", at), beyond("é€", at))


def never(text):
    count = 0
    for character in text:
        if character == "ab" or character == "":
            count += 1
    return count


print(never("abab"))


def last_of(text):
    character = "?"
    for character in text:
        if character == ".":
            break
    return character


print(last_of("a.b"), last_of(""), last_of("ab"))


def words(names):
    vowels = 0
    for name in names:
        first = name[0]
        if first == "a" or first == "o":
            vowels += 1
        for letter in name:
            vowels += letter == "e"
    return vowels


print(words(["anna", "otto", "eve"]))
