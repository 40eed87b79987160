# matrix / grid puzzles AoC 2
RAW = """
#.##.....#
.#..##..#.
#...#.#...
..##..#.##
"""
TREES = "30373\n25512\n65332\n33549\n35390"
OCTO = ["5483143223", "2745854711", "5264556173", "6141336146", "6357385478"]


def parse(raw):
    return [[c == "#" for c in line] for line in raw.strip().split("\n")]


def visible(grid):
    h = [list(map(int, r)) for r in grid.splitlines()]
    n, m = len(h), len(h[0])
    best = 0
    count = 0
    for i in range(n):
        for j in range(m):
            v = h[i][j]
            dirs = [h[i][:j][::-1], h[i][j + 1:], [h[k][j] for k in range(i - 1, -1, -1)], [h[k][j] for k in range(i + 1, n)]]
            if any(all(x < v for x in d) for d in dirs):
                count += 1
            score = 1
            for d in dirs:
                s = 0
                for x in d:
                    s += 1
                    if x >= v:
                        break
                score *= s
            best = max(best, score)
    return count, best


def flashes(lines, steps):
    g = {(r, c): int(ch) for r, line in enumerate(lines) for c, ch in enumerate(line)}
    total = 0
    for _ in range(steps):
        for k in g:
            g[k] += 1
        todo = [k for k, v in g.items() if v > 9]
        done = set(todo)
        while todo:
            r, c = todo.pop()
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    p = r + dr, c + dc
                    if p in g:
                        g[p] += 1
                        if g[p] > 9 and p not in done:
                            done.add(p)
                            todo.append(p)
        for k in done:
            g[k] = 0
        total += len(done)
    return total


def rotate(m, times=1):
    for _ in range(times % 4):
        m = [list(r) for r in zip(*m[::-1])]
    return m


def basins(text):
    g = [list(map(int, l)) for l in text.split()]
    seen = set()

    def fill(y, x):
        if y < 0 or x < 0 or y >= len(g) or x >= len(g[y]) or g[y][x] == 9 or (y, x) in seen:
            return 0
        seen.add((y, x))
        return 1 + fill(y + 1, x) + fill(y - 1, x) + fill(y, x + 1) + fill(y, x - 1)

    sizes = sorted((fill(y, x) for y in range(len(g)) for x in range(len(g[0]))), reverse=True)
    return sizes[:3], sizes[0] * sizes[1] * sizes[2]


def polymer(template, rules, steps):
    from collections import Counter
    pairs = Counter(a + b for a, b in zip(template, template[1:]))
    letters = Counter(template)
    for _ in range(steps):
        nxt = Counter()
        for p, n in pairs.items():
            if p in rules:
                mid = rules[p]
                nxt[p[0] + mid] += n
                nxt[mid + p[1]] += n
                letters[mid] += n
            else:
                nxt[p] += n
        pairs = nxt
    ranked = letters.most_common()
    return ranked[0][1] - ranked[-1][1]


def fold(points, folds):
    pts = set(points)
    for axis, at in folds:
        if axis == "x":
            pts = {(2 * at - x if x > at else x, y) for x, y in pts}
        else:
            pts = {(x, 2 * at - y if y > at else y) for x, y in pts}
    w = max(x for x, _ in pts) + 1
    h = max(y for _, y in pts) + 1
    return len(pts), ["".join("#" if (x, y) in pts else " " for x in range(w)).rstrip() for y in range(h)]


def bits(hexs):
    b = "".join(f"{int(c, 16):04b}" for c in hexs)
    pos = 0

    def take(n):
        nonlocal pos
        v = int(b[pos:pos + n], 2)
        pos += n
        return v

    def packet():
        nonlocal pos
        version, kind = take(3), take(3)
        if kind == 4:
            val = 0
            while True:
                more = take(1)
                val = val << 4 | take(4)
                if not more:
                    return version, val
        vals = []
        if take(1) == 0:
            end = take(15) + pos
            while pos < end:
                vals.append(packet())
        else:
            for _ in range(take(11)):
                vals.append(packet())
        version += sum(v for v, _ in vals)
        nums = [n for _, n in vals]
        if kind == 0:
            r = sum(nums)
        elif kind == 1:
            r = 1
            for x in nums:
                r *= x
        elif kind == 2:
            r = min(nums)
        elif kind == 3:
            r = max(nums)
        else:
            a, c = nums
            r = int({5: a > c, 6: a < c, 7: a == c}[kind])
        return version, r

    return packet()


def dirac(p1, p2):
    from functools import cache

    @cache
    def wins(a, b, sa, sb):
        if sb >= 5:
            return 0, 1
        w1 = w2 = 0
        for d, n in ((3, 1), (4, 3), (5, 6), (6, 7), (7, 6), (8, 3), (9, 1)):
            na = (a + d - 1) % 10 + 1
            x, y = wins(b, na, sb, sa + na)
            w1 += n * y
            w2 += n * x
        return w1, w2

    return wins(p1, p2, 0, 0)


print(sum(map(sum, parse(RAW))), ["".join(".#"[c] for c in r) for r in rotate(parse(RAW))][:2])
print(visible(TREES), flashes(OCTO, 10), basins("2199943210\n3987894921\n9856789892\n8767896789\n9899965678"))
print(polymer("NNCB", {"CH": "B", "HH": "N", "CB": "H", "NH": "C", "HB": "C", "HC": "B", "HN": "C", "NN": "C", "BH": "H", "NC": "B", "NB": "B", "BN": "B", "BB": "N", "BC": "B", "CC": "N", "CN": "C"}, 20))
n, art = fold([(6, 10), (0, 14), (9, 10), (0, 3), (10, 4), (4, 11), (6, 0), (6, 12), (4, 1), (0, 13), (10, 12), (3, 4), (3, 0), (8, 4), (1, 10), (2, 14), (8, 10), (9, 0)], [("y", 7), ("x", 5)])
print(n, *art, sep="\n")
print(bits("D2FE28"), bits("9C0141080250320F1802104A08"), bits("A0016C880162017C3686B18A3D4780"), dirac(4, 8))
