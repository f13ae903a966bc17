"""Why each field of a release has its value, in words and with the characters it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from attrs import frozen

from pressparse.export.meanings import meaning_of
from pressparse.lines import Span
from pressparse.model import Basis, Because, Digest, Published, Release, YearBasis


@frozen
class Reason:
    """Why a field has its value.

    Attributes:
        value: the value, for people.
        why: the rule that decided and what it means, or in words what did.
        span: the evidence, or None where there is none to be shown.
        alternatives: the rules that would have answered next.
    """

    value: str
    why: str
    span: Span | None = None
    alternatives: tuple[str, ...] = ()


@frozen
class Explained:
    """A field with its reasons: one, or in a list one for each of its items."""

    field: str
    reasons: tuple[Reason, ...]
    is_list: bool = False


def explain_release(digest: Digest, release: Release) -> tuple[Explained, ...]:
    """Return the fields that have a value, in the order of the record, with their reasons.

    Links, handles and blocks are not among them: they are what they look like.
    """
    rules = {reason.field: reason for reason in release.because}
    single = ((name, explain(digest, release, rules.get(name))) for name, explain in _SINGLE.items())
    lists = ((name, tuple(explain(release, rules))) for name, explain in _LISTS.items())
    return (
        *(Explained(name, (reason,)) for name, reason in single if reason),
        *(Explained(name, reasons, is_list=True) for name, reasons in lists if reasons),
    )


def _by(rule: Because | None, value: str, otherwise: str, span: Span | None = None) -> Reason:
    """Return the reason that a rule gives, or the words that hold where no rule decided."""
    if rule is None:
        return Reason(value, otherwise, span)
    return Reason(value, _told(rule), rule.span or span, rule.alternatives)


def _told(rule: Because | None, otherwise: str = "") -> str:
    """Return the name of a rule and what it means, or the words that hold where no rule decided."""
    if rule is None:
        return otherwise
    meaning = meaning_of(rule.rule)
    return f"{rule.rule}: {meaning}" if meaning else rule.rule


def _title(digest: Digest, release: Release, _: Because | None) -> Reason:
    if release.title is None:
        return Reason("none", "no line above the source line is one")
    line = digest.position(release.span.start).line
    return Reason(release.title, f"line {line}, where the layout has it ({digest.layout})")


def _source(_: Digest, release: Release, rule: Because | None) -> Reason:
    source = release.source
    if source.label is None:
        return Reason("none", "label and text cannot be told apart")
    value = f"{source.name} (agency {source.agency})" if source.agency else source.name or "none"
    return _by(rule, value, "no agency claims the label", source.span)


def _section(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    return _by(rule, release.source.section, "", release.source.span) if release.source.section else None


_BASES: Final = {
    Basis.STATED: "the release or its page says so",
    Basis.DATELINE: "it stands in the dateline",
    Basis.EVENT: "the day of the event that is told",
    Basis.ORDER: "the only day that the neighbours leave",
    Basis.CALLER: "the year is the one near --near",
}


def _published(_: Digest, release: Release, rule: Because | None) -> Reason:
    published = release.published
    if published is None:
        return Reason("unknown", "neither the text nor its neighbours tell")
    if published.date is None or published.basis is None:
        return Reason(_window(published), "the window that text and neighbours leave", published.span)
    clock = " ".join(filter(None, (published.time, published.tz)))
    value = f"{published.date} {clock}".rstrip()
    return _by(rule, f"{value} ({published.basis}: {_BASES[published.basis]})", "the whole file", published.span)


def _window(published: Published) -> str:
    if published.earliest and published.earliest == published.latest:
        return f"{published.earliest} at the earliest, and at the latest"
    if published.earliest and published.latest:
        return f"between {published.earliest} and {published.latest}"
    return f"{published.earliest} or later" if published.earliest else f"{published.latest} or before"


def _kind(_: Digest, release: Release, rule: Because | None) -> Reason:
    return _by(rule, release.kind, "no rule says otherwise")


def _subtitle(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    return _by(rule, release.subtitle, "") if release.subtitle else None


def _byline(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    return _by(rule, release.byline, "") if release.byline else None


def _dateline(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    if release.dateline is None:
        return None
    day = f", {release.dateline.date}" if release.dateline.date else ""
    return _by(rule, f"{release.dateline.place}{day}", "", release.dateline.span)


def _language(_: Digest, release: Release, _rule: Because | None) -> Reason:
    if release.language is None:
        return Reason("unknown", "too few function words in the body tell")
    return Reason(release.language, "the function words of the body")


def _truncation(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    cut = release.truncation
    if cut is None:
        return None
    limit = f" after {cut.limit} words" if cut.limit else ""
    where = "at the end of a sentence" if cut.at_sentence_end else "within a sentence"
    return _by(rule, f"cut{limit}, {where}", "", cut.span)


def _lead_missing(_: Digest, release: Release, rule: Because | None) -> Reason | None:
    return _by(rule, "the first paragraph is missing", "") if release.lead_missing else None


_SINGLE: Final[dict[str, Callable[[Digest, Release, Because | None], Reason | None]]] = {
    "title": _title,
    "source": _source,
    "source.section": _section,
    "published": _published,
    "kind": _kind,
    "subtitle": _subtitle,
    "byline": _byline,
    "dateline": _dateline,
    "language": _language,
    "truncation": _truncation,
    "lead_missing": _lead_missing,
}
"""The fields that have one value; each function tells why, or returns None where there is nothing to be told."""

Rules = dict[str, Because]


_YEARS: Final = {
    YearBasis.WRITTEN: "its year is written",
    YearBasis.RELEASE: "the year of the release",
    YearBasis.WEEKDAY: "the year in which the weekday is right",
    YearBasis.ORDER: "the year of the neighbours",
    YearBasis.CALLER: "the year near --near",
}


def _dates(release: Release, _: Rules) -> Iterator[Reason]:
    for date in release.dates:
        why = _YEARS[date.year_basis] if date.year_basis else "nothing tells its year"
        yield Reason(f"{date.text} = {_period(date.start, date.end)}", why, date.span)


def _events(release: Release, rules: Rules) -> Iterator[Reason]:
    for event in release.advisory.events if release.advisory else ():
        rule = rules.get("advisory")
        yield Reason(_period(event.start, event.end), _told(rule), event.span)


def _deadlines(release: Release, _: Rules) -> Iterator[Reason]:
    for deadline in release.advisory.deadlines if release.advisory else ():
        yield Reason(_period(deadline.due, None), "it says until when", deadline.span)


def _embargo(release: Release, _: Rules) -> Iterator[Reason]:
    if release.embargo:
        yield Reason(_period(release.embargo.until, None), "it says not before when", release.embargo.span)


def _contacts(release: Release, _: Rules) -> Iterator[Reason]:
    for contact in release.contacts:
        known = filter(None, (contact.name, contact.email, contact.phone))
        yield Reason(", ".join(known) or "unnamed", "an address or a number", contact.span)


def _quotes(release: Release, rules: Rules) -> Iterator[Reason]:
    for number, quote in enumerate(release.quotes):
        rule = rules.get(f"quotes[{number}].speaker")
        who = quote.speaker_full or quote.speaker or "unknown"
        title = f", {quote.speaker_title}" if quote.speaker_title else ""
        yield Reason(f"{who}{title}", _told(rule, "no rule tells the speaker"), quote.span)


_NEAR: Final = 20
"""Code points that are shown at both sides of a joint, at most."""


def _glue(release: Release, rules: Rules) -> Iterator[Reason]:
    rule = rules.get("glue")
    for at in release.glue:
        joint = at - release.body_span.start
        left, right = release.body[max(0, joint - _NEAR) : joint].split(), release.body[joint : joint + _NEAR].split()
        pieces = f"{''.join(left[-1:])}|{''.join(right[:1])}"
        yield Reason(pieces, _told(rule), Span(at, at + 1))


def _notes(release: Release, _: Rules) -> Iterator[Reason]:
    for note in release.notes:
        yield Reason(f"{note.code} ({note.severity})", note.message, note.span)


def _period(start: dt.date | None, end: dt.date | None) -> str:
    if start is None:
        return "unknown day"
    return _moment(start) if end is None or end == start else f"{_moment(start)} to {_moment(end)}"


def _moment(moment: dt.date) -> str:
    return moment.isoformat(" ", "minutes") if isinstance(moment, dt.datetime) else moment.isoformat()


_LISTS: Final[dict[str, Callable[[Release, Rules], Iterator[Reason]]]] = {
    "glue": _glue,
    "dates": _dates,
    "events": _events,
    "deadlines": _deadlines,
    "embargo": _embargo,
    "contacts": _contacts,
    "quotes": _quotes,
    "notes": _notes,
}
"""The fields that have any number of items; each function tells why of one after another."""
