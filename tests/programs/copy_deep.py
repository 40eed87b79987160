import copy


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children if children is not None else []


nested = [[1, 2], [3, [4]]]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[0].append(9)
nested.append(5)
print(nested, shallow, deep)
tree = Node(1, [Node(2), Node(3)])
clone = copy.deepcopy(tree)
clone.children[0].value = 20
print(tree.children[0].value, clone.children[0].value, len(clone.children))
same = [0]
pair = copy.deepcopy([same, same])
print(pair[0] is pair[1], copy.copy({"a": [1]}), copy.deepcopy((1, [2])))
