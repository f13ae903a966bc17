"""Know an agency of your own by name, with a habit of its own: ``python examples/agency.py FOLDER``."""

import sys
from pathlib import Path

from pressparse import Profile, Registry, parse_file
from pressparse.fields import glue

PORT = Profile(key="port", name="Port Authority of Saltwick", labels=("Port Authority", "Harbour Board"))
WATCH = Profile(
    key="coast_watch",
    name="Coast Watch",
    labels=("Coast Watch",),
    # Its feed takes tags out and puts nothing in their place.
    glue_rules=(glue.where_tags_were_stripped,),
)
registry = Registry.builtin().adding(PORT, WATCH)

for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    for release in parse_file(path, registry=registry):
        source = release.source
        print(source.agency or "-", source.name, source.section or "-", len(release.glue), sep=" | ")
