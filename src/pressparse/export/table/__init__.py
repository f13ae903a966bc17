"""Releases as tables: for data frames and databases (Arrow, Parquet), and for spreadsheets (CSV)."""

from __future__ import annotations

from pressparse.export.table.arrow import dates_to_arrow, quotations_to_arrow, to_arrow, write_parquet
from pressparse.export.table.spreadsheet import write_csv

__all__ = ["dates_to_arrow", "quotations_to_arrow", "to_arrow", "write_csv", "write_parquet"]
