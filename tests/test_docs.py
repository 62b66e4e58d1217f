"""The manual is true: what it shows is run, what it names exists, what exists is named."""

from __future__ import annotations

import ast
import re
import shlex

import pytest

from poise.cli import COMMANDS
from poise.model.kinds import KINDS
from tests.check import ROOT, poise

PAGES = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
MODEL = sorted((ROOT / "src/poise/model").glob("*.py"))


def _console_examples():
    for block in re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = example.partition("\n")
            yield command, output.rstrip()


@pytest.mark.parametrize(("command", "output"), list(_console_examples()))
def test_an_example_of_the_readme_gives_what_it_shows(command, output):
    program, *arguments = shlex.split(command)

    assert program == "poise"
    assert poise(*arguments).out.rstrip() == output


def test_the_readme_fits_on_one_screen_of_a_careful_reader():
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 75


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_every_command_and_kind_is_in_the_reference():
    commands = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    observations = (ROOT / "docs/reference/observations.md").read_text("utf-8")

    assert all(f"## poise {name}" in commands for name in COMMANDS)
    assert all(f"| `{name}` |" in observations for name in KINDS)


def test_every_command_shows_an_example_in_its_help():
    pages = (ROOT / "docs/reference/commands.md").read_text("utf-8").split("## poise ")[1:]

    assert all("Example: poise" in page for page in pages)


def test_every_noun_of_the_model_is_in_the_glossary():
    glossary = (ROOT / "docs/why/glossary.md").read_text("utf-8")
    classes = {
        node.name
        for path in MODEL
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not node.name.endswith("Error")
    }

    assert {name for name in classes if not re.search(rf"\b{name}\b", glossary)} == set()


def test_no_page_or_source_names_a_path_of_one_machine():
    files = [*PAGES, *(ROOT / "src").rglob("*.py"), *(ROOT / "src").rglob("*.yaml"), *(ROOT / "tests").rglob("*.py")]
    homes = re.compile(r"(?<![\w.])/(?:work|home|root|tmp|opt)/\w")

    assert [str(path) for path in files if homes.search(path.read_text("utf-8"))] == []
