"""Annotations of scalars lift what only a run can tell; the types are checked where the values arrive."""

import json


def count(n: int, step: int) -> int:
    total = 0
    for i in range(n):
        total += i * step
    return total


def shout(text: str, times: int = 2) -> str:
    return text.upper() * times


class Account:
    def __init__(self, owner: str, balance):
        self.owner = owner
        self.balance: int = balance

    def add(self, amount: int) -> int:
        self.balance += amount
        return self.balance

    def label(self):
        return f"{self.owner}: {self.balance:>6}"


data = json.loads('{"n": 1000, "step": 3, "name": "ab", "open": true, "parts": [1, 2.5, "x"], "none": null}')
print(count(data["n"], data["step"]))
name: str = data["name"]
print(shout(name), shout(data["name"], data["step"]), name.upper())
is_open: bool = data["open"]
print(is_open, not is_open, is_open and data["n"])
account = Account(data["name"], data["n"])
print(account.add(data["step"]), account.label())

for part in data["parts"]:
    print(part * 2)


# A float's annotation lets ints through, in Python as here.
def half(value: float):
    return value / 2, value


print(half(data["n"]), half(data["parts"][1]), half(3))
apply = [count, shout]
print(apply[0](data["step"], 2), apply[1]("yes", data["step"]))
number: int = data["n"] if data["none"] is None else 0
while number > 100:
    number //= data["step"]
print(number, data["n"] + number)
