"""Prints each pattern of ``re`` in which a group captures within a possessive loop or an atomic group.

The ``re`` of Python 3.11 fails with a SystemError on some texts there; ``regex`` does not. Run in a process of its own,
since patterns are seen as they are compiled.
"""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}


def captures(pattern: str, flags: int = 0) -> bool:
    """Tell whether a group captures where what it captured may have to be taken back.

    >>> captures("(?:(a)|b)*+c"), captures("(?:(a)|b)*c"), captures("(?P<article>the )?+x")
    (True, False, False)
    """
    return _captures(_parser.parse(pattern, flags), inside=False)


def _captures(tree: Any, *, inside: bool) -> bool:
    for operator, value in tree:
        name = str(operator)
        if name == "SUBPATTERN" and inside and value[0] is not None:
            return True
        # A group that is optional as a whole is taken or left: nothing is taken back.
        is_loop = name == "ATOMIC_GROUP" or (name == "POSSESSIVE_REPEAT" and value[1] > 1)
        if any(_captures(part, inside=inside or is_loop) for part in _parts(name, value)):
            return True
    return False


def _parts(name: str, value: Any) -> Iterator[Any]:
    if name == "ATOMIC_GROUP":
        yield value
    elif name in _REPEATS:
        yield value[2]
    elif name == "SUBPATTERN":
        yield value[3]
    elif name == "BRANCH":
        yield from value[1]
    elif name in {"ASSERT", "ASSERT_NOT"}:
        yield value[1]
    elif name == "GROUPREF_EXISTS":
        yield from (part for part in value[1:] if part)


def watch() -> list[tuple[str, int]]:
    """Return a list that grows by every pattern of text that is compiled from now on."""
    seen: list[tuple[str, int]] = []
    compile_it: Callable[..., Any] = _compiler.compile

    def compile_and_tell(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str):
            seen.append((pattern, int(flags)))
        return compile_it(pattern, flags)

    _compiler.compile = compile_and_tell
    return seen


def main() -> None:
    seen = watch()
    invariants, corpus = import_module("tests.fuzz.invariants"), import_module("tests.fuzz.corpus")
    for piece in corpus.pieces():
        invariants.check_bytes(piece)
    print(len(seen))  # noqa: T201 - a command
    for pattern, flags in seen:
        if captures(pattern, flags & ~re.DEBUG):
            print(pattern)  # noqa: T201


if __name__ == "__main__":
    main()
