"""The fields of a release: one file a field, each a few plain functions that a profile lists as its rules."""
