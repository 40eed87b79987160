# Functions inside functions, used from lambdas, from other blocks and from each other.
text2 = 'abc'
def compute(flag):
    def inner(n3, n4):
        seen = {text2 for n5 in [n4, n4, n4] if False}
        return min([n4, n4, 0][:-1], default=n3 ** 0)
    def other(n):
        return inner(n, 2) + len(text2)
    if flag:
        calls2 = []
        for i2 in range(3):
            calls2.append(lambda v: inner(max(i2, i2), [12, i2][0]))
        print([call2(10) for call2 in calls2])
        deep = lambda a: (lambda b: inner(a, b))(3)
        print(deep(2), other(5))
    elif flag is None:
        def never(a):
            return inner(a, a)
        calls = [lambda: never(1)]
        print(calls[0]())
    else:
        if 2 > 3:
            print('x')
        return 5
compute(True)
compute(None)
compute(False)
def f(flag):
    if flag:
        def g(n):
            return n * 2
        print('def')
    for i in range(2):
        def step(n):
            return n + i
        print(step(3))
    try:
        def attempt(n):
            return 10 // n
    except ZeroDivisionError:
        pass
    print(attempt(3), g(4))
    def rec(n):
        return 1 if n == 0 else n * rec(n - 1)
    def even(n):
        return n == 0 or odd(n - 1)
    def odd(n):
        return n != 0 and even(n - 1)
    fs = [lambda k: rec(k), lambda k: even(k)]
    print([g(5) for g in fs])
    def gen(n):
        for i in range(n):
            yield rec(i)
    return list(map(lambda k: sum(gen(k)), range(4)))
print(f(True))
class A:
    def run(self, xs):
        def key(x):
            return -x
        def other(x):
            return self.scale * key(x)
        self.scale = 3
        return sorted(xs, key=lambda x: key(x)), [other(x) for x in xs], sorted(xs, key=lambda x: other(x))
print(A().run([3, 1, 2]))
