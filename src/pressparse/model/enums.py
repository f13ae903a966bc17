"""The words of the record: what a field that names one of a few things can say."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How much a note should worry its reader.

    >>> Severity("info") is Severity.INFO
    True
    """

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Kind(StrEnum):
    """What sort of text a release is. A release *about* a report is news.

    >>> Kind("media_advisory") is Kind.MEDIA_ADVISORY
    True
    """

    NEWS = "news"
    STATEMENT = "statement"
    READOUT = "readout"
    MEDIA_ADVISORY = "media_advisory"
    OPINION = "opinion"
    SPEECH = "speech"
    TRANSCRIPT = "transcript"
    INTERVIEW = "interview"
    REPORT = "report"


class Basis(StrEnum):
    """How the day of publication is known.

    >>> Basis("stated") is Basis.STATED
    True
    """

    STATED = "stated"
    DATELINE = "dateline"
    EVENT = "event"
    ORDER = "order"
    CALLER = "caller"


class YearBasis(StrEnum):
    """How the year of a date is known.

    >>> YearBasis("weekday") is YearBasis.WEEKDAY
    True
    """

    WRITTEN = "written"
    RELEASE = "release"
    WEEKDAY = "weekday"
    ORDER = "order"
    CALLER = "caller"


class Precision(StrEnum):
    """The smallest unit that a date names.

    >>> Precision("month") is Precision.MONTH
    True
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class BlockKind(StrEnum):
    """What a piece of a body is.

    >>> BlockKind("list_item") is BlockKind.LIST_ITEM
    True
    """

    DATE_LINE = "date_line"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    SCHEDULE = "schedule"
    CAPTION = "caption"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"


class FurnitureKind(StrEnum):
    """What a page put around its releases.

    >>> FurnitureKind("day_header") is FurnitureKind.DAY_HEADER
    True
    """

    PAGE = "page"
    NAVIGATION = "navigation"
    DAY_HEADER = "day_header"
    CARD_MARKER = "card_marker"
    SEPARATOR = "separator"
    BULLET = "bullet"
    PREFIX = "prefix"
    COMMENT_COUNT = "comment_count"
    DATE = "date"
    CREDIT = "credit"
    TRANSLATION = "translation"
    DISCLAIMER = "disclaimer"
    FEED_SIGNATURE = "feed_signature"
    SIGN_UP = "sign_up"
    READ_MORE = "read_more"
    UNREAD = "unread"
