"""How the documentation is built: ``python -m sphinx -n -W docs docs/_build``. Nothing is fetched from anywhere."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "extensions"))

project = "pressparse"
author = "The pressparse developers"
project_copyright = author
version = release = version_of("pressparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "from_registry",
    "inline_figures",
    "short_names",
]
exclude_patterns = ["_build", "extensions"]
nitpicky = True
nitpick_ignore_regex = [
    # Other projects' names, which only the network could resolve.
    ("py:.*", r"(collections|concurrent|datetime|dt|enum|os|pathlib|typing|re)\..*"),
    ("py:.*", r"(Callable|Final|Iterable|Iterator|Mapping|Path|Sequence|StrEnum|TypeVar|date|pa\..*|pyarrow\..*)"),
    ("py:.*", r"(_regex|regex)\..*|Calendar|.*\b(T|R|optional)|.*Hours|.*\bPiece|.*Written"),
]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = "pressparse"
html_static_path = ["static"]
html_css_files = ["pressparse.css"]
html_theme_options = {"navigation_with_keys": True}
