"""Shortest paths from one corner of a random graph: `heapq` with tuples, lists of neighbours."""

import heapq

N = 40_000  # small: 50


def graph(n):
    neighbours = [[] for _ in range(n)]
    state = 7
    for node in range(n):
        for step in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            other = (node + 1) % n if step == 0 else state // 64 % n
            weight = 1 + state // 4096 % 100
            neighbours[node].append((other, weight))
            neighbours[other].append((node, weight))
    return neighbours


def shortest(neighbours, source):
    best = {source: 0}
    done = set()
    queue = [(0, source)]
    while queue:
        distance, node = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        for other, weight in neighbours[node]:
            longer = distance + weight
            if other not in best or longer < best[other]:
                best[other] = longer
                heapq.heappush(queue, (longer, other))
    return best


def run(n):
    best = shortest(graph(n), 0)
    return max(best.values()) * 1_000_000_000 + sum(best.values())


print(run(N))
