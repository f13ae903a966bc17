"""Which modules have no doctests to collect: those whose extra is not installed."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("pyspark") else ["src/pressparse/scale/spark.py"]
