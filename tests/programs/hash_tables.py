class HashTable:
    def __init__(self, size_table, charge_factor=None, lim_charge=None):
        self.size_table = size_table
        self.values = [None] * self.size_table
        self.lim_charge = 0.75 if lim_charge is None else lim_charge
        self.charge_factor = 1 if charge_factor is None else charge_factor
        self.__aux_list = []
        self._keys = {}

    def keys(self):
        return self._keys

    def balanced_factor(self):
        return sum(1 for slot in self.values if slot is not None) / (self.size_table * self.charge_factor)

    def hash_function(self, key):
        return key % self.size_table

    def _set_value(self, key, data):
        self.values[key] = data
        self._keys[key] = data

    def _collision_resolution(self, key, data=None):
        new_key = self.hash_function(key + 1)
        while self.values[new_key] is not None and self.values[new_key] != key:
            if self.values.count(None) > 0:
                new_key = self.hash_function(new_key + 1)
            else:
                new_key = None
                break
        return new_key

    def insert_data(self, data):
        key = self.hash_function(data)
        if self.values[key] is None:
            self._set_value(key, data)
        elif self.values[key] == data:
            pass
        else:
            collision = self._collision_resolution(key, data)
            if collision is not None:
                self._set_value(collision, data)
            else:
                self.rehashing()
                self.insert_data(data)

    def rehashing(self):
        survivor_values = [value for value in self.values if value is not None]
        self.size_table = self.size_table * 2 + 1
        self._keys.clear()
        self.values = [None] * self.size_table
        for value in survivor_values:
            self.insert_data(value)


ht = HashTable(5)
for v in (17, 18, 99, 4, 22, 9, 100):
    ht.insert_data(v)
print(ht.values, ht.keys(), round(ht.balanced_factor(), 3), ht.size_table)


class Bucket:
    def __init__(self, n=4):
        self.buckets = [[] for _ in range(n)]
        self.count = 0

    def _h(self, key):
        h = 0
        for ch in str(key):
            h = (h * 31 + ord(ch)) % 1000003
        return h % len(self.buckets)

    def __setitem__(self, key, value):
        b = self.buckets[self._h(key)]
        for i, (k, _) in enumerate(b):
            if k == key:
                b[i] = (key, value)
                return
        b.append((key, value))
        self.count += 1
        if self.count > 2 * len(self.buckets):
            old = [kv for bk in self.buckets for kv in bk]
            self.buckets = [[] for _ in range(2 * len(self.buckets))]
            self.count = 0
            for k, v in old:
                self[k] = v

    def __getitem__(self, key):
        for k, v in self.buckets[self._h(key)]:
            if k == key:
                return v
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def __delitem__(self, key):
        b = self.buckets[self._h(key)]
        for i, (k, v) in enumerate(b):
            if k == key:
                del b[i]
                self.count -= 1
                return
        raise KeyError(key)

    def __iter__(self):
        for b in self.buckets:
            for k, _ in b:
                yield k

    def __len__(self):
        return self.count


d = Bucket()
for i, w in enumerate("the quick brown fox jumps over the lazy dog again and again".split()):
    d[w] = i
print(len(d), d["the"], "fox" in d, "cat" in d, sorted(d), len(d.buckets))
del d["fox"]
try:
    del d["fox"]
except KeyError as e:
    print("KeyError", e)
try:
    d["nope"]
except KeyError as e:
    print(repr(e))


class DoublyNode:
    def __init__(self, key=None, val=None):
        self.key = key
        self.val = val
        self.prev = None
        self.next = None


class LRU:
    def __init__(self, cap):
        self.cap = cap
        self.map = {}
        self.head = DoublyNode()
        self.tail = DoublyNode()
        self.head.next = self.tail
        self.tail.prev = self.head
        self.hits = self.miss = 0

    def _remove(self, node):
        node.prev.next = node.next
        node.next.prev = node.prev

    def _add(self, node):
        p = self.tail.prev
        p.next = node
        node.prev = p
        node.next = self.tail
        self.tail.prev = node

    def get(self, key):
        if key in self.map:
            self.hits += 1
            node = self.map[key]
            self._remove(node)
            self._add(node)
            return node.val
        self.miss += 1
        return None

    def put(self, key, val):
        if key in self.map:
            self._remove(self.map[key])
        elif len(self.map) >= self.cap:
            old = self.head.next
            self._remove(old)
            del self.map[old.key]
        node = DoublyNode(key, val)
        self._add(node)
        self.map[key] = node

    def __repr__(self):
        out = []
        n = self.head.next
        while n is not self.tail:
            out.append(f"{n.key}:{n.val}")
            n = n.next
        return f"LRU({', '.join(out)}; hits={self.hits}, miss={self.miss})"


c = LRU(2)
c.put(1, "a")
c.put(2, "b")
print(c.get(1), c.get(3))
c.put(3, "c")
print(c.get(2), c)
