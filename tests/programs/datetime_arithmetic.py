from datetime import date, datetime, time, timedelta, timezone, MINYEAR, MAXYEAR
import datetime as dt
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday)
print(d + timedelta(days=1), d - timedelta(weeks=1), date(2024, 3, 1) - d, d.replace(year=2023, day=1), d < date(2024, 3, 1))
print(d.strftime("%Y-%m-%d %a %A %b %B %j %U %W %y %d/%m/%Y %% %x"), f"{d:%d %b %Y}", d.ctime(), d.isoformat())
print(date.fromisoformat("2020-01-05"), date.fromordinal(737000), date.min, date.max, date.fromisocalendar(2020, 53, 7))
t = datetime(2023, 12, 31, 23, 59, 58, 123456)
print(t, repr(t), t.date(), t.time(), t.hour, t.minute, t.second, t.microsecond)
print(t + timedelta(seconds=2), t - timedelta(hours=48), t - datetime(2023, 1, 1), (t - datetime(2023, 1, 1)).total_seconds())
print(t.isoformat(), t.isoformat(" "), t.isoformat(timespec="minutes"), t.isoformat(sep="_", timespec="milliseconds"))
print(t.strftime("%H:%M:%S.%f %p %I %c | %X | %G-W%V-%u %e"), t.replace(microsecond=0), datetime.combine(d, time(1, 2, 3)))
print(datetime.strptime("2023-01-15 10:30:00", "%Y-%m-%d %H:%M:%S"), datetime.strptime("15 Jan 2023 3:05 PM", "%d %b %Y %I:%M %p"))
print(repr(datetime.strptime("2023-06-01T12:00:00.250+0200", "%Y-%m-%dT%H:%M:%S.%f%z")), datetime.strptime("March 5, 21", "%B %d, %y"))
for text, fmt in [("2023-13-01", "%Y-%m-%d"), ("2023-01-01x", "%Y-%m-%d"), ("abc", "%H"), ("2023", "%Q"), ("30 Feb 2023", "%d %b %Y")]:
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as e:
        print("ValueError:", e)
for text in ["2023-01-15", "2023-01-15T10:30", "2023-01-15 10:30:15.123", "20230115T103015", "2023-01-15T10:30:00+05:30", "2023-01-15T10:30:00Z", "2023-W03-7", "2023-1-1", "x", "2023-01-15T25:00"]:
    try:
        print(datetime.fromisoformat(text), repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print("ValueError:", e)
delta = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(delta, repr(delta), delta.days, delta.seconds, delta.microseconds, delta.total_seconds(), -delta, abs(-delta), delta * 2, delta / 2, delta // 2, delta * 1.5, delta / timedelta(hours=1), delta // timedelta(hours=1), delta % timedelta(hours=1), divmod(delta, timedelta(hours=5)))
print(timedelta(), repr(timedelta()), timedelta(0.5), timedelta(hours=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(seconds=-1), bool(timedelta(0)), timedelta(1) > timedelta(0.5), timedelta.max, timedelta.min, repr(timedelta.resolution))
print(sum([timedelta(1), timedelta(2)], timedelta()), max(timedelta(1), timedelta(2)), sorted([date(2021, 1, 1), date(2020, 1, 1)]))
u = datetime(2020, 6, 1, 12, tzinfo=timezone.utc)
print(u, repr(u), u.astimezone(timezone(timedelta(hours=-5))), u.timestamp(), u.utcoffset(), u.tzname(), timezone(timedelta(hours=5, minutes=30), "IST"), repr(timezone(timedelta(hours=5))), timezone.utc)
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1700000000.5, tz=timezone.utc), datetime.utcfromtimestamp(1e9))
print(time(10, 30), repr(time(10, 30, 15)), time(10, 30).isoformat(), time.fromisoformat("04:23:01"), time(1) < time(2), time.max, time(5, 6).strftime("%H-%M"))
print({date(2020, 1, 1): 1}[date(2020, 1, 1)], hash(date(2020, 1, 1)) == hash(date(2020, 1, 1)), date(2020, 1, 1) == datetime(2020, 1, 1), date(2020, 1, 1) != 5)
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: datetime(2023, 1, 1, 24), lambda: time(0, 60),
          lambda: date(2020, 1, 1) < 5, lambda: date.max + timedelta(1), lambda: datetime(2020, 1, 1) < date(2020, 1, 1), lambda: date(2020, 1, 1) + 1,
          lambda: datetime(2020, 1, 1) - u, lambda: u < datetime(2020, 1, 1), lambda: timedelta(days=10**10), lambda: timedelta("a"), lambda: date(2020, 1, 1.5),
          lambda: timedelta(1) / 0, lambda: date(2020, 1, 1) + date(2020, 1, 1), lambda: timedelta(1) < 3, lambda: date.fromisoformat("20-1-1"), lambda: date.fromisoformat(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(1990, 5, 17), date(2024, 5, 16)), isinstance(t, date), isinstance(d, datetime), type(t), type(d).__name__, dt.MAXYEAR, MINYEAR)
day = date(2024, 1, 29)
while day < date(2024, 2, 3):
    print(day.strftime("%a %d"), end=" ")
    day += timedelta(days=1)
print()
print([str(date(2024, m, 1) - timedelta(1)) for m in range(1, 5)], str(datetime(2024, 1, 1)), f"{datetime(2024, 1, 1, 5):%H:%M}", f"{d}", f"{d!r:>30}", format(d, ""))
class Event:
    def __init__(self, when):
        self.when = when
    def __repr__(self):
        return f"Event({self.when:%Y})"
print(sorted([Event(date(2022, 1, 1)), Event(date(2021, 1, 1))], key=lambda e: e.when), d.timetuple())
class MyDate(date):
    def nice(self):
        return f"{self.day}.{self.month}."
m = MyDate(2020, 5, 6)
print(m.nice(), m + timedelta(1), repr(m), MyDate.fromisoformat("2021-02-03").nice())
