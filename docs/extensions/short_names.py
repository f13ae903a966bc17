"""Names as docstrings have them, ``UsageError``, lead to where they are described: nobody writes whole paths there."""

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, text: nodes.TextElement) -> nodes.Node | None:
    """Look for a Python name among the ends of all described ones, where it is not one as it stands."""
    if node["refdomain"] != "py" or node.get("refspecific"):
        return None
    name = node["reftarget"].rpartition(".")[2]
    domain = env.get_domain("py")
    wanted = node.deepcopy()
    wanted.update_all_atts({"reftarget": name, "refspecific": True}, replace=True)
    return domain.resolve_xref(env, node["refdoc"], app.builder, node["reftype"], name, wanted, text)


def setup(app: Sphinx) -> dict[str, bool]:
    """Ask here for every name that was not found."""
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
