# an interpreter by match, typed
from dataclasses import dataclass


class Expr:
    pass


@dataclass
class Num(Expr):
    value: float


@dataclass
class Var(Expr):
    name: str


@dataclass
class Bin(Expr):
    op: str
    left: Expr
    right: Expr


@dataclass
class Neg(Expr):
    arg: Expr


def evaluate(e, env):
    match e:
        case Num(v):
            return v
        case Var(name):
            return env[name]
        case Bin("+", l, r):
            return evaluate(l, env) + evaluate(r, env)
        case Bin("*", l, r):
            return evaluate(l, env) * evaluate(r, env)
        case Bin(op, _, _):
            raise ValueError(f"bad operator {op}")
        case Neg(a):
            return -evaluate(a, env)
    raise TypeError("not an expression")


def simplify(e):
    match e:
        case Bin("*", Num(0.0), _) | Bin("*", _, Num(0.0)):
            return Num(0.0)
        case Bin("+", Num(0.0), x) | Bin("+", x, Num(0.0)):
            return simplify(x)
        case Bin(op, l, r):
            return Bin(op, simplify(l), simplify(r))
        case Neg(Neg(x)):
            return simplify(x)
        case _:
            return e


tree = Bin("+", Bin("*", Num(2.0), Var("x")), Neg(Neg(Num(3.0))))
print(evaluate(tree, {"x": 4.0}))
print(simplify(tree))
print(simplify(Bin("*", Var("y"), Num(0.0))))
print(simplify(Bin("+", Num(0.0), Var("z"))))
try:
    evaluate(Bin("^", Num(1.0), Num(2.0)), {})
except ValueError as error:
    print(error)
