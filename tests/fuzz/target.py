"""A target for atheris: ``python -m tests.fuzz.target CORPUS [options of libFuzzer]``.

The corpus is made by ``python -m tests.fuzz.corpus CORPUS``. What a run finds is mended and becomes a case of
``findings``.
"""

import sys


def main() -> None:
    import atheris  # noqa: PLC0415 - only the one who fuzzes has it, and it changes all that is imported under it

    with atheris.instrument_imports(include=["pressparse"]):
        from tests.fuzz.invariants import check_bytes  # noqa: PLC0415

    def test_one_input(data: bytes) -> None:
        check_bytes(data)

    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
