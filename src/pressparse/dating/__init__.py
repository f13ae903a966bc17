"""What only the whole file can tell of dates: years from neighbours, windows, days from order."""

from __future__ import annotations

from pressparse.dating.file import HORIZON, REACH, Dated, Undated, date_all

__all__ = ["HORIZON", "REACH", "Dated", "Undated", "date_all"]
