"""Make one calendar of all events that the files of a folder announce: ``python examples/events.py seeds``."""

import sys
from pathlib import Path

import pressparse
from pressparse.export.calendar import to_calendar

releases = [release for path in sorted(Path(sys.argv[1]).glob("*.txt")) for release in pressparse.parse_file(path)]
calendar = to_calendar(releases)

for event in calendar.events:
    print(event.start, event["SUMMARY"], sep="  ")
Path("events.ics").write_bytes(calendar.to_ical())
print(f"events.ics has {len(calendar.events)} events")
