"""Objects that refer to each other; a long chain is dropped without trouble."""

from __future__ import annotations


class Node:
    def __init__(self, value: int, next_node: Node | None = None) -> None:
        self.value = value
        self.next = next_node


class LinkedList:
    def __init__(self) -> None:
        self.head: Node | None = None
        self.size = 0

    def push(self, value: int) -> None:
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self) -> int:
        if self.head is None:
            raise IndexError("pop from empty list")
        value = self.head.value
        self.head = self.head.next
        self.size -= 1
        return value

    def reverse(self) -> None:
        previous = None
        node = self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self) -> int:
        return self.size


items = LinkedList()
for i in range(5):
    items.push(i)
print(list(items), len(items), items.pop())
items.reverse()
print(list(items))
long = LinkedList()
for i in range(100000):
    long.push(i)
print(len(long), sum(long))
del long
try:
    LinkedList().pop()
except IndexError as error:
    print(error)
