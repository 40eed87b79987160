import bisect
import heapq
from heapq import heapify, heappop, heappush

heap = []
for item in [5, 1, 4, 2]:
    heappush(heap, item)
print([heappop(heap) for _ in range(4)])
queue = []
heappush(queue, (2, "b"))
heappush(queue, (1, "a", [3]))
print(heappop(queue), heapq.heappushpop(queue, (0, "z")), queue)
values = [9, 3, 7, 1]
heapify(values)
print(values, heapq.heapreplace(values, 8), values, heapq.nsmallest(2, values), heapq.nlargest(2, [3, 8, 5], key=lambda x: -x))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge(["bb", "a"], ["ccc"], key=len, reverse=True)))
marks = [10, 20, 20, 30]
print(bisect.bisect(marks, 20), bisect.bisect_left(marks, 20), bisect.bisect_right(marks, 5))
bisect.insort(marks, 25)
print(marks, bisect.bisect_left(["a", "bb", "ccc"], 2, key=len), bisect.bisect((1, 2, 3), 2))
mixed = [1, 2.5, 3]
bisect.insort_left(mixed, 2)
print(mixed)
