"""cmath."""

import cmath

functions = [cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan]
functions += [cmath.sinh, cmath.cosh, cmath.tanh, cmath.phase, cmath.polar]
numbers = [1, -4, 0.5, 1j, -2.5 + 0.25j, 1e-310 + 0j, 3e200 - 1e200j, 0.6 + 0.8j, complex(-1, -0.0), 700.5 + 2j]
for number in numbers:
    for function in functions:
        try:
            print(function(number))
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, error)
print(
    cmath.rect(2, 0.5),
    cmath.rect(1, 0),
    cmath.log(8, 2),
    cmath.pi,
    cmath.infj,
    cmath.isnan(1j),
    cmath.isinf(cmath.infj),
)
for broken in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt("a")):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)
