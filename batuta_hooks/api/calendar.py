"""`calendar`: in English; no HTML, no locales."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

SAMPLE_IMPORTS = "import calendar"

ROWS: tuple[Entry, ...] = (
    *functions(
        "calendar",
        "calendar firstweekday format formatstring isleap leapdays month monthcalendar monthrange prcal prmonth prweek "
        "setfirstweekday timegm week weekday weekheader",
        {
            "calendar": ["calendar.calendar(2024, m=4)"],
            "isleap": ["calendar.isleap(1900)", "calendar.isleap(2000)"],
            "leapdays": ["calendar.leapdays(1900, 2025)"],
            "month": ["calendar.month(2024, 2)", "calendar.month(2024, 13)"],
            "monthcalendar": ["calendar.monthcalendar(2024, 9)"],
            "monthrange": ["calendar.monthrange(2023, 2)", "calendar.monthrange(2023, 0)"],
            "timegm": ["calendar.timegm((2024, 2, 29, 12, 0, 1))"],
            "weekday": ["calendar.weekday(2024, 2, 29)"],
            "weekheader": ["calendar.weekheader(2)"],
        },
    ),
    *objects(
        "calendar",
        "Calendar FRIDAY IllegalMonthError IllegalWeekdayError MONDAY SATURDAY SUNDAY THURSDAY TUESDAY TextCalendar "
        "WEDNESDAY day_abbr day_name mdays month_abbr month_name",
        {
            "Calendar": ["list(calendar.Calendar(6).itermonthdays2(2024, 6))[:4]"],
            "TextCalendar": ["calendar.TextCalendar(6).formatmonth(2025, 5)"],
            "month_name": ["calendar.month_name[3]", "list(calendar.month_abbr)"],
            "day_name": ["calendar.day_name[calendar.SUNDAY]", "list(calendar.day_abbr)"],
        },
    ),
    *(
        refused(
            f"calendar.{name}", "calendars in HTML or in other languages are not written in Rust; keep this in Python"
        )
        for name in ("HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar")
    ),
)
