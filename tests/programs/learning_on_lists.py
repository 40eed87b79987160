"""Simple neural net and gradient descent, k-means, naive stats on lists - pure python ML"""
import math
import random


def sigmoid(x, deriv=False):
    if deriv:
        return x * (1 - x)
    return 1 / (1 + math.exp(-x))


def gradient_descent(xs, ys, lr=0.05, epochs=200):
    w = b = 0.0
    n = len(xs)
    for epoch in range(epochs):
        dw = db = 0
        for x, y in zip(xs, ys):
            err = w * x + b - y
            dw += err * x
            db += err
        w -= lr * dw / n
        b -= lr * db / n
    return w, b


def kmeans(points, k, iters=10):
    centers = points[:k]
    groups = []
    for _ in range(iters):
        groups = [[] for _ in range(k)]
        for p in points:
            dists = [math.dist(p, c) for c in centers]
            groups[dists.index(min(dists))].append(p)
        new = []
        for i, g in enumerate(groups):
            if g:
                new.append((sum(x for x, _ in g) / len(g), sum(y for _, y in g) / len(g)))
            else:
                new.append(centers[i])
        if new == centers:
            break
        centers = new
    return centers, [len(g) for g in groups]


def knn(train, labels, point, k=3):
    order = sorted(range(len(train)), key=lambda i: sum((a - b) ** 2 for a, b in zip(train[i], point)))
    votes = {}
    for i in order[:k]:
        votes[labels[i]] = votes.get(labels[i], 0) + 1
    return max(sorted(votes), key=lambda l: votes[l])


class Perceptron:
    def __init__(self, n, lr=0.1):
        self.weights = [0.0] * n
        self.bias = 0.0
        self.lr = lr

    def predict(self, x):
        s = sum(w * xi for w, xi in zip(self.weights, x)) + self.bias
        return 1 if s >= 0 else 0

    def fit(self, X, y, epochs=10):
        for _ in range(epochs):
            errors = 0
            for xi, target in zip(X, y):
                update = self.lr * (target - self.predict(xi))
                if update:
                    self.weights = [w + update * v for w, v in zip(self.weights, xi)]
                    self.bias += update
                    errors += 1
            if errors == 0:
                break
        return self


class Network:
    def __init__(self, sizes, seed=0):
        rng = random.Random(seed)
        self.layers = [[[rng.uniform(-1, 1) for _ in range(a + 1)] for _ in range(b)] for a, b in zip(sizes, sizes[1:])]

    def forward(self, x):
        acts = [list(x)]
        for layer in self.layers:
            x = [sigmoid(sum(w * v for w, v in zip(neuron, x + [1]))) for neuron in layer]
            acts.append(x)
            x = x[:]
        return acts

    def train(self, data, epochs=300, lr=0.5):
        for _ in range(epochs):
            for x, y in data:
                acts = self.forward(x)
                deltas = [(o - t) * sigmoid(o, True) for o, t in zip(acts[-1], y)]
                for l in reversed(range(len(self.layers))):
                    prev = acts[l] + [1]
                    back = [sum(n[i] * d for n, d in zip(self.layers[l], deltas)) for i in range(len(acts[l]))]
                    for n, d in zip(self.layers[l], deltas):
                        for i, v in enumerate(prev):
                            n[i] -= lr * d * v
                    deltas = [b * sigmoid(a, True) for b, a in zip(back, acts[l])]


def confusion(actual, predicted):
    labels = sorted(set(actual) | set(predicted))
    m = {a: {p: 0 for p in labels} for a in labels}
    for a, p in zip(actual, predicted):
        m[a][p] += 1
    return m


def f1(tp, fp, fn):
    try:
        precision = tp / (tp + fp)
        recall = tp / (tp + fn)
        return 2 * precision * recall / (precision + recall)
    except ZeroDivisionError:
        return 0


def corr(x, y):
    mx, my = sum(x) / len(x), sum(y) / len(y)
    num = sum((a - mx) * (b - my) for a, b in zip(x, y))
    return num / math.sqrt(sum((a - mx) ** 2 for a in x) * sum((b - my) ** 2 for b in y))


w, b = gradient_descent([1, 2, 3, 4], [3, 5, 7, 9])
print(f"w={w:.4f} b={b:.4f}")
centers, sizes = kmeans([(1, 1), (1.5, 2), (5, 7), (3.5, 5), (4.5, 5), (3.5, 4.5), (1, 0.5)], 2)
print([tuple(round(c, 3) for c in ctr) for ctr in centers], sizes)
print(knn([(0, 0), (1, 1), (5, 5), (6, 5)], ["a", "a", "b", "b"], (4, 4)))
p = Perceptron(2).fit([(0, 0), (0, 1), (1, 0), (1, 1)], [0, 0, 0, 1])
print(p.weights, round(p.bias, 2), [p.predict(x) for x in [(0, 0), (0, 1), (1, 0), (1, 1)]])
net = Network([2, 3, 1])
data = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [1])]
net.train(data)
print([round(net.forward(x)[-1][0], 6) for x, _ in data])
print(confusion(["cat", "dog", "cat"], ["cat", "cat", "dog"]), f1(3, 1, 2), f1(0, 0, 0), round(corr([1, 2, 3, 4], [2, 4, 5, 9]), 5))
