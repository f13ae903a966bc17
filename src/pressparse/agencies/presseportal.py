"""Reports of German police forces through presseportal.de (Blaulicht), the portal of a newswire.

The portal is who issues the page, the police force stands in the dateline and in the last line: ``Hafenstadt (ots)``,
``Original-Content von: Polizei Hafenstadt``.
"""

from __future__ import annotations

from pressparse.fields import blocks
from pressparse.fields.blocks import manners
from pressparse.profile import Profile

PRESSEPORTAL = Profile(
    key="presseportal",
    name="Presseportal",
    # "Polizei", "Bundespolizei" and "Bundeskriminalamt" are Austrian bodies, too; a force's own name is its own.
    labels=("Presseportal", "Presseportal.de", "www.presseportal.de", "Presseportal Blaulicht"),
    other_bodies=("Presseportal Schweiz",),
    time_zone="Europe/Berlin",
    block_rules=(manners.wire_footers, *blocks.COMMON),
)
