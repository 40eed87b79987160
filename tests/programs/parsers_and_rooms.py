# state machine, parser, matrix, generic containers
class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text

    def __repr__(self):
        return f"Token({self.kind}, {self.text})"


class Lexer:
    def __init__(self, source):
        self.source = source
        self.pos = 0

    def tokens(self):
        out = []
        while self.pos < len(self.source):
            ch = self.source[self.pos]
            if ch.isspace():
                self.pos += 1
            elif ch.isdigit():
                start = self.pos
                while self.pos < len(self.source) and self.source[self.pos].isdigit():
                    self.pos += 1
                out.append(Token("num", self.source[start:self.pos]))
            else:
                out.append(Token("op", ch))
                self.pos += 1
        out.append(Token("end", ""))
        return out


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.i = 0

    def peek(self):
        return self.tokens[self.i]

    def next(self):
        token = self.tokens[self.i]
        self.i += 1
        return token

    def expr(self):
        value = self.term()
        while self.peek().text in ("+", "-"):
            op = self.next().text
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while self.peek().text in ("*", "/"):
            op = self.next().text
            right = self.factor()
            if op == "*":
                value = value * right
            else:
                if right == 0:
                    raise ZeroDivisionError("division by zero in expression")
                value = value // right
        return value

    def factor(self):
        token = self.next()
        if token.kind == "num":
            return int(token.text)
        if token.text == "(":
            value = self.expr()
            if self.next().text != ")":
                raise SyntaxError("expected )")
            return value
        if token.text == "-":
            return -self.factor()
        raise SyntaxError(f"unexpected {token!r}")


for text in ["1 + 2 * 3", "(1 + 2) * 3", "-(4 - 10) / 2", "2 * (3", "4 / 0", "1 + * 2"]:
    try:
        print(text, "=", Parser(Lexer(text).tokens()).expr())
    except (SyntaxError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)


class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.n = len(rows)
        self.m = len(rows[0])

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        return Matrix([[sum(self.rows[i][k] * other.rows[k][j] for k in range(self.m)) for j in range(other.m)] for i in range(self.n)])

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return self.rows == other.rows

    def __pow__(self, k):
        result = Matrix.identity(self.n)
        for _ in range(k):
            result = result @ self
        return result

    def __repr__(self):
        return "\n".join(" ".join(f"{v:4d}" for v in row) for row in self.rows)


f = Matrix([[1, 1], [1, 0]])
print(f ** 10)
print((f ** 10)[0, 1], f @ Matrix.identity(2) == f)
f[0, 0] = 7
print(f)


class Room:
    def __init__(self, name):
        self.name = name
        self.exits = {}
        self.items = []

    def connect(self, direction, other, back):
        self.exits[direction] = other
        other.exits[back] = self


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []

    def go(self, direction):
        target = self.room.exits.get(direction)
        if target is None:
            return "You can't go there."
        self.room = target
        return f"You are in the {target.name}."

    def take(self, item):
        if item in self.room.items:
            self.room.items.remove(item)
            self.bag.append(item)
            return f"Taken {item}."
        return f"No {item} here."


hall, kitchen = Room("hall"), Room("kitchen")
hall.connect("north", kitchen, "south")
kitchen.items.append("knife")
p = Player(hall)
for cmd in ["take knife", "go north", "take knife", "go north", "go south"]:
    verb, _, arg = cmd.partition(" ")
    print(p.go(arg) if verb == "go" else p.take(arg))
print(p.bag, p.room.name, p.room is hall)


class Graph:
    def __init__(self):
        self.adj = {}

    def edge(self, a, b, w=1):
        self.adj.setdefault(a, []).append((b, w))
        self.adj.setdefault(b, []).append((a, w))
        return self

    def bfs(self, start):
        seen = {start}
        order = []
        queue = [start]
        while queue:
            n = queue.pop(0)
            order.append(n)
            for m, _ in sorted(self.adj[n]):
                if m not in seen:
                    seen.add(m)
                    queue.append(m)
        return order


g = Graph().edge("a", "b").edge("a", "c", 4).edge("b", "d").edge("c", "d", 2)
print(g.bfs("a"), len(g.adj))
