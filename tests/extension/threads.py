"""Threads and joblib's workers call geo.grids; another thread counts meanwhile."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import joblib
import numpy as np
from geo import grids

sizes = [20_000_003, 20_000_002, 20_000_001]
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(grids.spin, sizes)) == [grids.spin(size) for size in sizes])
arrays = [np.arange(50_000.0) + i for i in range(8)]
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(grids.doubled, arrays * 20))[-1].sum() == arrays[-1].sum() * 2)
    print(list(pool.map(lambda x: grids.work(x, 20), arrays)) == [grids.work(x, 20) for x in arrays])

# While a long native call runs, the interpreter is another thread's: with a switch interval of a minute nobody is
# interrupted, so that only a call that hands it over lets the other count.
sys.setswitchinterval(60)
counted = []
ended = threading.Event()


def count():
    while not ended.is_set():
        counted.append(0)
        ended.wait(0.001)


thread = threading.Thread(target=count)
thread.start()
before = len(counted)
grids.spin(100_000_000)
print(len(counted) - before > 3)
ended.set()
thread.join()
sys.setswitchinterval(0.005)
if __name__ == "__main__":
    jobs = (joblib.delayed(grids.doubled)(x) for x in arrays)
    print([x.sum() for x in joblib.Parallel(n_jobs=2)(jobs)] == [2 * x.sum() for x in arrays])
