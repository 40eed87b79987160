import logging
import sys
import io
from string import Template
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden")
logging.info("shown %d", 5)
log = logging.getLogger("app")
log.warning("careful %s %s", "a", 1)
log.setLevel(logging.ERROR)
log.info("no")
log.error("yes")
child = logging.getLogger("app.sub")
child.warning("no")
child.critical("deep %(x)s", {"x": 3})
print(log, child, logging.getLogger(), child.parent is log, child.getEffectiveLevel(), logging.getLevelName(20), logging.getLevelName("INFO"))
buf = io.StringIO()
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter("[%(levelname)-8s] %(name)s | %(message)s"))
other = logging.getLogger("other")
other.propagate = False
other.addHandler(h)
other.setLevel("DEBUG")
other.debug("dbg")
other.info("inf %s", [1, 2])
h.setLevel(logging.WARNING)
other.info("filtered")
other.warning("w")
print(buf.getvalue())
class OnlyA(logging.Filter):
    def filter(self, record):
        return "a" in record.getMessage()
other.addFilter(OnlyA())
other.error("bbb")
other.error("abc")
print(buf.getvalue().splitlines()[-1], other.isEnabledFor(10), other.hasHandlers())
fmt = logging.Formatter("{levelname} {message}", style="{")
h.setFormatter(fmt)
other.error("a braces")
print(buf.getvalue().splitlines()[-1])
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
    def emit(self, record):
        self.lines.append(self.format(record))
lh = ListHandler()
other.addHandler(lh)
other.error("a listed")
print(lh.lines)
logging.disable(logging.CRITICAL)
log.critical("disabled")
logging.disable(logging.NOTSET)
try:
    log.setLevel("BOGUS")
except ValueError as e:
    print(e)
logging.addLevelName(25, "NOTICE")
logging.log(25, "custom")
t = Template("Hello $name, you owe $$${amount}.")
print(t.substitute(name="Ann", amount=5), t.safe_substitute(name="Bob"), t.substitute({"name": "C", "amount": 1}))
for f in (lambda: t.substitute(name="x"), lambda: Template("bad $ here").substitute(), lambda: Template("a\nb $1").substitute()):
    try:
        print(f())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
