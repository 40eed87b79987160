"""Retries and skipped items: try inside loops."""

rows = ["1,2", "x,3", "4", "5,0", "6,3"]
results = []
errors = {}
for number, row in enumerate(rows):
    try:
        left, right = row.split(",")
        value = int(left) / int(right)
    except ValueError as error:
        errors[number] = str(error)
        continue
    except ZeroDivisionError:
        errors[number] = "division"
    else:
        results.append(round(value, 3))
print(results)
for number, message in errors.items():
    print(number, message)
attempts = 0
while True:
    attempts += 1
    try:
        if attempts < 3:
            raise ConnectionError(f"attempt {attempts}")
        break
    except ConnectionError as error:
        print("retry:", error)
print("succeeded after", attempts)


def first_int(values):
    for value in values:
        try:
            return int(value)
        except (TypeError, ValueError):
            pass
    return None


print(first_int(["a", None, "7", "8"]), first_int([]))
