import io

with open("numbers.txt", "w") as file:
    file.write("1\n2\n")
    print(file.write("thrée\n"))
    file.writelines(["four\n", "five"])
with open("numbers.txt", encoding="utf-8") as file:
    for line in file:
        print(repr(line))
with open("numbers.txt", "r") as file:
    print(repr(file.readline()), repr(file.read(3)), file.readlines(), repr(file.read()), file.closed)
print(file.closed)
with open("numbers.txt", "a") as file:
    print("six", 7, file=file)
file = open("numbers.txt")
text = file.read()
file.close()
print(len(text), text.splitlines()[-1], sum(int(part) for part in text.split() if part.isdigit()))
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error, error.errno)
try:
    file.read()
except ValueError as error:
    print(error)
buffer = io.StringIO()
buffer.write("line one\n")
print("line two", file=buffer)
print(repr(buffer.getvalue()), buffer.tell())
source = io.StringIO("a b\nc d\n")
print([line.split() for line in source], source.seek(2), source.read())
