import random

random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 6) for _ in range(10)], random.randrange(10), random.randrange(0, 100, 7), random.randrange(50, 10, -3))
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(5.0, 2.0), random.normalvariate(0, 1))
print(random.choice([1, 2, 3]), random.choice("abc"), random.choice((4, 5, 6)), random.choice(range(100)))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(items, 4), random.sample(range(1000), 5), random.sample(["a", "b", "c"], k=2))
print(random.choices(["x", "y", "z"], k=5), random.choices([1, 2, 3], weights=[10, 1, 1], k=8))
print(random.choices("ab", cum_weights=[1, 4], k=6), random.sample(["r", "b"], counts=[3, 2], k=3))
print(random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(2.5, 1.0), random.gammavariate(0.5, 1.0))
print(random.triangular(0, 10, 3), random.lognormvariate(0, 0.25), random.vonmisesvariate(0, 4), random.paretovariate(3))
print(random.weibullvariate(1, 1.5), random.getrandbits(8), random.getrandbits(100), random.randint(0, 10**30))
random.seed("text seed")
print(random.random(), random.randint(-(10**12), 10**12))
random.seed(12345678901234567890)
print(random.random())
own = random.Random(7)
print(own.random(), own.randint(1, 10), own.choice("xyz"), own.sample([1, 2, 3, 4], 2))
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random())
try:
    random.choice([])
except IndexError as error:
    print(error)
try:
    random.randint(5, 1)
except ValueError as error:
    print(error)
try:
    random.sample([1, 2], 3)
except ValueError as error:
    print(error)
total = 0.0
for _ in range(1000):
    x, y = random.random(), random.random()
    if x * x + y * y <= 1.0:
        total += 1
print(total)
