"""The public record: what is written can be read back, and is what its JSON Schema says."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse import Digest, Registry, Release, parse_file, parse_text
from pressparse.errors import UsageError
from pressparse.export import from_dict, to_dict, to_json
from pressparse.export.extras import needs
from pressparse.export.schema import json_schema
from tests.gold import GOLD, ROOT, SEEDS, cases
from tests.writers import RELEASES, TEXTS, WRITERS, Written

PUBLISHED = ROOT / "docs" / "record.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
BUILT_IN = Registry.builtin()

FULL = (
    "Media advisory: harbour day\n\nSource: Port Authority (media)\n\nEmbargoed until 2 May 2024, 06:00 (CET)\n\n"
    "Tuesday, 7 May 2024\n\n  • 09:15 (CEST)   Doorstep by the harbour master\n  • 10.30 – 11.15   Press conference\n\n"
    "“It is open,” said Ann Roe, the harbour master of Saltwick.\n\nSee www.harbour.example and @Harbour.\n\n"
    "Please register by 3 May 2024, 12:00 (CEST): press[at]harbour.example\n"
)
"""Much of what a release can have."""


def read_back(release: Release) -> Release:
    return from_dict(json.loads(to_json(to_dict(release))))


def check(digest: Digest) -> None:
    for release in digest:
        record = json.loads(to_json(to_dict(release)))
        VALIDATOR.validate(record)
        assert from_dict(record) == release
        assert repr(from_dict(record)) == repr(release), "enums are texts, and equal to them"
        assert to_dict(from_dict(record)) == record


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_the_seeds_are_read_back_equal_and_fit_the_schema(seed: Path) -> None:
    digest = parse_file(seed, registry=BUILT_IN)
    assert len(digest) == 10
    check(digest)


@pytest.mark.parametrize("case", cases("", "*/*.txt"), ids=lambda path: str(path.relative_to(GOLD)))
def test_the_gold_is_read_back_equal_and_fits_the_schema(case: Path) -> None:
    check(parse_file(case, registry=BUILT_IN))


@given(releases=RELEASES, writer=st.sampled_from(sorted(WRITERS)))
def test_what_is_written_in_any_layout_is_read_back_equal(releases: Sequence[Written], writer: str) -> None:
    check(parse_text(WRITERS[writer](releases), registry=BUILT_IN))


@given(body=TEXTS)
def test_odd_texts_are_read_back_equal(body: str) -> None:
    check(parse_text(f"A title of some words\n\nSource: NATO\n\n{body}", registry=BUILT_IN))


def test_half_a_surrogate_pair_survives() -> None:
    (release,) = parse_text("Boats \ud800 ahoy\n\nSource: NATO\n\nOpen.")
    assert read_back(release).title == "Boats \ud800 ahoy"


def test_moments_come_back_with_what_they_had() -> None:
    (release,) = parse_text(FULL)
    back = read_back(release)
    assert back == release
    assert back.advisory
    assert back.embargo
    tour, conference = back.advisory.events
    assert tour.start == dt.datetime.fromisoformat("2024-05-07T09:15:00+02:00")
    assert isinstance(conference.start, dt.datetime)
    assert conference.start.tzinfo is None
    assert type(back.dates[0].start) is dt.date


WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "another schema": (lambda record: record.update(schema=2), "its schema is 2"),
    "no schema": (lambda record: record.pop("schema"), "its schema is None"),
    "a field too many": (lambda record: record.update(mood="good"), "mood"),
    "a field too few": (lambda record: record.pop("body"), "body"),
    "a number for a text": (lambda record: record.update(title=7), r"\$\.title"),
    "an unknown kind": (lambda record: record.update(kind="poem"), "kind"),
    "half a span": (lambda record: record.update(span=[3]), "span"),
    "a text in a span": (lambda record: record.update(span=[3, "4"]), "span"),
    "no day": (lambda record: record["dates"][0].update(start="May"), r"dates\[0\]\.start"),
    "an empty moment": (lambda record: record["embargo"].update(until=""), r"embargo\.until"),
    "a truth for a number": (lambda record: record.update(index=True), "index"),
    "nothing for a list": (lambda record: record.update(quotes=None), "quotes"),
}


@pytest.mark.parametrize("other", [None, "x", 7, [1]])
def test_what_is_no_object_at_all_is_refused(other: Any) -> None:
    with pytest.raises(UsageError, match="instead of an object"):
        from_dict(other)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_record_is_refused_by_both_and_the_message_says_where(wrong: str) -> None:
    spoil, message = WRONG[wrong]
    record = to_dict(parse_text(FULL)[0])
    spoil(record)
    with pytest.raises(UsageError, match=message):
        from_dict(record)
    assert not VALIDATOR.is_valid(json.loads(to_json(record)))


def test_every_record_and_field_is_in_the_schema() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["properties"]) == ["schema", *(each.name for each in attrs.fields(Release))]
    assert {"Source", "Published", "DateMention", "Event", "Quote", "Block", "Note", "Span"} <= set(schema["$defs"])


def test_the_published_schema_is_current() -> None:
    done = subprocess.run([sys.executable, "-m", "pressparse.export.schema"], capture_output=True, check=True)
    assert done.stdout.decode() == PUBLISHED.read_text(encoding="utf-8"), (
        "run: python -m pressparse.export.schema > docs/record.schema.json"
    )


def test_the_printed_lines_fit_the_schema_and_are_read_back() -> None:
    command = [sys.executable, "-m", "pressparse", "parse", str(SEEDS), "--format", "jsonl", "--because"]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    found = [from_dict(json.loads(line)) for line in lines]
    for line in lines:
        VALIDATOR.validate(json.loads(line))
    assert found == [each for path in sorted(SEEDS.glob("*.txt")) for each in parse_file(path)]


EXTRAS = ("cattrs", "icalendar", "jinja2", "pyarrow")


def test_importing_the_exports_imports_no_extra() -> None:
    code = (
        "import sys, pressparse, pressparse.export; pressparse.export.to_arrow, pressparse.export.from_dict; "
        f"print([name for name in {EXTRAS} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_another_package_that_is_missing_is_no_missing_extra() -> None:
    with pytest.raises(ModuleNotFoundError), needs("records", "cattrs", "records that are read back"):
        raise ModuleNotFoundError("No module named 'other'", name="other")


@pytest.mark.parametrize(
    ("package", "use", "extra"),
    [
        ("cattrs", "from_dict({'schema': 1})", "records"),
        ("pyarrow", "to_arrow(())", "arrow"),
        ("pyarrow", "write_parquet((), 'never.parquet')", "arrow"),
        ("icalendar", "to_calendar(())", "ics"),
    ],
)
def test_without_the_package_one_line_says_what_to_install(package: str, use: str, extra: str, tmp_path: Path) -> None:
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        f"from pressparse import PressparseError, export\n"
        f"try: export.{use}\nexcept PressparseError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path)
    assert f"pip install 'pressparse[{extra}]'" in done.stdout.decode()
    assert list(tmp_path.iterdir()) == []
