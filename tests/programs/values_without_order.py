"""Sorting pairs whose second values have no order: the first ones decide, or the TypeError names the types."""

units = {"length": {"m": 1.0, "km": 1000.0}, "mass": {"g": 1.0}, "area": {}}
for kind, table in sorted(units.items()):
    print(kind, len(table), sorted(table))
print(max(units.items())[0], min(units.items()) == ("area", {}))
pairs = [(2, {"a": 1}), (1, {"b": 2})]
pairs.sort()
print(pairs)


def ties():
    try:
        print(sorted([(1, {"a": 1}), (1, {"b": 2})]))
    except TypeError as error:
        print(error)
    try:
        print(max(["a", None]))
    except TypeError as error:
        print(error)
    try:
        print(min([(1, None), (1, 2.5)]))
    except TypeError as error:
        print(error)
    try:
        print(sorted([(1, 2j), (1, 1j)]))
    except TypeError as error:
        print(error)
    try:
        print(sorted([(1, range(2)), (1, range(3))]))
    except TypeError as error:
        print(error)


ties()
