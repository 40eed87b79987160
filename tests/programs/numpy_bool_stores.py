import numpy as np
def f(n):
    mask = np.ones(n, dtype=bool)
    mask[1:3] = False
    mask[0] = 0
    mask[4] = 2.5
    x = np.zeros(n)
    x[1] = True
    k = np.zeros(n, dtype=int)
    k[2] = True
    g = np.zeros((2, 2), dtype=bool)
    g[0, 1] = 1
    g[1] = True
    print(mask, x, k, g)
f(6)
