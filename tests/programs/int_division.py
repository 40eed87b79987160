"""Floor division, modulo and divmod with each sign."""

for a in (7, -7, 0):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2)
print(-0.0 // 1, 0 // -5, -1 // 10**6)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1234, -2))
print(int(3.9), int(-3.9), int("  42 "), int("-0b101", 0), int("ff", 16))
print(True + True, True == 1, hash(1) == hash(1.0), {1: "int", True: "bool", 1.0: "float"})
try:
    print(1 // 0)
except ZeroDivisionError as error:
    print(error)
try:
    print(1 % 0)
except ZeroDivisionError as error:
    print(error)
try:
    print(1.5 / 0)
except ZeroDivisionError as error:
    print(error)
