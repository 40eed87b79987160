"""`time`: broken-down times. The clocks are the runtime's own."""

from time import _local_offset
from time import time as _now

_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_FIELDS = ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"]


class struct_time(tuple):
    """A time by its parts."""

    __tp_name__ = "time.struct_time"

    def __new__(cls, parts, zone=None):
        parts = tuple(parts)
        if not 9 <= len(parts) <= 11:
            few = "at least" if len(parts) < 9 else "at most"
            raise TypeError(f"time.struct_time() takes an {few} {9 if len(parts) < 9 else 11}-sequence "
                            f"({len(parts)}-sequence given)")
        made = tuple.__new__(cls, parts[:9])
        made.tm_zone, made.tm_gmtoff = zone or (None, None)
        return made

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))})"


def _broken(seconds, zone, saving):
    from datetime import date

    days, rest = divmod(seconds, 86400)
    minutes, second = divmod(rest, 60)
    hour, minute = divmod(minutes, 60)
    day = date.fromordinal(days + 719163)
    yearday = day.toordinal() - date(day.year, 1, 1).toordinal() + 1
    return struct_time((day.year, day.month, day.day, hour, minute, second, day.weekday(), yearday, saving), zone)


def _seconds(secs):
    if secs is None:
        return int(_now() // 1)
    return int(secs // 1)


def gmtime(secs=None):
    """Equals `time.gmtime`."""
    return _broken(_seconds(secs), ("GMT", 0), 0)


def localtime(secs=None):
    """Equals `time.localtime`."""
    seconds = _seconds(secs)
    offset, name, saving = _local_offset(seconds)
    return _broken(seconds + offset, (name, offset), saving)


def mktime(t):
    """Equals `time.mktime`."""
    from datetime import date

    year, month = t[0] + (t[1] - 1) // 12, (t[1] - 1) % 12 + 1
    days = date(year, month, 1).toordinal() + t[2] - 1 - 719163
    seconds = ((days * 24 + t[3]) * 60 + t[4]) * 60 + t[5]
    offset = _local_offset(seconds)[0]
    return float(seconds - _local_offset(seconds - offset)[0])


def asctime(t=None):
    """Equals `time.asctime`."""
    t = localtime() if t is None else t
    return f"{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(secs=None):
    """Equals `time.ctime`."""
    return asctime(localtime(secs))


def strftime(format, t=None):
    """Equals `time.strftime`."""
    from datetime import datetime, timedelta, timezone

    t = localtime() if t is None else t
    name, offset = getattr(t, "tm_zone", None), getattr(t, "tm_gmtoff", None)
    if name is None:
        offset, name, _ = _local_offset(0)
    zone = timezone(timedelta(seconds=offset), name)
    return datetime(t[0], t[1] or 1, t[2] or 1, t[3], t[4], min(t[5], 59), tzinfo=zone).strftime(format)


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    """Equals `time.strptime`."""
    from datetime import datetime

    return datetime.strptime(string, format).timetuple()


timezone = -_local_offset(0)[0]
tzname = (_local_offset(0)[1], _local_offset(0)[1])
daylight = 0
altzone = timezone
