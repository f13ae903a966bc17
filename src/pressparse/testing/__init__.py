"""What an author of an agency or a layout checks it with, in a test of three lines.

::

    from pressparse.testing import check_profile

    def test_the_profile_keeps_the_rules_of_the_house() -> None:
        check_profile(SALTWICK, [EXCERPT])

Nothing here is needed to parse. The checks take seconds: they ask every rule of yours many times.
"""

from __future__ import annotations

from pressparse.testing.layouts import check_layout, complaints_about_layout
from pressparse.testing.profiles import check_profile, complaints_about_profile
from pressparse.testing.report import PluginError

__all__ = ["PluginError", "check_layout", "check_profile", "complaints_about_layout", "complaints_about_profile"]
