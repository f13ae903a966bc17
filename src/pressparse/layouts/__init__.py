"""How files string releases together: one file a layout, and the choice between them.

``BUILTIN`` is in order of choice: what is told by a sign of its own comes before what is told by the lack of one.
"""

from __future__ import annotations

from pressparse.layouts.bullets import BULLETS
from pressparse.layouts.cards import CARDS
from pressparse.layouts.dashes import DASHES
from pressparse.layouts.days import DAYS
from pressparse.layouts.dense import DENSE
from pressparse.layouts.from_blog import FROM_BLOG
from pressparse.layouts.furnished import FURNISHED
from pressparse.layouts.plain import PLAIN
from pressparse.layouts.prefixed import PREFIXED
from pressparse.layouts.translation import TRANSLATION

BUILTIN = (CARDS, FROM_BLOG, TRANSLATION, BULLETS, DASHES, PREFIXED, DAYS, FURNISHED, DENSE, PLAIN)

__all__ = ["BUILTIN"]
