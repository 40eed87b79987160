import csv
import io
text = 'name,age,note\nAnn,30,"hi, there"\nBob,25,"say ""x"""\n\nCid,,"multi\nline"\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
for row in csv.DictReader(io.StringIO(text)):
    print(row, row["name"])
print(list(csv.reader(["a b c", "d e f"], delimiter=" ")), list(csv.reader(["'a,b',c"], quotechar="'")))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, True, "x,y", 'q"q', "line\nbreak", ""]))
w.writerows([[1, 2], ("x", "y")])
w.writerow([""])
w.writerow([])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore", lineterminator="\n")
d.writeheader()
d.writerow({"x": 1, "y": 2, "z": 3})
d.writerows([{"x": 5}])
print(out.getvalue())
for q in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC):
    out = io.StringIO()
    csv.writer(out, quoting=q, delimiter=";").writerow(["a", 1, "b;c", 2.0])
    print(repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b", 'c"d', "e"])
print(repr(out.getvalue()))
print(list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a, b"], skipinitialspace=True)), list(csv.reader(["a\tb"], dialect="excel-tab")))
for f in (lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}),
          lambda: csv.writer(io.StringIO()).writerow(5), lambda: list(csv.reader([b"x"])), lambda: csv.reader([], delimiter="ab"), lambda: csv.get_dialect("zz"), lambda: list(csv.reader(['"a'], strict=True))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, csv.Error))
r = csv.reader(["a,b", "c,d"])
print(next(r), r.line_num, next(r), r.line_num, next(r, None))
with open("scratch_test.csv", "w", newline="") as f:
    csv.writer(f).writerows([["h1", "h2"], [1, "é"]])
with open("scratch_test.csv", newline="", encoding="utf-8") as f:
    print(list(csv.DictReader(f)))
total = sum(int(row["age"] or 0) for row in csv.DictReader(io.StringIO(text)))
print(total, csv.list_dialects())
