"""An account with rules, untyped; objects, dicts and exceptions together."""


class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed = needed


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(("withdraw", amount))


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.deposit(round(self.balance * self.interest, 2))


accounts = {a.owner: a for a in (Account("ann", 100), Savings("bob", 250.5))}
operations = [("ann", "deposit", 50), ("ann", "withdraw", 500), ("bob", "withdraw", 50), ("cy", "deposit", 1), ("bob", "deposit", -5)]
for owner, name, amount in operations:
    try:
        getattr(accounts[owner], name)(amount)
    except InsufficientFunds as error:
        print("refused:", error, error.needed)
    except KeyError as error:
        print("no account", error)
    except ValueError as error:
        print("invalid:", error)
accounts["bob"].add_interest()
for owner in sorted(accounts):
    account = accounts[owner]
    print(f"{owner:<5}{account.balance:>10.2f} {type(account).__name__} {account.history}")
print(sum(account.balance for account in accounts.values()))
