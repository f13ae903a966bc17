"""What a fuzzer found, each made as short as it goes; all of it is mended."""

FINDINGS: dict[str, bytes] = {
    "groups within a possessive loop": b"Source:\n\n\nbefore 12:00 CET$on 5 May ",
    "DEL in a line of JSON": b"Pier \x7freopens\n\nSource: NATO\n\nIt is open.",
    "C1 in a line of JSON": "Pier \x9b31mreopens\n\nSource: NATO\n\nIt is open.".encode(),
    "a title of marks alone": "\ufeff\ufeff\n\nSource: NATO\n\nIt is open.".encode(),
}
