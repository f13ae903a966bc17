"""Functions from records to other forms; what needs another package is imported only when it is used."""

from __future__ import annotations

from pressparse.export.calendar import to_calendar
from pressparse.export.record import from_dict, to_dict, to_json
from pressparse.export.table import dates_to_arrow, quotations_to_arrow, to_arrow, write_csv, write_parquet

__all__ = [
    "dates_to_arrow",
    "from_dict",
    "quotations_to_arrow",
    "to_arrow",
    "to_calendar",
    "to_dict",
    "to_json",
    "write_csv",
    "write_parquet",
]
