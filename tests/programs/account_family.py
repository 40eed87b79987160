# bank, class attributes, equality, ordering, containers
class Account:
    bank = "PyBank"
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
        Account.count += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"insufficient funds: {self.balance} < {amount}")
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self.balance

    def __str__(self):
        return f"{self.owner}: {self.balance}"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.owner == other.owner and self.balance == other.balance

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        interest = int(self.balance * self.rate)
        self.deposit(interest)
        return interest


class Checking(Account):
    fee = 1

    def __init__(self, owner, balance=0, limit=50):
        super().__init__(owner, balance)
        self.limit = limit

    def withdraw(self, amount):
        if amount + self.fee > self.balance + self.limit:
            raise ValueError("over the limit")
        self.balance -= amount + self.fee
        self.history.append(("withdraw", amount))
        return self.balance


accounts = [Account("ann", 10), Savings("bob", 1000, 0.05), Checking("cid", 20)]
for account in accounts:
    account.deposit(5)
    try:
        account.withdraw(40)
    except ValueError as error:
        print(account.owner, "failed:", error)
    print(account)
print(sorted(accounts)[0], max(accounts), min(accounts))
print([str(a) for a in sorted(accounts, reverse=True)])
print(Account.count, Account.bank, accounts[2].bank)
print(accounts[0] == Account("ann", 15), accounts[0] != accounts[1], accounts[0] in accounts)
for a in accounts:
    if isinstance(a, Savings):
        print("interest", a.add_interest(), a.history)
print(accounts[0].count)
