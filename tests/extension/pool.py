"""Functions of the package in processes of their own."""

import multiprocessing as mp

from geo.core import gcd

if __name__ == "__main__":
    with mp.get_context("spawn").Pool(2) as pool:
        print(pool.starmap(gcd, [(12, 18), (7, 21)]), type(gcd).__name__)
