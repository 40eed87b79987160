"""An interpreter of a tiny language of eight commands: characters, a stack, a dict of jumps, a tape."""

N = 500  # small: 3

PROGRAM = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."


def jumps_of(program):
    stack = []
    jumps = {}
    for position, command in enumerate(program):
        if command == "[":
            stack.append(position)
        elif command == "]":
            start = stack.pop()
            jumps[start] = position
            jumps[position] = start
    return jumps


def execute(program):
    jumps = jumps_of(program)
    tape = [0] * 300
    pointer = 0
    position = 0
    written = []
    while position < len(program):
        command = program[position]
        if command == ">":
            pointer += 1
        elif command == "<":
            pointer -= 1
        elif command == "+":
            tape[pointer] = (tape[pointer] + 1) % 256
        elif command == "-":
            tape[pointer] = (tape[pointer] - 1) % 256
        elif command == ".":
            written.append(chr(tape[pointer]))
        elif command == "[" and tape[pointer] == 0:
            position = jumps[position]
        elif command == "]" and tape[pointer] != 0:
            position = jumps[position]
        position += 1
    return "".join(written)


def run(n):
    total = 0
    text = ""
    for _ in range(n):
        text = execute(PROGRAM)
        total += len(text)
    return f"{text} {total}"


print(run(N * 10))
