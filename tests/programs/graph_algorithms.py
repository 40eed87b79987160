# graph 2 - adjacency dict untyped
from collections import deque
from heapq import heappush, heappop

GRAPH = {
    "A": {"B": 7, "D": 5},
    "B": {"A": 7, "C": 8, "D": 9, "E": 7},
    "C": {"B": 8, "E": 5},
    "D": {"A": 5, "B": 9, "E": 15, "F": 6},
    "E": {"B": 7, "C": 5, "D": 15, "F": 8, "G": 9},
    "F": {"D": 6, "E": 8, "G": 11},
    "G": {"E": 9, "F": 11},
}


def prim(graph, start):
    mst = []
    visited = {start}
    edges = [(cost, start, to) for to, cost in graph[start].items()]
    edges.sort()
    import heapq
    heapq.heapify(edges)
    while edges:
        cost, frm, to = heapq.heappop(edges)
        if to not in visited:
            visited.add(to)
            mst.append((frm, to, cost))
            for nxt, c in graph[to].items():
                if nxt not in visited:
                    heapq.heappush(edges, (c, to, nxt))
    return mst


def shortest(graph, start, end):
    queue = [(0, start, [])]
    seen = set()
    while queue:
        cost, node, path = heappop(queue)
        if node in seen:
            continue
        path = path + [node]
        seen.add(node)
        if node == end:
            return cost, path
        for nxt, w in graph[node].items():
            if nxt not in seen:
                heappush(queue, (cost + w, nxt, path))
    return float("inf"), []


def components(n, edges):
    adj = [[] for _ in range(n)]
    for a, b in edges:
        adj[a].append(b)
        adj[b].append(a)
    color = [-1] * n
    c = 0
    for i in range(n):
        if color[i] != -1:
            continue
        stack = [i]
        color[i] = c
        while stack:
            u = stack.pop()
            for v in adj[u]:
                if color[v] == -1:
                    color[v] = c
                    stack.append(v)
        c += 1
    return c, color


def tarjan(g):
    index = {}
    low = {}
    stack = []
    on = set()
    out = []
    counter = [0]

    def visit(v):
        index[v] = low[v] = counter[0]
        counter[0] += 1
        stack.append(v)
        on.add(v)
        for w in g[v]:
            if w not in index:
                visit(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            comp = []
            while True:
                w = stack.pop()
                on.remove(w)
                comp.append(w)
                if w == v:
                    break
            out.append(sorted(comp))

    for v in g:
        if v not in index:
            visit(v)
    return out


def bipartite(adj):
    color = {}
    for s in adj:
        if s in color:
            continue
        color[s] = 0
        q = deque([s])
        while q:
            u = q.popleft()
            for v in adj[u]:
                if v not in color:
                    color[v] = 1 - color[u]
                    q.append(v)
                elif color[v] == color[u]:
                    return False, None
    return True, color


def bridges(g):
    n = len(g)
    low = [0] * n
    num = [0] * n
    res = []
    t = 0

    def dfs(u, p):
        nonlocal t
        t += 1
        num[u] = low[u] = t
        for v in g[u]:
            if v == p:
                continue
            if num[v]:
                low[u] = min(low[u], num[v])
            else:
                dfs(v, u)
                low[u] = min(low[u], low[v])
                if low[v] > num[u]:
                    res.append((min(u, v), max(u, v)))

    dfs(0, -1)
    return sorted(res)


def maxflow(cap, s, t):
    n = len(cap)
    flow = 0
    res = [row[:] for row in cap]
    while True:
        parent = [-1] * n
        parent[s] = s
        q = deque([s])
        while q and parent[t] == -1:
            u = q.popleft()
            for v in range(n):
                if parent[v] == -1 and res[u][v] > 0:
                    parent[v] = u
                    q.append(v)
        if parent[t] == -1:
            return flow
        f = float("inf")
        v = t
        while v != s:
            f = min(f, res[parent[v]][v])
            v = parent[v]
        v = t
        while v != s:
            res[parent[v]][v] -= f
            res[v][parent[v]] += f
            v = parent[v]
        flow += f


def all_paths(g, a, b, path=[]):
    path = path + [a]
    if a == b:
        return [path]
    if a not in g:
        return []
    found = []
    for n in g[a]:
        if n not in path:
            found += all_paths(g, n, b, path)
    return found


def astar(grid, start, goal):
    def h(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])

    open_ = [(h(start), 0, start)]
    came = {start: None}
    g = {start: 0}
    while open_:
        _, cost, cur = heappop(open_)
        if cur == goal:
            path = []
            while cur:
                path.append(cur)
                cur = came[cur]
            return path[::-1]
        for dx, dy in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
            nxt = (cur[0] + dx, cur[1] + dy)
            if 0 <= nxt[0] < len(grid) and 0 <= nxt[1] < len(grid[0]) and grid[nxt[0]][nxt[1]] != "#":
                nc = cost + 1
                if nxt not in g or nc < g[nxt]:
                    g[nxt] = nc
                    came[nxt] = cur
                    heappush(open_, (nc + h(nxt), nc, nxt))
    return None


print(prim(GRAPH, "A"), sum(c for _, _, c in prim(GRAPH, "A")))
print(shortest(GRAPH, "A", "G"), shortest({"x": {}, "y": {}}, "x", "y"))
print(components(7, [(0, 1), (1, 2), (3, 4), (5, 5)]))
print(tarjan({0: [1], 1: [2], 2: [0, 3], 3: [4], 4: [3]}))
print(bipartite({1: [2, 4], 2: [1, 3], 3: [2, 4], 4: [1, 3]}), bipartite({1: [2, 3], 2: [1, 3], 3: [1, 2]}))
print(bridges([[1, 2], [0, 2], [0, 1, 3], [2, 4], [3]]))
print(maxflow([[0, 16, 13, 0, 0, 0], [0, 0, 10, 12, 0, 0], [0, 4, 0, 0, 14, 0], [0, 0, 9, 0, 0, 20], [0, 0, 0, 7, 0, 4], [0, 0, 0, 0, 0, 0]], 0, 5))
print(all_paths({"a": ["b", "c"], "b": ["d"], "c": ["d", "b"], "d": []}, "a", "d"))
maze = ["....#...", ".##.#.#.", ".#....#.", ".####.#.", "......#."]
p = astar(maze, (0, 0), (4, 7))
print(len(p), p[:4] if p else p)
for r, line in enumerate(maze):
    print("".join("*" if (r, c) in p else ch for c, ch in enumerate(line)))
