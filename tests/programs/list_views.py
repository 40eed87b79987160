"""Lists in loops: what is seen through aliases, rows and loops that change a list's length."""


def shifted(a, b):
    for i in range(len(a) - 1):
        b[i + 1] = a[i] + 1
    return b


same = [0] * 5
print(shifted(same, same), shifted([1, 2, 3], [9, 9, 9]))


def grow(items, other):
    total = 0
    for i in range(3):
        total += items[i]
        other.append(total)
        total += items[len(items) - 1]
    return total


shared = [1, 2, 3]
print(grow(shared, shared), shared)


def push(items):
    items.append(len(items))


def grow_by_call(items):
    total = 0
    for i in range(4):
        push(items)
        total += items[-1] * items[i]
    return total


print(grow_by_call([5]))


def rows_of_one():
    rows = [[0] * 3] * 2
    for i in range(2):
        for j in range(3):
            rows[i][j] += i + j
    return rows


print(rows_of_one())


def swap_rows(rows):
    for i in range(len(rows) - 1):
        rows[i], rows[i + 1] = rows[i + 1], rows[i]
        for j in range(2):
            rows[i][j] += 10 * i
    return rows


print(swap_rows([[1, 2], [3, 4], [5, 6]]))


def no_rounds(rows, i):
    total = 0
    for j in range(0):
        total += rows[i][j]
        rows[i + 1][j] = total
    return total


print(no_rounds([[1]], 7))


def message(rows, i, j, store):
    try:
        for k in range(j, j + 1):
            if store:
                rows[i][k] = 1
            else:
                print(rows[i][k])
    except IndexError as error:
        return str(error)
    return "fine"


for row in (0, 1, -1, -2):
    for column in (0, 1, -1, -2):
        print(row, column, message([[7]], row, column, True), message([[7]], row, column, False))


def flat_message(items, i):
    found = []
    for k in range(i, i + 2):
        try:
            items[k] = k
            found.append(items[k + 1])
        except IndexError as error:
            found.append(-k)
            print(error)
    return found


print(flat_message([1, 2, 3], 1), flat_message([1], -3))


def read_what_is_written(items):
    seen = []
    for value in items:
        seen.append(value)
        for j in range(len(items)):
            items[j] += 1
    return seen


print(read_what_is_written([1, 2, 3]))


def iterate_and_append(items):
    for value in items:
        if len(items) < 8:
            items.append(value * 2)
    return items


print(iterate_and_append([1, 2]))


def rebound(count):
    current = [0] * count
    for i in range(3):
        following = [i] * count
        for j in range(count):
            following[j] += current[j]
        current = following
    return current


print(rebound(3))


def kept(count):
    made = []
    row = [0] * 2
    for i in range(count):
        row[0] += i
        row[1] -= row[0]
        made.append(row)
        if i == 1:
            row = [100, 100]
    return made


print(kept(3))


def sorted_inside(items):
    total = 0
    for i in range(len(items)):
        items.sort()
        total = total * 10 + items[i]
        items.reverse()
    return total


print(sorted_inside([3, 1, 2]))


def emptied(items):
    i = 0
    taken = []
    while i < len(items):
        if items[i] % 2:
            taken.append(items.pop(i))
        else:
            i += 1
    while items:
        taken.append(items[0])
        del items[0]
    return taken


print(emptied([1, 2, 3, 4, 5]))


def words_of(words):
    text = ""
    for i in range(len(words)):
        for word in words:
            text += word[0] + words[i]
    return text


print(words_of(["ab", "c"]))


def replace_words(words):
    for i in range(len(words)):
        words[i] = words[i] + words[i - 1]
    return words


print(replace_words(["a", "b", "c"]))


def nested_function(items):
    def bump(at):
        items[at] += 1
        items.append(at)

    for i in range(2):
        bump(i)
        items[i] *= 2
    return items


print(nested_function([1, 2]))


def comprehension(rows):
    total = 0
    for i in range(len(rows)):
        doubled = [rows[i][j] * 2 for j in range(len(rows[i]))]
        rows_again = [sum(rows) for rows in [doubled, doubled]]
        total += sum(doubled) + rows_again[0] + sum(rows[j][i] for j in range(len(rows)))
    return total


print(comprehension([[1, 2], [3, 4]]))


def pairs(items):
    for i in range(len(items)):
        low, high = items[i]
        items[i] = (high, low + i)
    total = 0
    for low, high in items:
        total += low * high
    return items, total


print(pairs([(1, 2), (3, 4)]))


def flags(count):
    seen = [False] * count
    order = []
    for start in range(count):
        at = start
        while not seen[at]:
            seen[at] = True
            order.append(at)
            at = (at * 2 + 1) % count
    return order, all(seen)


print(flags(7))


def early(items):
    for i in range(len(items)):
        if items[i] > 2:
            return items
        items[i] = 0
    items.append(9)
    return items


print(early([1, 3]), early([1, 2]))


def cubes(size):
    cube = [[[x + y + z for z in range(size)] for y in range(size)] for x in range(size)]
    total = 0
    for x in range(size):
        for y in range(size):
            for z in range(size):
                total += cube[x][y][z] * cube[z][y][x]
                cube[x][y][z] = total
    return total, cube[-1][-1]


print(cubes(3))

grid = [[0] * 4 for _ in range(3)]
for i in range(3):
    for j in range(4):
        grid[i][j] = i * j
print(grid)
for line in grid:
    line[0] = 5
    line[1] += line[0]
grid[0] = grid[1]
print(grid)


def counted(xs, names):
    total = 0
    for i, x in enumerate(xs):
        total += i * x
        xs[i] = total
    for number, name in enumerate(names, 1):
        print(number, name, name + "!")
    for position, name in enumerate(names):
        if position < 2:
            names.append(name)
    rows = [[1, 2], [3]]
    for i, row in enumerate(rows):
        row.append(i)
        for j, cell in enumerate(row):
            total += cell * j
    kept = None
    for at, line in enumerate(rows):
        kept = line
        total += at
    kept.append(9)
    for at, line in enumerate(rows):
        print(at, line)
    return total, names, rows, kept, i


print(counted([1, 2, 3], ["a", "b"]))
marks = [True, False, True]
for place, mark in enumerate(marks):
    if mark:
        print(place)
