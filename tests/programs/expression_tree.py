# expression trees, visitors, interpreters
class Node:
    def eval(self, env):
        raise NotImplementedError("eval")

    def accept(self, visitor):
        raise NotImplementedError


class Num(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def accept(self, visitor):
        return visitor.visit_num(self)

    def __repr__(self):
        return f"Num({self.value})"


class Var(Node):
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        if self.name not in env:
            raise NameError(f"unknown {self.name}")
        return env[self.name]

    def accept(self, visitor):
        return visitor.visit_var(self)

    def __repr__(self):
        return f"Var({self.name!r})"


class BinOp(Node):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        a = self.left.eval(env)
        b = self.right.eval(env)
        if self.op == "+":
            return a + b
        elif self.op == "-":
            return a - b
        elif self.op == "*":
            return a * b
        raise ValueError("bad op " + self.op)

    def accept(self, visitor):
        return visitor.visit_binop(self)

    def __repr__(self):
        return f"BinOp({self.op!r}, {self.left!r}, {self.right!r})"


class Printer:
    def visit_num(self, node):
        return str(node.value)

    def visit_var(self, node):
        return node.name

    def visit_binop(self, node):
        return "(" + node.left.accept(self) + " " + node.op + " " + node.right.accept(self) + ")"


def simplify(node):
    if isinstance(node, BinOp):
        left = simplify(node.left)
        right = simplify(node.right)
        if node.op == "*" and isinstance(left, Num) and left.value == 0:
            return Num(0)
        if isinstance(left, Num) and isinstance(right, Num):
            return Num(BinOp(node.op, left, right).eval({}))
        return BinOp(node.op, left, right)
    return node


def depth(node):
    if not isinstance(node, BinOp):
        return 1
    return 1 + max(depth(node.left), depth(node.right))


def count(node: Node) -> dict:
    counts = {}
    stack = [node]
    while stack:
        top = stack.pop()
        name = type(top).__name__
        counts[name] = counts.get(name, 0) + 1
        if isinstance(top, BinOp):
            stack.append(top.left)
            stack.append(top.right)
    return counts


tree = BinOp("+", BinOp("*", Num(2), Var("x")), BinOp("-", Num(10), Num(3)))
print(tree)
print(tree.accept(Printer()))
print(tree.eval({"x": 5}))
print(simplify(tree), depth(tree))
print(count(tree))
try:
    print(tree.eval({"y": 1}))
except NameError as e:
    print("error:", e)
try:
    Node().eval({})
except NotImplementedError as e:
    print("NI", e)
