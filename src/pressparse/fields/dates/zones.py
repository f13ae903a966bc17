"""Time zones as press offices write them, and the offset each has on a day.

An abbreviation that names an offset keeps it all year: CET is +01:00 in July, too, when Brussels has CEST. Names
that leave summer time open (ET, PT, ``Eastern``) follow the rules of their region on the day, read from the data
that ``python-dateutil`` brings along. The machine's own zone and zone files are never asked.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo

OFFSETS: Final[dict[str, float]] = {
    "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
    "EET": 2, "EEST": 3, "SAST": 2, "MSK": 3, "TRT": 3, "EAT": 3, "CAT": 2, "WAT": 1, "PKT": 5, "SLST": 5.5,
    "ICT": 7, "WIB": 7, "HKT": 8, "SGT": 8, "PHT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13,
    "ADT": -3, "BRT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
"""Hours east of Greenwich."""

SHARED: Final = ("IST", "AST", "GST")
"""Zones whose letters mean different hours in different countries (India, Israel, Ireland): they have no offset."""

REGIONS: Final[dict[str, str]] = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "Eastern": "America/New_York",
    "Central": "America/Chicago",
    "Mountain": "America/Denver",
    "Pacific": "America/Los_Angeles",
}
"""Names without summer or winter, and the region whose rules they follow."""

SEASONS: Final[dict[str, str]] = {
    **dict.fromkeys(("CET", "CEST", "MEZ", "MESZ"), "Europe/Berlin"),
    **dict.fromkeys(("EET", "EEST"), "Europe/Athens"),
    **dict.fromkeys(("WET", "WEST"), "Europe/Lisbon"),
    **dict.fromkeys(("EST", "EDT"), "America/New_York"),
    **dict.fromkeys(("CST", "CDT"), "America/Chicago"),
    **dict.fromkeys(("MST", "MDT"), "America/Denver"),
    **dict.fromkeys(("PST", "PDT"), "America/Los_Angeles"),
    **dict.fromkeys(("AEST", "AEDT"), "Australia/Sydney"),
    **dict.fromkeys(("NZST", "NZDT"), "Pacific/Auckland"),
}
"""Names that hold for half of the year, and a region that uses both."""

ZONE: Final = re.compile(
    rf"(?:UTC|GMT) ?[+−–-] ?\d{{1,2}}(?::?\d{{2}})?(?!\d)"
    rf"|(?:{'|'.join(sorted((*OFFSETS, *SHARED, 'ET', 'CT', 'MT', 'PT'), key=len, reverse=True))})(?!\w)"
    r"|(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: [Tt]ime)?(?!\w)"
)
"""A zone as written."""

_SHIFTED: Final = re.compile(r"(?:UTC|GMT) ?([+−–-]) ?(\d{1,2}):?(\d{2})?")


def offset(zone: str, day: dt.date) -> dt.timedelta | None:
    """Return how far east of Greenwich the clocks of a written zone are at noon of a day, or None if unknown.

    >>> offset("CET", dt.date(2024, 7, 1))
    datetime.timedelta(seconds=3600)
    >>> offset("ET", dt.date(2024, 7, 1)) == offset("EDT", dt.date(2024, 7, 1))
    True
    >>> offset("IST", dt.date(2024, 7, 1)) is None
    True
    """
    if zone in OFFSETS:
        return dt.timedelta(hours=OFFSETS[zone])
    if shifted := _SHIFTED.fullmatch(zone):
        east = dt.timedelta(hours=int(shifted[2]), minutes=int(shifted[3] or 0))
        return east if shifted[1] == "+" else -east
    words = zone.split()
    region = REGIONS.get(words[0]) if words else None
    if region is None:
        return None
    if words[1:2] in (["Standard"], ["Daylight"]):
        winter = _region(region).utcoffset(_noon(dt.date(day.year, 1, 1)))
        return winter + dt.timedelta(hours=words[1] == "Daylight") if winter is not None else None
    return _region(region).utcoffset(_noon(day))


def is_out_of_season(zone: str, day: dt.date) -> bool:
    """Tell whether a zone with a fixed offset is named on a day on which its region's clocks show another one.

    >>> is_out_of_season("CET", dt.date(2024, 7, 1)), is_out_of_season("CEST", dt.date(2024, 7, 1))
    (True, False)
    """
    region = SEASONS.get(zone)
    return region is not None and _region(region).utcoffset(_noon(day)) != offset(zone, day)


def is_known_region(name: str) -> bool:
    """Tell whether a region of the IANA is known, by the name that the IANA gives it.

    >>> is_known_region("Europe/Lisbon"), is_known_region("Europe/Harbourtown"), is_known_region("CET and CEST")
    (True, False, False)
    """
    try:
        return isinstance(_region(name), dt.tzinfo)
    except (AssertionError, OSError, ValueError):
        return False


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, 12)


@cache
def _region(name: str) -> dt.tzinfo:
    """Read a region from the files that come with dateutil: in a package of their own, or in its archive."""
    try:
        files = resources.files("tzdata.zoneinfo")
    except ModuleNotFoundError:
        from dateutil.zoneinfo import get_zonefile_instance  # noqa: PLC0415  (dateutil 2 alone has it)

        zone = get_zonefile_instance().get(name)
        assert isinstance(zone, dt.tzinfo)  # noqa: S101  (the archive has every region of the table)
        return zone
    with files.joinpath(name).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)
