"""An incremental solver of one-way constraints: class hierarchies, lists of objects, planning by marks."""

N = 1_200  # small: 5

REQUIRED, STRONG, NORMAL, WEAK, WEAKEST = 0, 1, 3, 5, 6
NONE, FORWARD, BACKWARD = 0, 1, -1


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.walk_strength = WEAKEST
        self.stay = True
        self.mark = 0

    def add(self, constraint):
        self.constraints.append(constraint)

    def remove(self, constraint):
        kept = []
        for other in self.constraints:
            if other is not constraint:
                kept.append(other)
        self.constraints = kept
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def is_satisfied(self):
        return False

    def add_to_graph(self):
        return None

    def remove_from_graph(self):
        return None

    def choose_method(self, mark):
        return None

    def mark_inputs(self, mark):
        return None

    def inputs_known(self, mark):
        return True

    def output(self):
        return Variable("none", 0)

    def mark_unsatisfied(self):
        return None

    def recalculate(self):
        return None

    def execute(self):
        return None

    def is_input(self):
        return False


class Unary(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False

    def is_satisfied(self):
        return self.satisfied

    def add_to_graph(self):
        self.variable.add(self)
        self.satisfied = False

    def remove_from_graph(self):
        self.variable.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.walk_strength

    def output(self):
        return self.variable

    def mark_unsatisfied(self):
        self.satisfied = False

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()


class Stay(Unary):
    def is_input(self):
        return False


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, first, second, strength):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = NONE

    def is_satisfied(self):
        return self.direction != NONE

    def add_to_graph(self):
        self.first.add(self)
        self.second.add(self)
        self.direction = NONE

    def remove_from_graph(self):
        self.first.remove(self)
        self.second.remove(self)
        self.direction = NONE

    def choose_method(self, mark):
        first = self.first
        second = self.second
        if first.mark == mark:
            self.direction = FORWARD if second.mark != mark and self.strength < second.walk_strength else NONE
        elif second.mark == mark:
            self.direction = BACKWARD if self.strength < first.walk_strength else NONE
        elif first.walk_strength > second.walk_strength:
            self.direction = BACKWARD if self.strength < first.walk_strength else NONE
        else:
            self.direction = FORWARD if self.strength < second.walk_strength else NONE

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stay or source.determined_by is None

    def mark_unsatisfied(self):
        self.direction = NONE

    def recalculate(self):
        source = self.input()
        target = self.output()
        target.walk_strength = max(self.strength, source.walk_strength)
        target.stay = source.stay
        if target.stay:
            self.execute()


class Equality(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, source, factor, offset, target, strength):
        super().__init__(source, target, strength)
        self.factor = factor
        self.offset = offset

    def add_to_graph(self):
        super().add_to_graph()
        self.factor.add(self)
        self.offset.add(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.factor.remove(self)
        self.offset.remove(self)

    def mark_inputs(self, mark):
        self.input().mark = mark
        self.factor.mark = mark
        self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value

    def recalculate(self):
        source = self.input()
        target = self.output()
        target.walk_strength = max(self.strength, source.walk_strength)
        target.stay = source.stay and self.factor.stay and self.offset.stay
        if target.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def next_mark(self):
        self.mark += 1
        return self.mark

    def insert(self, constraint):
        constraint.add_to_graph()
        self.add_incrementally(constraint)

    def add_incrementally(self, constraint):
        mark = self.next_mark()
        overridden = self.satisfy(constraint, mark)
        while overridden is not None:
            overridden = self.satisfy(overridden, mark)

    def satisfy(self, constraint, mark):
        constraint.choose_method(mark)
        if not constraint.is_satisfied():
            return None
        constraint.mark_inputs(mark)
        target = constraint.output()
        overridden = target.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        target.determined_by = constraint
        self.propagate(constraint, mark)
        target.mark = mark
        return overridden

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                return False
            current.recalculate()
            self.consuming(current.output(), todo)
        return True

    def consuming(self, variable, found):
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.is_satisfied():
                found.append(constraint)

    def remove(self, constraint):
        target = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        unsatisfied = self.remove_propagating_from(target)
        for strength in (REQUIRED, STRONG, NORMAL, WEAK, WEAKEST):
            for other in unsatisfied:
                if other.strength == strength:
                    self.add_incrementally(other)

    def remove_propagating_from(self, target):
        target.determined_by = None
        target.walk_strength = WEAKEST
        target.stay = True
        unsatisfied = []
        todo = [target]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            determining = variable.determined_by
            for constraint in variable.constraints:
                if constraint is not determining and constraint.is_satisfied():
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def plan_from(self, sources):
        mark = self.next_mark()
        plan = []
        todo = sources
        while todo:
            constraint = todo.pop()
            if constraint.output().mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                constraint.output().mark = mark
                self.consuming(constraint.output(), todo)
        return plan


def follow(planner, variable, value, rounds):
    edit = Edit(variable, STRONG)
    planner.insert(edit)
    sources = []
    if edit.is_satisfied():
        sources.append(edit)
    plan = planner.plan_from(sources)
    for _ in range(rounds):
        variable.value = value
        for constraint in plan:
            constraint.execute()
    planner.remove(edit)


def chain(length):
    planner = Planner()
    variables = []
    for i in range(length + 1):
        variables.append(Variable("v" + str(i), 0))
    for i in range(length):
        planner.insert(Equality(variables[i], variables[i + 1], REQUIRED))
    planner.insert(Stay(variables[length], WEAK))
    total = 0
    for value in range(3):
        follow(planner, variables[0], value * 7, 10)
        total += variables[length].value
    return total


def projection(length):
    planner = Planner()
    factor = Variable("factor", 10)
    offset = Variable("offset", 1000)
    targets = []
    source = Variable("source", 0)
    target = Variable("target", 0)
    for i in range(length):
        source = Variable("source", i)
        target = Variable("target", i)
        planner.insert(Stay(source, NORMAL))
        planner.insert(Scale(source, factor, offset, target, REQUIRED))
        targets.append(target)
    follow(planner, source, 17, 3)
    total = target.value
    follow(planner, factor, 5, 3)
    for variable in targets:
        total += variable.value
    follow(planner, offset, 2000, 3)
    for variable in targets:
        total += variable.value
    return total


def run(n):
    total = 0
    for size in range(n // 2, n + 1, 40):
        total = total * 3 % 1_000_000_007 + chain(size) + projection(size)
    return total


print(run(N))
