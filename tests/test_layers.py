"""The layers hold: each contract is broken once on purpose, to see it fail."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.check import ROOT

BREACHES = [
    ("lib/tokens.py", "import poise.screening", "Left may import right, never back"),
    ("screening.py", "import poise.readers.x", "Screening is handed its tables"),
    ("policy/judging.py", "import poise.render", "Left may import right, never back"),
    ("readers/threads.py", "import poise.readers.mastodon", "Readers are strangers to each other"),
    ("detectors/text/phrases.py", "import poise.detectors.text.given_names", "Detectors are strangers to each other"),
    ("inferences/spoken_of.py", "import poise.inferences.whose_words", "Inferences are strangers to each other"),
    ("lib/trees.py", "import socket", "The pure part knows no web, no network, no process and no YAML"),
    ("policy/loading.py", "import yaml", "The pure part knows no web, no network, no process and no YAML"),
    ("cli/check.py", "import poise.detectors.text", "Doors ask assembly for an engine"),
    ("web/kernel/people/models.py", "import poise.readers.mastodon", "Doors ask assembly for an engine"),
    ("web/kernel/ui/views.py", "import poise.web.areas.home.views", "The web: left may import right, never back"),
    (
        "web/kernel/ui/views.py",
        "import poise.web.kernel.people.models",
        "The kernel: left may import right, never back",
    ),
    ("web/kernel/todos/models.py", "import poise.assembly.text", "Of the kernel, screenings alone asks for an engine"),
    ("web/areas/home/views.py", "import poise.assembly.text", "Areas reach the engine through the kernel's screenings"),
    ("policy/judging.py", "import django", "The pure part knows no web, no network, no process and no YAML"),
]


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    lint = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [lint, "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "", "LANG": "C.UTF-8", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(name="house")
def _house(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "compiled"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("file", "line", "contract"), BREACHES)
def test_a_forbidden_import_is_seen(house, file, line, contract):
    path = house / "src" / "poise" / file
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")

    done = _lint(house)

    assert done.returncode == 1
    assert f"{contract} BROKEN" in done.stdout


def test_a_package_that_nobody_placed_is_seen(house):
    (house / "src" / "poise" / "attic").mkdir()
    (house / "src" / "poise" / "attic" / "__init__.py").write_text("")

    assert _lint(house).returncode == 1


def test_the_house_as_it_stands_keeps_every_contract(house):
    done = _lint(house)

    assert done.returncode == 0, done.stdout


def test_the_nouns_use_the_standard_library_alone():
    for path in (ROOT / "src/poise/model").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert all(
                name.startswith("poise.model") or name.partition(".")[0] in sys.stdlib_module_names for name in names
            )


def test_the_text_engine_needs_pure_python_alone_so_that_it_can_run_inside_a_web_page():
    script = (
        "import sys, poise.assembly.text as text; text.text_engine(use_model=False);"
        "print([name for name, module in sys.modules.items()"
        " if 'site-packages' in (getattr(module, '__file__', '') or '') and not module.__file__.endswith('.py')"
        " and not name.startswith('coverage')])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
