"""Book the deliveries and sales of a shop, and report what is in stock."""

from dataclasses import dataclass

LOG = """\
# action  item      count  price
deliver   apple     120    0.40
deliver   bread     35     2.20
deliver   cheese    12     8.75
sell      apple     48
sell      cheese    5
sell      bread     40
deliver   bread     20     2.30
sell      bread     40
sell      saffron   1
deliver   apple     eighty 0.38
return    apple     2
deliver   olives    60     1.15
sell      olives    59
"""


class InventoryError(Exception):
    """Something in the log that cannot be booked."""


class UnknownItem(InventoryError):
    """An item that was never delivered."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unknown item {name!r}")
        self.name = name


class OutOfStock(InventoryError):
    """A sale of more than there is."""

    def __init__(self, name: str, wanted: int, available: int) -> None:
        super().__init__(f"{wanted} x {name} wanted, {available} in stock")
        self.missing = wanted - available


@dataclass
class Item:
    """What is known of one kind of goods."""

    name: str
    price: float
    count: int = 0
    sold: int = 0

    @property
    def value(self) -> float:
        """What the stock is worth."""
        return self.count * self.price


class Inventory:
    """The items of a shop by name."""

    def __init__(self) -> None:
        self.items: dict[str, Item] = {}
        self.revenue = 0.0

    def deliver(self, name: str, count: int, price: float) -> None:
        """Add goods. The latest price holds for all of them."""
        item = self.items.setdefault(name, Item(name, price))
        item.count += count
        item.price = price

    def sell(self, name: str, count: int) -> None:
        """Take goods out; raises UnknownItem or OutOfStock and changes nothing."""
        if name not in self.items:
            raise UnknownItem(name)
        item = self.items[name]
        if count > item.count:
            raise OutOfStock(name, count, item.count)
        item.count -= count
        item.sold += count
        self.revenue += count * item.price

    def book(self, line: str) -> None:
        """Book one line of the log."""
        action, name, *numbers = line.split()
        if action == "deliver":
            self.deliver(name, int(numbers[0]), float(numbers[1]))
        elif action == "sell":
            self.sell(name, int(numbers[0]))
        else:
            raise InventoryError(f"cannot {action}")

    def report(self) -> None:
        """Print the stock, the most valuable item first."""
        print(f"{'item':<10}|{'count':>6} |{'price':>8} |{'value':>10} |{'sold':>6}")
        print("-" * 48)
        for item in sorted(self.items.values(), key=lambda item: (-item.value, item.name)):
            print(f"{item.name:<10}|{item.count:>6d} |{item.price:>8.2f} |{item.value:>10,.2f} |{item.sold:>6d}")
        total = sum(item.value for item in self.items.values())
        print(f"{'total':<10}|{'':>6} |{'':>8} |{total:>10,.2f} |")


def main() -> None:
    """Book the log, and print the problems and the stock."""
    inventory = Inventory()
    missing: dict[str, int] = {}
    problems: list[str] = []
    for number, line in enumerate(LOG.splitlines(), start=1):
        if line.startswith("#"):
            continue
        try:
            inventory.book(line)
        except OutOfStock as error:
            name = line.split()[1]
            missing[name] = missing.get(name, 0) + error.missing
            problems.append(f"line {number}: {error}")
        except (InventoryError, ValueError) as error:
            problems.append(f"line {number}: {type(error).__name__}: {error}")

    inventory.report()
    print(f"revenue {inventory.revenue:.2f}")
    low = {item.name: item.count for item in inventory.items.values() if item.count < 20}
    print(f"running low: {low}")
    print(f"could have been sold: {missing}")
    print(f"{len(problems)} problems:")
    for problem in problems:
        print(f"  {problem}")


if __name__ == "__main__":
    main()
