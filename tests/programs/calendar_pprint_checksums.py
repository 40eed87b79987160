"""Calendars as text, values over several lines, and checksums."""

import calendar, pprint, zlib, datetime
from collections import OrderedDict, defaultdict, Counter, deque
from dataclasses import dataclass

print(calendar.isleap(2024), calendar.leapdays(1900, 2001), calendar.weekday(2024, 2, 29), calendar.monthrange(2023, 2))
print(calendar.monthcalendar(2024, 2), list(calendar.month_name)[1:3], calendar.day_abbr[0], len(calendar.month_abbr))
print(calendar.month(2024, 7))
calendar.prmonth(2023, 12, 4, 2)
print(calendar.calendar(2025))
cal = calendar.TextCalendar(6)
print(cal.formatmonth(2024, 1), cal.formatyear(2021, m=4)[:400])
print([d.isoformat() for d in calendar.Calendar(3).itermonthdates(2024, 12)][:9])
print(calendar.Calendar().yeardayscalendar(2020)[0][1], list(calendar.Calendar(2).itermonthdays4(2022, 1))[:3])
print(calendar.timegm((2024, 3, 1, 12, 30, 5)), calendar.firstweekday(), calendar.weekheader(3))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.monthcalendar(2024, 9)[0], calendar.weekheader(10))
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e:
    print(type(e).__name__, e)
try:
    calendar.setfirstweekday(9)
except ValueError as e:
    print(type(e).__name__, e)
print(zlib.crc32(b'hello'), zlib.crc32(b'world', zlib.crc32(b'hello ')), zlib.adler32(b'Wikipedia'), zlib.adler32(b''), zlib.adler32(bytes(range(256)) * 40))

@dataclass
class Point:
    x: int
    label: str
    more: list

data = {
    'name': 'a rather long name that goes on', 'values': list(range(30)), 'nested': {'k%d' % i: [i, str(i) * 3, None] for i in range(6)},
    'pair': (1, 2.5), 'one': (3,), 'set': {3, 1, 2}, 'text': 'word ' * 30, 'lines': 'first\nsecond\n' * 6, 'data': bytes(range(60)),
    3: OrderedDict((('alpha' * 4, 'beta' * 6), ('gamma' * 5, 'delta' * 7))), (1, 2): defaultdict(list, {'w' * 30: [1], 'v' * 40: [2]}),
    'count': Counter('mississippi' * 2), 'deque': deque(['q' * 30, 'r' * 40, 's' * 20]), 'frozen': frozenset({'u' * 50, 'v' * 40}),
    'point': Point(3, 'the label' * 4, [1, 2, 'x' * 30]), 'cap': deque(['q' * 30, 'r' * 40], maxlen=3),
}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True, indent=4)
pprint.pp(data, depth=1)
print(pprint.pformat([[1, [2, [3, [4]]]], 'x' * 70, {'b': 1, 'a': 2}], depth=3))
print(pprint.pformat(list(range(100)), compact=True), pprint.pformat(123456789, underscore_numbers=True))
pprint.pprint('some words ' * 20)
pprint.pprint([])
pprint.pprint({'z': {'y': {'x': 'deep ' * 20}}}, sort_dicts=False)
pprint.pprint({1: 'a', 'b': 2, None: 3})
printer = pprint.PrettyPrinter(indent=2, width=30)
printer.pprint([{'id': i, 'tags': ['a', 'b', 'c']} for i in range(3)])
