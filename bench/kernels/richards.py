"""A simulated operating system that schedules tasks of four kinds: classes, inheritance, dynamic dispatch."""

N = 8  # small: 1

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = 0, 1
BUFFER = 4


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue, pending, waiting):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.pending = pending
        self.waiting = waiting
        self.holding = False

    def handle(self, packet):
        return self

    def accept(self, packet, old):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old

    def is_held_or_waiting(self):
        return self.holding or (not self.pending and self.waiting)

    def step(self):
        packet = None
        if self.pending and self.waiting and not self.holding:
            packet = self.queue
            if packet is not None:
                self.queue = packet.link
                packet.link = None
            self.waiting = False
            self.pending = self.queue is not None
        return self.handle(packet)

    def wait(self):
        self.waiting = True
        return self


class IdleTask(Task):
    def __init__(self, scheduler, ident, control, count):
        super().__init__(scheduler, ident, 0, None, False, False)
        self.control = control
        self.count = count

    def handle(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold(self)
        if self.control % 2 == 0:
            self.control //= 2
            return self.scheduler.release(self, DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.scheduler.release(self, DEVICE_B)


class WorkTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue, True, True)
        self.destination = HANDLER_A
        self.count = 0

    def handle(self, packet):
        if packet is None:
            return self.wait()
        if self.destination == HANDLER_A:
            self.destination = HANDLER_B
        else:
            self.destination = HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(BUFFER):
            self.count += 1
            if self.count > 26:
                self.count = 1
            packet.data[i] = 64 + self.count
        return self.scheduler.send(self, packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue, True, True)
        self.work = None
        self.devices = None

    def handle(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            if work.datum >= BUFFER:
                self.work = work.link
                return self.scheduler.send(self, work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.scheduler.send(self, device)
        return self.wait()


class DeviceTask(Task):
    def __init__(self, scheduler, ident, priority):
        super().__init__(scheduler, ident, priority, None, False, True)
        self.held = None

    def handle(self, packet):
        if packet is None:
            packet = self.held
            if packet is None:
                return self.wait()
            self.held = None
            return self.scheduler.send(self, packet)
        self.held = packet
        return self.scheduler.hold(self)


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.sent = 0
        self.holds = 0

    def add(self, task):
        self.tasks.append(task)

    def hold(self, task):
        self.holds += 1
        task.holding = True
        return self.next_of(task)

    def release(self, task, ident):
        other = self.tasks[ident]
        other.holding = False
        if other.priority > task.priority:
            return other
        return task

    def send(self, task, packet):
        self.sent += 1
        other = self.tasks[packet.ident]
        packet.link = None
        packet.ident = task.ident
        return other.accept(packet, task)

    def next_of(self, task):
        return task

    def run(self):
        order = [DEVICE_B, DEVICE_A, HANDLER_B, HANDLER_A, WORKER, IDLE]
        current = self.tasks[IDLE]
        running = True
        while running:
            if current.is_held_or_waiting():
                running = False
                for ident in order:
                    if not self.tasks[ident].is_held_or_waiting():
                        current = self.tasks[ident]
                        running = True
                        break
            else:
                current = current.step()


def simulate():
    scheduler = Scheduler()
    scheduler.add(IdleTask(scheduler, IDLE, 1, 10_000))
    queue = Packet(None, WORKER, WORK)
    queue = Packet(queue, WORKER, WORK)
    scheduler.add(WorkTask(scheduler, WORKER, 1000, queue))
    for ident, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = Packet(None, device, DEVICE)
        queue = Packet(queue, device, DEVICE)
        queue = Packet(queue, device, DEVICE)
        scheduler.add(HandlerTask(scheduler, ident, priority, queue))
    scheduler.add(DeviceTask(scheduler, DEVICE_A, 4000))
    scheduler.add(DeviceTask(scheduler, DEVICE_B, 5000))
    scheduler.run()
    return scheduler.sent * 100_000 + scheduler.holds


def run(n):
    total = 0
    for _ in range(n):
        total += simulate()
    return total


print(run(N))
