"""Bytes that nobody wrote for us: what must hold of any of them, and a fuzzer that looks for some of which it fails."""
