"""The format mini-language."""

name, count, ratio = "apple", 3, 0.12345
print(f"{name!r:>10} {count:03d} {ratio:.1%} {count:+d} {count: d} {count:b} {count:#x} {count:#o} {1000000:,} {1000000:_}")
print(f"{name:*^11} {name:.2} {name:>7.3}| {ratio:8.3f}| {ratio:<8.2e}| {count:>{5}} {ratio:.{2}f}")
print(f"{{literal}} {count=} {name=!s} {ratio=:.2f} {count + 1 = }")
print("%s has %d items, %5.2f%% %-6s| %06d %x %r" % (name, count, ratio * 100, "ab", 42, 255, "q"))
print("{0} {1} {0} {name}".format("a", "b", name="n"), "{:>8,.2f}".format(1234.5), "{!r}".format("x"))
print("{a[0]} {a[1]}".format(a=[1, 2]))
print(f"{'nested ' + f'{count}'} {[1, 2]} {(1,)} {None} {True}")
print(f"{123456789:e} {12.0:g} {1e-10:g} {float('inf'):f} {-0.0:.1f} {5:f} {2**70:,}")
print(format(3.14159, ".2f"), format(255, "08b"), format("x", "<4") + "|", format(True, "d"), format(12345, "n"))
width = 12
for row in [("a", 1), ("bb", 22)]:
    print(f"{row[0]:<{width}}{row[1]:>{width}}")
try:
    print(f"{'a':d}")
except ValueError as error:
    print(error)
print("a", "b", sep="-", end="!\n")
print(*[1, 2, 3], sep=", ")
print()
