# small interpreters: brainf*, stack VM, expression parser, s-expressions
import re
import operator as op


def bf(src, inp=""):
    jumps, stack = {}, []
    for i, c in enumerate(src):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape = [0] * 300
    ptr = pc = 0
    out = []
    inp = iter(inp)
    while pc < len(src):
        c = src[pc]
        if c == ">":
            ptr += 1
        elif c == "<":
            ptr -= 1
        elif c == "+":
            tape[ptr] = (tape[ptr] + 1) % 256
        elif c == "-":
            tape[ptr] = (tape[ptr] - 1) % 256
        elif c == ".":
            out.append(chr(tape[ptr]))
        elif c == ",":
            tape[ptr] = ord(next(inp, "\0"))
        elif c == "[" and not tape[ptr]:
            pc = jumps[pc]
        elif c == "]" and tape[ptr]:
            pc = jumps[pc]
        pc += 1
    return "".join(out)


class Parser:
    def __init__(self, text):
        self.tokens = re.findall(r"\d+\.?\d*|[-+*/()^]", text)
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def take(self):
        tok = self.peek()
        self.pos += 1
        return tok

    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                v += self.term()
            else:
                v -= self.term()
        return v

    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"):
            if self.take() == "*":
                v *= self.factor()
            else:
                v /= self.factor()
        return v

    def factor(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.factor()
        return base

    def atom(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            if self.take() != ")":
                raise SyntaxError("expected )")
            return v
        if t == "-":
            return -self.atom()
        return float(t)


def shunting(tokens):
    prec = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    out, stack = [], []
    for t in tokens:
        if t.isdigit():
            out.append(t)
        elif t == "(":
            stack.append(t)
        elif t == ")":
            while stack[-1] != "(":
                out.append(stack.pop())
            stack.pop()
        else:
            while stack and stack[-1] != "(" and (prec[stack[-1]] > prec[t] or (prec[stack[-1]] == prec[t] and t != "^")):
                out.append(stack.pop())
            stack.append(t)
    return out + stack[::-1]


OPS = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "^": op.pow}


def eval_rpn(tokens):
    st = []
    for t in tokens:
        if t in OPS:
            b = st.pop()
            a = st.pop()
            st.append(OPS[t](a, b))
        else:
            st.append(int(t))
    assert len(st) == 1
    return st[0]


def tokenize(s):
    return s.replace("(", " ( ").replace(")", " ) ").split()


def read(tokens):
    if not tokens:
        raise SyntaxError("unexpected EOF")
    t = tokens.pop(0)
    if t == "(":
        lst = []
        while tokens[0] != ")":
            lst.append(read(tokens))
        tokens.pop(0)
        return lst
    if t == ")":
        raise SyntaxError("unexpected )")
    try:
        return int(t)
    except ValueError:
        return t


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        self.update(zip(params, args))
        self.outer = outer

    def find(self, var):
        return self if var in self else self.outer.find(var)


GLOBAL = Env()
GLOBAL.update({"+": op.add, "-": op.sub, "*": op.mul, "<": op.lt, "=": op.eq, "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:]})


def evaluate(x, env=GLOBAL):
    if isinstance(x, str):
        return env.find(x)[x]
    if not isinstance(x, list):
        return x
    if x[0] == "if":
        _, test, a, b = x
        return evaluate(a if evaluate(test, env) else b, env)
    if x[0] == "define":
        _, var, exp = x
        env[var] = evaluate(exp, env)
        return None
    if x[0] == "lambda":
        _, params, body = x
        return lambda *args: evaluate(body, Env(params, args, env))
    fn, *args = [evaluate(e, env) for e in x]
    return fn(*args)


def vm(program):
    stack, pc, regs, trace = [], 0, {}, 0
    while True:
        ins, *args = program[pc]
        pc += 1
        trace += 1
        if ins == "push":
            stack.append(args[0])
        elif ins == "store":
            regs[args[0]] = stack.pop()
        elif ins == "load":
            stack.append(regs[args[0]])
        elif ins == "add":
            stack.append(stack.pop() + stack.pop())
        elif ins == "jlt":
            b, a = stack.pop(), stack.pop()
            if a < b:
                pc = args[0]
        elif ins == "halt":
            return regs, trace


print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(Parser("2 + 3 * (4 - 1) ^ 2 / 9").expr(), Parser("-(1+2)*3").expr(), Parser("2^3^2").expr())
try:
    Parser("(1+2").expr()
except SyntaxError as e:
    print("SyntaxError:", e.msg)
rpn = shunting("3 + 4 * 2 - ( 1 - 5 ) ^ 2 ^ 3".split())
print(" ".join(rpn), eval_rpn(rpn))
for src in ["(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 10)", "(car (cdr (list 1 2 3)))", "((lambda (x y) (+ x y)) 3 4)"]:
    print(evaluate(read(tokenize(src))))
print(vm([("push", 0), ("store", "i"), ("load", "i"), ("push", 1), ("add",), ("store", "i"), ("load", "i"), ("push", 5), ("jlt", 2), ("halt",)]))
