"""Drawings stand in the page itself, so that they take its colours, light or dark, and their words can be found."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx


def put_inline(app: Sphinx, tree: nodes.document) -> None:
    """Put the file of each SVG image in its place; what the page says of it goes with it."""
    for image in list(tree.findall(nodes.image)):
        file = Path(app.srcdir) / image["uri"]
        if app.builder.format != "html" or file.suffix != ".svg":
            continue
        drawing = file.read_text(encoding="utf-8")
        label = nodes.unescape(image.get("alt", "")).replace("&", "&amp;").replace('"', "&quot;")
        drawing = drawing.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
        image.replace_self(nodes.raw("", f'<div class="drawing">{drawing}</div>', format="html"))


def setup(app: Sphinx) -> dict[str, bool]:
    """Do so for each page that was read."""
    app.connect("doctree-read", put_inline)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
