"""for/else, while/else, break, continue, nested loops."""


def find(values, wanted):
    for i, value in enumerate(values):
        if value == wanted:
            print("found at", i)
            break
    else:
        print("not found")


find([1, 2, 3], 2)
find([1, 2, 3], 9)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("reached one after", steps)
while True:
    steps -= 10
    if steps < 0:
        break
else:
    print("never")
print(steps)
primes = []
for candidate in range(2, 50):
    for p in primes:
        if candidate % p == 0:
            break
    else:
        primes.append(candidate)
print(primes)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
print(i, j)
for k in []:
    pass
else:
    print("empty loop")
for i in range(5, 0, -2):
    i *= 10
    print(i, end=" ")
print()
total = 0
for a in range(3):
    try:
        if a == 1:
            continue
        total += 10 // (a - 2)
    except ZeroDivisionError:
        print("zero at", a)
        break
    finally:
        total += 100
else:
    print("no break")
print(total)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
