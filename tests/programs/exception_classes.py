# exceptions
class AppError(Exception):
    code = 1

    def __init__(self, message, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        base = super().__str__()
        return f"[{self.code}] {base}" + (f" ({self.detail})" if self.detail else "")


class NotFound(AppError):
    code = 404

    def __init__(self, name):
        super().__init__(f"{name} not found", detail=name.upper())
        self.name = name


class Denied(AppError):
    code = 403


def find(d, k):
    try:
        return d[k]
    except KeyError as e:
        raise NotFound(k) from e


for key in ["a", "zz"]:
    try:
        print(find({"a": 1}, key))
    except AppError as e:
        print(type(e).__name__, e, e.args, e.code, e.detail, repr(e.__cause__))
try:
    raise Denied("no")
except (NotFound, Denied) as e:
    print(e, isinstance(e, AppError), e.detail)


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, n):
        if n > self.balance:
            raise InsufficientFunds(self.balance, n)
        self.balance -= n


class InsufficientFunds(ValueError):
    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        super().__init__(f"need {amount - balance} more")


a = Account(10)
try:
    a.withdraw(50)
except InsufficientFunds as e:
    print(e, e.balance, e.amount)
finally:
    print("done", a.balance)


def chain():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            raise ValueError("second")
        except ValueError as v:
            print(repr(v.__context__), v.__cause__)
            raise RuntimeError("third") from None


try:
    chain()
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)
