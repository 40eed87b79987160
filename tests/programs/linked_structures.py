# linked structures
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.tail = None
        self.size = 0

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = node
            self.tail = node
        else:
            self.tail.next = node
            self.tail = node
        self.size += 1

    def __len__(self):
        return self.size

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def __contains__(self, value):
        for v in self:
            if v == value:
                return True
        return False

    def __getitem__(self, index):
        node = self.head
        i = 0
        while node:
            if i == index:
                return node.value
            node = node.next
            i += 1
        raise IndexError("list index out of range")

    def reverse(self):
        prev = None
        node = self.head
        self.tail = self.head
        while node is not None:
            node.next, prev, node = prev, node, node.next
        self.head = prev


class DoublyNode(Node):
    def __init__(self, value):
        super().__init__(value)
        self.prev = None


class TreeNode:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class BST:
    def __init__(self):
        self.root = None

    def insert(self, key):
        if self.root is None:
            self.root = TreeNode(key)
            return True
        node = self.root
        while True:
            if key == node.key:
                return False
            if key < node.key:
                if node.left is None:
                    node.left = TreeNode(key)
                    return True
                node = node.left
            else:
                if node.right is None:
                    node.right = TreeNode(key)
                    return True
                node = node.right

    def inorder(self):
        result = []
        self._walk(self.root, result)
        return result

    def _walk(self, node, result):
        if node:
            self._walk(node.left, result)
            result.append(node.key)
            self._walk(node.right, result)

    def height(self, node=None):
        def h(n):
            if n is None:
                return 0
            return 1 + max(h(n.left), h(n.right))
        return h(self.root)


ll = LinkedList()
for i in range(5):
    ll.append(i * i)
print(len(ll), list(ll), 9 in ll, 10 in ll, ll[2])
ll.reverse()
print(list(ll), [x + 1 for x in ll], sum(ll))
if ll:
    print("truthy")
try:
    ll[10]
except IndexError as e:
    print(e)
bst = BST()
for k in [5, 2, 8, 1, 9, 3]:
    bst.insert(k)
print(bst.inorder(), bst.height(), bst.insert(5))
d = DoublyNode(3)
e2 = DoublyNode(4)
d.next = e2
e2.prev = d
print(d.next.value, e2.prev.value, d.prev is None, e2.prev is d)
long = LinkedList()
for i in range(100000):
    long.append(i)
print(len(long), sum(long))
