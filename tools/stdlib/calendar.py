"""`calendar`: months as weeks of days, and as text."""

import datetime as _datetime

January = 1
February = 2
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
month_name = [
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
month_abbr = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    """A month that is not from 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """A weekday that is not from 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    """Equals `calendar.isleap`."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Equals `calendar.leapdays`."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """Equals `calendar.weekday`."""
    if not _datetime.MINYEAR <= year <= _datetime.MAXYEAR:
        year = 2000 + year % 400
    return _datetime.date(year, month, day).weekday()


def monthrange(year, month):
    """Equals `calendar.monthrange`."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


def _length(year, month):
    return mdays[month] + (month == February and isleap(year))


class Calendar:
    """Days by week, without text."""

    def __init__(self, firstweekday=0):
        self._first = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    @property
    def firstweekday(self):
        return self._first % 7

    @firstweekday.setter
    def firstweekday(self, value):
        self._first = value

    def iterweekdays(self):
        """Equals `Calendar.iterweekdays`."""
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays3(self, year, month):
        """Equals `Calendar.itermonthdays3`."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - count) % 7
        past_year, past = (year - 1, 12) if month == 1 else (year, month - 1)
        end = _length(past_year, past) + 1
        for day in range(end - before, end):
            yield past_year, past, day
        for day in range(1, count + 1):
            yield year, month, day
        next_year, following = (year + 1, 1) if month == 12 else (year, month + 1)
        for day in range(1, after + 1):
            yield next_year, following, day

    def itermonthdates(self, year, month):
        """Equals `Calendar.itermonthdates`."""
        for y, m, d in self.itermonthdays3(year, month):
            yield _datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """Equals `Calendar.itermonthdays`."""
        first, count = monthrange(year, month)
        for _ in range((first - self.firstweekday) % 7):
            yield 0
        for day in range(1, count + 1):
            yield day
        for _ in range((self.firstweekday - first - count) % 7):
            yield 0

    def itermonthdays2(self, year, month):
        """Equals `Calendar.itermonthdays2`."""
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def itermonthdays4(self, year, month):
        """Equals `Calendar.itermonthdays4`."""
        for at, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + at) % 7

    def monthdatescalendar(self, year, month):
        """Equals `Calendar.monthdatescalendar`."""
        return _weeks(list(self.itermonthdates(year, month)))

    def monthdays2calendar(self, year, month):
        """Equals `Calendar.monthdays2calendar`."""
        return _weeks(list(self.itermonthdays2(year, month)))

    def monthdayscalendar(self, year, month):
        """Equals `Calendar.monthdayscalendar`."""
        return _weeks(list(self.itermonthdays(year, month)))

    def yeardatescalendar(self, year, width=3):
        """Equals `Calendar.yeardatescalendar`."""
        return _rows([self.monthdatescalendar(year, month) for month in range(1, 13)], width)

    def yeardays2calendar(self, year, width=3):
        """Equals `Calendar.yeardays2calendar`."""
        return _rows([self.monthdays2calendar(year, month) for month in range(1, 13)], width)

    def yeardayscalendar(self, year, width=3):
        """Equals `Calendar.yeardayscalendar`."""
        return _rows([self.monthdayscalendar(year, month) for month in range(1, 13)], width)


def _weeks(days):
    return [days[at : at + 7] for at in range(0, len(days), 7)]


def _rows(months, width):
    return [months[at : at + width] for at in range(0, len(months), width)]


class TextCalendar(Calendar):
    """Months and years as plain text."""

    def prweek(self, theweek, width):
        """Equals `TextCalendar.prweek`."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """Equals `TextCalendar.formatday`."""
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        """Equals `TextCalendar.formatweek`."""
        return " ".join(self.formatday(day, at, width) for day, at in theweek)

    def formatweekday(self, day, width):
        """Equals `TextCalendar.formatweekday`."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """Equals `TextCalendar.formatweekheader`."""
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Equals `TextCalendar.formatmonthname`."""
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Equals `TextCalendar.prmonth`."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Equals `TextCalendar.formatmonth`."""
        w, l = max(2, w), max(1, l)
        text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + "\n" * l
        text += self.formatweekheader(w).rstrip() + "\n" * l
        for week in self.monthdays2calendar(theyear, themonth):
            text += self.formatweek(week, w).rstrip() + "\n" * l
        return text

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Equals `TextCalendar.formatyear`."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        column = (w + 1) * 7 - 1
        text = repr(theyear).center(column * m + c * (m - 1)).rstrip() + "\n" * l
        header = self.formatweekheader(w)
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            text += "\n" * l
            names = (self.formatmonthname(theyear, month, column, False) for month in months)
            text += formatstring(names, column, c).rstrip() + "\n" * l
            text += formatstring((header for _ in months), column, c).rstrip() + "\n" * l
            for line in range(max(len(month) for month in row)):
                weeks = ("" if line >= len(month) else self.formatweek(month[line], w) for month in row)
                text += formatstring(weeks, column, c).rstrip() + "\n" * l
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Equals `TextCalendar.pryear`."""
        print(self.formatyear(theyear, w, l, c, m), end="")


def formatstring(cols, colwidth=20, spacing=6):
    """Equals `calendar.formatstring`."""
    return (" " * spacing).join(text.center(colwidth) for text in cols)


def format(cols, colwidth=20, spacing=6):
    """Equals `calendar.format`."""
    print(formatstring(cols, colwidth, spacing))


c = TextCalendar()


def firstweekday():
    """Equals `calendar.firstweekday`."""
    return c.getfirstweekday()


def setfirstweekday(firstweekday):
    """Equals `calendar.setfirstweekday`."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def monthcalendar(year, month):
    """Equals `calendar.monthcalendar`."""
    return c.monthdayscalendar(year, month)


def prweek(theweek, width):
    """Equals `calendar.prweek`."""
    c.prweek(theweek, width)


def week(theweek, width):
    """Equals `calendar.week`."""
    return c.formatweek(theweek, width)


def weekheader(width):
    """Equals `calendar.weekheader`."""
    return c.formatweekheader(width)


def prmonth(theyear, themonth, w=0, l=0):
    """Equals `calendar.prmonth`."""
    c.prmonth(theyear, themonth, w, l)


def month(theyear, themonth, w=0, l=0):
    """Equals `calendar.month`."""
    return c.formatmonth(theyear, themonth, w, l)


def calendar(theyear, w=2, l=1, c=6, m=3):
    """Equals `calendar.calendar`."""
    return _shared().formatyear(theyear, w, l, c, m)


def prcal(theyear, w=0, l=0, c=6, m=3):
    """Equals `calendar.prcal`."""
    _shared().pryear(theyear, w, l, c, m)


def _shared():
    return c


def timegm(tuple):
    """Equals `calendar.timegm`."""
    year, month, day, hour, minute, second = tuple[:6]
    days = _datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
