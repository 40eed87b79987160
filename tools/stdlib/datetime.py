"""`datetime`: dates, times, durations and fixed offsets, in the proleptic Gregorian calendar."""

import math as _math
import time as _time
from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]
_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_DAY_US = 86400000000
_MAX_DAYS = 999999999


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _to_ordinal(year, month, day):
    last = year - 1
    days = last * 365 + last // 4 - last // 100 + last // 400 + _BEFORE[month - 1] + day
    return days + 1 if month > 2 and _is_leap(year) else days


def _from_ordinal(ordinal):
    shifted = ordinal + 305  # days since 1 March of the year 0
    era, day = divmod(shifted, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    number = day - (153 * month + 2) // 5 + 1
    year += era * 400
    if month < 10:
        return year, month + 3, number
    return year + 1, month - 9, number


def _week_one(year):
    """The ordinal of the Monday that starts the ISO year."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _nearest(a, b):
    """a / b as an int, half to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or (rest == b and quotient % 2 == 1):
        quotient += 1
    return quotient


def _type_name(value):
    return getattr(type(value), "__tp_name__", type(value).__name__)


def _check_int(value):
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return _index(value)


class timedelta:
    """A duration, to the microsecond."""

    __tp_name__ = "datetime.timedelta"

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for value, unit, name in (
            (microseconds, 1, "microseconds"),
            (milliseconds, 1000, "milliseconds"),
            (seconds, 1000000, "seconds"),
            (minutes, 60000000, "minutes"),
            (hours, 3600000000, "hours"),
            (days, _DAY_US, "days"),
            (weeks, 7 * _DAY_US, "weeks"),
        ):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                fraction, whole = _math.modf(fraction * unit)
                total += int(whole)
                rest += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_type_name(value)}")
        if rest:
            rounded = float(_math.floor(rest + 0.5)) if rest >= 0 else float(_math.ceil(rest - 0.5))
            if abs(rounded - rest) == 0.5:
                odd = total % 2
                rounded = 2.0 * round((rest + odd) * 0.5) - odd
            total += int(rounded)
        self._set(total)

    def _set(self, total):
        days = total // _DAY_US
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if abs(days) > _MAX_DAYS:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self._us = total

    @property
    def days(self):
        return self._us // _DAY_US

    @property
    def seconds(self):
        return self._us % _DAY_US // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        """All of it in seconds."""
        return self._us / 1000000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if value]
        return f"{_shown(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        days = self.days
        if days:
            text = f"{days} day{'s' if abs(days) != 1 else ''}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06d}"
        return text

    def __add__(self, other):
        return _delta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return _delta(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("division by zero")
            return _delta(_nearest(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        return _delta(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._us, other._us)
        return quotient, _delta(rest)

    def __neg__(self):
        return _delta(-self._us)

    def __pos__(self):
        return _delta(self._us)

    def __abs__(self):
        return _delta(abs(self._us))

    def __bool__(self):
        return self._us != 0

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))


def _delta(total):
    made = timedelta.__new__(timedelta)
    made._set(total)
    return made


timedelta.min = timedelta(-_MAX_DAYS)
timedelta.max = timedelta(days=_MAX_DAYS, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _shown(value):
    cls = type(value)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


class tzinfo:
    """The base of time zones."""

    __tp_name__ = "datetime.tzinfo"

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """A time of UTC in this zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


class timezone(tzinfo):
    """A fixed offset from UTC."""

    __tp_name__ = "datetime.timezone"

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {_type_name(offset)}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {_type_name(name)}")
        if abs(offset._us) >= _DAY_US:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return f"UTC{_offset_text(self._offset)}" if self._offset else "UTC"

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_shown(self)}({self._offset!r})"
        return f"{_shown(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    total = offset._us
    sign = "-" if total < 0 else "+"
    seconds, micros = divmod(abs(total), 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or micros:
        text += f"{separator}{seconds:02d}"
        if micros:
            text += f".{micros:06d}"
    return text


def _check_date(year, month, day):
    year, month, day = _check_int(year), _check_int(month), _check_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_days(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _check_int(hour), _check_int(minute), _check_int(second)
    microsecond = _check_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(zone)}'")


def _check_ordinal(ordinal):
    if not 1 <= ordinal <= 3652059:
        raise OverflowError("date value out of range")
    return ordinal


class _IsoDate(tuple):
    """What `isocalendar` gives."""

    __tp_name__ = "datetime.IsoCalendarDate"

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day."""

    __tp_name__ = "datetime.date"

    def __init__(self, year, month, day):
        self._year, self._month, self._day = _check_date(year, month, day)

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError("ordinal must be >= 1" if n < 1 else f"year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromtimestamp(cls, t):
        found = _time.localtime(t)
        return cls(found[0], found[1], found[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            year, month, day, end = _parse_date(date_string)
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        if end != len(date_string):
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_iso_to_date(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        if today >= _week_one(year + 1):
            year += 1
        elif today < _week_one(year):
            year -= 1
        week, day = divmod(today - _week_one(year), 7)
        return _IsoDate((year, week + 1, day + 1))

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return f"{_DAYS[self.weekday()][:3]} {_MONTHS[self._month - 1][:3]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {_type_name(format)}")
        return _formatted(format, self, time())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(spec)}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time(
            (self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yearday(), -1)
        )

    def _yearday(self):
        return self.toordinal() - _to_ordinal(self._year, 1, 1) + 1

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_from_ordinal(_check_ordinal(self.toordinal() + other.days)))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_from_ordinal(_check_ordinal(self.toordinal() - other.days)))
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _same(self, other):
        if isinstance(other, datetime) or not isinstance(other, date):
            return None
        return (self._year, self._month, self._day), (other._year, other._month, other._day)

    def __eq__(self, other):
        both = self._same(other)
        return NotImplemented if both is None else both[0] == both[1]

    def __lt__(self, other):
        both = self._ordered(other)
        return NotImplemented if both is None else both[0] < both[1]

    def __le__(self, other):
        both = self._ordered(other)
        return NotImplemented if both is None else both[0] <= both[1]

    def __gt__(self, other):
        both = self._ordered(other)
        return NotImplemented if both is None else both[0] > both[1]

    def __ge__(self, other):
        both = self._ordered(other)
        return NotImplemented if both is None else both[0] >= both[1]

    def _ordered(self, other):
        if isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return self._same(other)

    def __hash__(self):
        return hash((self._year, self._month, self._day))


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _iso_to_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    start = _week_one(year)
    if not 1 <= week <= 52 and not (week == 53 and start + 52 * 7 < _week_one(year + 1)):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(start + (week - 1) * 7 + day - 1)


def _digits(text, start, count):
    part = text[start : start + count]
    if len(part) != count or not part.isascii() or not part.isdigit():
        raise ValueError
    return int(part)


def _parse_date(text):
    """Year, month, day and where the date ends."""
    year = _digits(text, 0, 4)
    dashes = text[4] == "-"
    at = 5 if dashes else 4
    if text[at] == "W":
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if at < len(text) and (text[at] == "-") == dashes and (dashes or text[at].isdigit()):
            at += dashes
            day = _digits(text, at, 1)
            at += 1
        year, month, day = _iso_to_date(year, week, day)
        return year, month, day, at
    month = _digits(text, at, 2)
    at += 2
    if dashes:
        if text[at] != "-":
            raise ValueError
        at += 1
    return year, month, _digits(text, at, 2), at + 2


def _parse_clock(text):
    """Hour, minute, second and microsecond."""
    parts = [0, 0, 0, 0]
    at = 0
    colons = len(text) > 2 and text[2] == ":"
    for field in range(3):
        parts[field] = _digits(text, at, 2)
        at += 2
        if at == len(text):
            return parts
        if text[at] in ".," and field == 2:
            break
        if field == 2:
            raise ValueError
        if colons:
            if text[at] != ":":
                raise ValueError
            at += 1
    fraction = text[at + 1 :]
    if not fraction or not fraction.isascii() or not fraction.isdigit():
        raise ValueError
    parts[3] = int((fraction + "00000")[:6])
    return parts


def _parse_time(text):
    """The fields of a time and its zone."""
    zone = None
    at = max(text.find("+"), text.find("-"))
    if text.endswith("Z"):
        zone = timezone.utc
        text = text[:-1]
    elif at >= 0:
        sign = -1 if text[at] == "-" else 1
        hours, minutes, seconds, micros = _parse_clock(text[at + 1 :])
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
        zone = timezone(sign * offset) if offset else timezone.utc
        text = text[:at]
    hour, minute, second, microsecond = _parse_clock(text)
    return hour, minute, second, microsecond, zone


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


class time:
    """A time of day."""

    __tp_name__ = "datetime.time"

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold
        )
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            hour, minute, second, microsecond, zone = _parse_time(time_string.removeprefix("T"))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(hour, minute, second, microsecond, zone)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _formatted(format, date(1900, 1, 1), self)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __repr__(self):
        return f"{_shown(self)}({_clock_repr(self)})"

    def _us(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return (total, False) if offset is None else (total - offset._us, True)

    def _pair(self, other):
        mine, aware = self._us()
        theirs, other_aware = other._us()
        if aware != other_aware:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return mine, theirs

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._pair(other)
        return mine < theirs

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._pair(other)
        return mine <= theirs

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._pair(other)
        return mine > theirs

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._pair(other)
        return mine >= theirs

    def __hash__(self):
        return hash(self._us())


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _clock_repr(value):
    parts = [str(value._hour), str(value._minute)]
    if value._second or value._microsecond:
        parts.append(str(value._second))
    if value._microsecond:
        parts.append(str(value._microsecond))
    if value._tzinfo is not None:
        parts.append(f"tzinfo={value._tzinfo!r}")
    if value._fold:
        parts.append(f"fold={value._fold}")
    return ", ".join(parts)


class datetime(date):
    """A day and a time."""

    __tp_name__ = "datetime.datetime"

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold
        )
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold

    @classmethod
    def _at(cls, total, zone):
        """The moment `total` microseconds after the start of the year one."""
        days, rest = divmod(total, _DAY_US)
        year, month, day = _from_ordinal(_check_ordinal(days + 1))
        seconds, microsecond = divmod(rest, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, microsecond, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        total = round(timestamp * 1000000) if isinstance(timestamp, int) else _rounded(timestamp)
        epoch = 62135596800 * 1000000
        if not 0 <= epoch + total < 3652059 * _DAY_US:
            raise ValueError(f"year {1970 + total // 31556952000000} is out of range")
        if tz is None:
            offset = _time.localtime(total // 1000000).tm_gmtoff
            return cls._at(epoch + total + offset * 1000000, None)
        return tz.fromutc(cls._at(epoch + total, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp, timezone.utc).replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            year, month, day, end = _parse_date(date_string)
            fields = (0, 0, 0, 0, None)
            if end < len(date_string):
                fields = _parse_time(date_string[end + 1 :])
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(year, month, day, *fields)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parsed(date_string, format))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _us(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return ((self.toordinal() - 1) * 86400 + seconds) * 1000000 + self._microsecond

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timestamp(self):
        if self._tzinfo is None:
            seconds = self._us() // 1000000 - 62135596800
            offset = _time.localtime(seconds).tm_gmtoff
            offset = _time.localtime(seconds - offset).tm_gmtoff
            return seconds - offset + self._microsecond / 1000000
        return (self - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()

    def timetuple(self):
        saving = self.dst()
        flag = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self.weekday(), self._yearday(), flag,
        ))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        return _time.struct_time((
            moved._year, moved._month, moved._day, moved._hour, moved._minute, moved._second,
            moved.weekday(), moved._yearday(), 0,
        ))

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if offset is None:
            seconds = self._us() // 1000000 - 62135596800
            offset = timedelta(seconds=_time.localtime(seconds).tm_gmtoff)
        if tz is None:
            seconds = (self._us() - offset._us) // 1000000 - 62135596800
            local = _time.localtime(seconds)
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        utc = (self.replace(tzinfo=None) - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def isoformat(self, sep="T", timespec="auto"):
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{date.isoformat(self)}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        return f"{_DAYS[self.weekday()][:3]} {_MONTHS[self._month - 1][:3]} {self._day:2d} {clock} {self._year:04d}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {_type_name(format)}")
        return _formatted(format, self, self)

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
        *, fold=None
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day}, {_clock_repr(self)})"

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._us() + other._us, self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo:
            return _delta(self._us() - other._us())
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if mine is None:
            return _delta(self._us() - other._us())
        return _delta(self._us() - mine._us - other._us() + theirs._us)

    def _moment(self):
        offset = self.utcoffset()
        return (self._us(), False) if offset is None else (self._us() - offset._us, True)

    def _same(self, other):
        if not isinstance(other, datetime):
            return None
        return self._moment(), other._moment()

    def _ordered(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return None
        mine, theirs = self._moment(), other._moment()
        if mine[1] != theirs[1]:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return mine, theirs

    def __hash__(self):
        return hash(self._moment())


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _rounded(timestamp):
    """A float of seconds in microseconds, half to even."""
    if timestamp != timestamp:
        raise ValueError("cannot convert float NaN to integer")
    fraction, whole = _math.modf(timestamp)
    return int(whole) * 1000000 + round(fraction * 1000000)


def _formatted(format, day, clock):
    """`strftime`, in the C locale."""
    made = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != "%":
            made.append(char)
            continue
        if at == len(format):
            made.append("%")
            break
        code = format[at]
        at += 1
        plain = code == "-" and at < len(format)
        if plain:
            code = format[at]
            at += 1
        text = _directive(code, day, clock)
        if plain and text.isdigit():
            text = text.lstrip("0") or "0"
        made.append(text)
    return "".join(made)


def _directive(code, day, clock):
    if code == "Y":
        return str(day._year)
    if code == "m":
        return f"{day._month:02d}"
    if code == "d":
        return f"{day._day:02d}"
    if code == "H":
        return f"{clock._hour:02d}"
    if code == "M":
        return f"{clock._minute:02d}"
    if code == "S":
        return f"{clock._second:02d}"
    if code == "f":
        return f"{clock._microsecond:06d}"
    if code == "I":
        return f"{(clock._hour + 11) % 12 + 1:02d}"
    if code == "l":
        return f"{(clock._hour + 11) % 12 + 1:2d}"
    if code == "k":
        return f"{clock._hour:2d}"
    if code == "p":
        return "AM" if clock._hour < 12 else "PM"
    if code == "P":
        return "am" if clock._hour < 12 else "pm"
    if code == "y":
        return f"{day._year % 100:02d}"
    if code == "C":
        return f"{day._year // 100:02d}"
    if code == "a":
        return _DAYS[day.weekday()][:3]
    if code == "A":
        return _DAYS[day.weekday()]
    if code in "bh":
        return _MONTHS[day._month - 1][:3]
    if code == "B":
        return _MONTHS[day._month - 1]
    if code == "e":
        return f"{day._day:2d}"
    if code == "j":
        return f"{day._yearday():03d}"
    if code == "w":
        return str((day.weekday() + 1) % 7)
    if code == "u":
        return str(day.weekday() + 1)
    if code == "U":
        return f"{(day._yearday() + 6 - (day.weekday() + 1) % 7) // 7:02d}"
    if code == "W":
        return f"{(day._yearday() + 6 - day.weekday()) // 7:02d}"
    if code == "G":
        return str(day.isocalendar()[0])
    if code == "g":
        return f"{day.isocalendar()[0] % 100:02d}"
    if code == "V":
        return f"{day.isocalendar()[1]:02d}"
    if code == "z":
        return _offset_text(clock.utcoffset(), "") if clock._tzinfo is not None else ""
    if code == "Z":
        return (clock.tzname() or "") if clock._tzinfo is not None else ""
    if code == "s":
        moment = datetime(day._year, day._month, day._day, clock._hour, clock._minute, clock._second)
        return str(int(moment.timestamp()))
    if code in _COMPOSED:
        return _formatted(_COMPOSED[code], day, clock)
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    if code == "%":
        return "%"
    return "%" + code


_COMPOSED = {
    "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
    "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p",
}
_READ = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_WIDTHS = {"d": 2, "H": 2, "I": 2, "j": 3, "m": 2, "M": 2, "S": 2, "U": 2, "V": 2, "W": 2, "y": 2}
_RANGES = {
    "d": (1, 31), "H": (0, 23), "I": (1, 12), "j": (1, 366), "m": (1, 12), "M": (0, 59), "S": (0, 61), "U": (0, 53),
    "V": (1, 53), "W": (0, 53), "y": (0, 99),
}


def _parsed(text, format):
    """The arguments of the datetime that `strptime` reads."""
    for value, at in ((text, 1), (format, 2)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {at - 1} must be str, not {type(value)}")
    for code, longer in _READ.items():
        format = format.replace("%" + code, longer)
    found = {}
    at = 0
    index = 0
    while index < len(format):
        char = format[index]
        index += 1
        if char.isspace():
            while index < len(format) and format[index].isspace():
                index += 1
            start = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == start:
                raise _mismatch(text, format)
            continue
        if char != "%":
            if at >= len(text) or text[at].lower() != char.lower():
                raise _mismatch(text, format)
            at += 1
            continue
        if index == len(format):
            raise ValueError(f"stray % in format '{format}'")
        code = format[index]
        index += 1
        if code == "%":
            if at >= len(text) or text[at] != "%":
                raise _mismatch(text, format)
            at += 1
            continue
        at = _read_field(code, text, at, found, format)
    if at != len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    return _assembled(found)


def _mismatch(text, format):
    return ValueError(f"time data {text!r} does not match format {format!r}")


def _read_name(names, text, at):
    best = None
    for number, name in enumerate(names):
        if text[at : at + len(name)].lower() == name.lower() and (best is None or len(name) > len(names[best])):
            best = number
    return best


def _read_field(code, text, at, found, format):
    """Reads one directive; gives where it ends."""
    if code == "Y":
        part = text[at : at + 4]
        if len(part) < 4 or not part.isdigit():
            raise _mismatch(text, format)
        found["Y"] = int(part)
        return at + 4
    if code in _WIDTHS:
        end = at
        low, high = _RANGES[code]
        while end < len(text) and end - at < _WIDTHS[code] and text[end].isdigit() and int(text[at : end + 1]) <= high:
            end += 1
        if end == at or int(text[at:end]) < low or (code == "y" and end - at < 2):
            raise _mismatch(text, format)
        found[code] = int(text[at:end])
        return end
    if code == "f":
        end = at
        while end < len(text) and end - at < 6 and text[end].isdigit():
            end += 1
        if end == at:
            raise _mismatch(text, format)
        found["f"] = int(text[at:end].ljust(6, "0"))
        return end
    if code in "bB":
        names = _MONTHS if code == "B" else [name[:3] for name in _MONTHS]
        number = _read_name(names, text, at)
        if number is None:
            raise _mismatch(text, format)
        found["m"] = number + 1
        return at + len(names[number])
    if code in "aA":
        names = _DAYS if code == "A" else [name[:3] for name in _DAYS]
        number = _read_name(names, text, at)
        if number is None:
            raise _mismatch(text, format)
        found["a"] = number
        return at + len(names[number])
    if code == "p":
        number = _read_name(["AM", "PM"], text, at)
        if number is None:
            raise _mismatch(text, format)
        found["p"] = number
        return at + 2
    if code in "wu":
        if at >= len(text) or text[at] not in ("0123456" if code == "w" else "1234567"):
            raise _mismatch(text, format)
        found["a"] = (int(text[at]) + 6) % 7
        return at + 1
    if code == "G":
        part = text[at : at + 4]
        if len(part) < 4 or not part.isdigit():
            raise _mismatch(text, format)
        found["G"] = int(part)
        return at + 4
    if code == "z":
        return _read_offset(text, at, found, format)
    if code == "Z":
        for name in ("UTC", "GMT"):
            if text[at : at + 3].upper() == name:
                return at + 3
        raise _mismatch(text, format)
    raise ValueError(f"{code!r} is a bad directive in format {format!r}")


def _read_offset(text, at, found, format):
    if text[at : at + 1] == "Z":
        found["z"] = timezone.utc
        return at + 1
    if text[at : at + 1] not in ("+", "-") or at >= len(text):
        raise _mismatch(text, format)
    sign = -1 if text[at] == "-" else 1
    at += 1
    fields = [0, 0, 0]
    for number in range(3):
        if number and text[at : at + 1] == ":" and text[at + 1 : at + 3].isdigit():
            at += 1
        part = text[at : at + 2]
        if len(part) < 2 or not part.isdigit():
            if number < 2:
                raise _mismatch(text, format)
            break
        fields[number] = int(part)
        at += 2
    offset = timedelta(hours=fields[0], minutes=fields[1], seconds=fields[2])
    found["z"] = timezone(sign * offset) if offset else timezone.utc
    return at


def _assembled(found):
    year = found.get("Y")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    month, day = found.get("m", 1), found.get("d", 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"]
        if found.get("p", 0) == 0:
            hour = 0 if hour == 12 else hour
        else:
            hour = 12 if hour == 12 else hour + 12
    if "G" in found and "V" in found and "a" in found:
        year, month, day = _iso_to_date(found["G"], found["V"], found["a"] + 1)
    leap_day = False
    if year is None:
        leap_day = month == 2 and day == 29
        year = 1904 if leap_day else 1900
    if "j" in found and "m" not in found:
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + found["j"] - 1)
    elif ("U" in found or "W" in found) and "a" in found and "m" not in found:
        first = _to_ordinal(year, 1, 1)
        if "U" in found:
            shift = (7 - first % 7) % 7
            ordinal = first + shift + (found["U"] - 1) * 7 + (found["a"] + 1) % 7
        else:
            shift = (7 - (first + 6) % 7) % 7
            ordinal = first + shift + (found["W"] - 1) * 7 + found["a"]
        year, month, day = _from_ordinal(ordinal)
    if leap_day:
        year = 1900
    return year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), found.get("z")
