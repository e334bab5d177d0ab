from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from bench.clock import Clock
from bench.corpus import write_corpus
from bench.html_tree import Element, parse_html
from bench.markdown_text import markdown_of
from bench.measure import Comparison
from bench.plain import write_plain
from bench.process import Cost, run
from bench.report import bars, page_costs, table

from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.loading import load
from mkdocs_claims.project_files import read_project

TODAY = date(2026, 11, 22)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_corpus_has_claims_of_every_kind_and_nothing_is_wrong_with_them(tmp_path: Path) -> None:
    write_corpus(tmp_path, 40)
    project = read_project(tmp_path, "claims", "refs.bib")
    library = load(project.files, today=TODAY)
    found = [each for each in library.diagnostics if each.severity is not Severity.ADVICE]
    assert [f"{each.code} {each.span.file} {each.message}" for each in found] == []
    assert project.problems == []
    assert len(library.claims) == 40
    assert {str(claim.kind) for claim in library.claims.values()} == {
        "intervention",
        "prognosis",
        "mechanism",
        "fact",
    }
    assert len({claim.verdict for claim in library.claims.values()}) == 5
    assert 2 * 40 <= len(library.bibliography) <= 3 * 40
    assert len(library.cited_by) == len(library.bibliography)


def test_a_corpus_is_the_same_each_time_and_the_start_of_a_larger_one(tmp_path: Path) -> None:
    write_corpus(tmp_path / "one", 5)
    write_corpus(tmp_path / "again", 5)
    write_corpus(tmp_path / "larger", 7)
    one, larger = _files(tmp_path / "one"), _files(tmp_path / "larger")
    assert one == _files(tmp_path / "again")
    claims = {name for name in one if name.startswith("claims/part-")}
    assert len(claims) == 5
    assert all(larger[name] == one[name] for name in claims)


@pytest.mark.slow
def test_both_sites_are_built_and_tell_a_reader_the_same(tmp_path: Path) -> None:
    write_corpus(tmp_path / "plugin", 10)
    write_plain(tmp_path / "plugin", tmp_path / "plain")
    pages = {}
    for name in ("plugin", "plain"):
        folder = tmp_path / name
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        site = folder / "site"
        pages[name] = {
            path.relative_to(site).as_posix(): _words(path.read_text(encoding="utf-8"))
            for path in site.rglob("index.html")
        }
    assert pages["plugin"].keys() == pages["plain"].keys()
    assert len([name for name in pages["plugin"] if name.startswith("claims/")]) == 11
    for name, words in pages["plugin"].items():
        assert words == pages["plain"][name], name


def _words(html: str) -> list[str]:
    """The words of a page's content, quotation marks, drawings and links to headings left out."""
    content = _find(parse_html(html), "md-content__inner")
    assert content is not None
    unquoted = _text(content).translate({0x201C: None, 0x201D: None})
    return unquoted.split()


def _find(element: Element, css: str) -> Element | None:
    if css in element.attributes.get("class", "").split():
        return element
    return next((found for each in element.elements if (found := _find(each, css))), None)


def _text(element: Element) -> str:
    # A drawing stands in the plugin's page and in a file of its own beside the plain one.
    if element.attributes.get("class") == "headerlink" or element.tag == "svg":
        return ""
    inline = element.tag in ("a", "abbr", "code", "em", "span", "strong", "sub", "sup", "q")
    inner = "".join(each if isinstance(each, str) else _text(each) for each in element.children)
    return inner if inline else f" {inner} "


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2 id='a'>One <em>two</em></h2>", "## One *two* {#a}\n"),
        ("<p>a_b *c* [d] \\ 1 &lt; 2</p>", "a_b \\*c\\* \\[d\\] \\\\ 1 &lt; 2\n"),
        ("<p>+ <a href='../x/'>not</a> a list</p>", "\\+ [not](../x/) a list\n"),
        ("<p>2019. A year</p>", "2019\\. A year\n"),
        ("<ul><li>one</li><li>two</li></ul>", "-   one\n-   two\n"),
        ("<ol><li id='r'><p>a</p><p>b</p></li></ol>", "1.  a\n    {: #r }\n\n    b\n"),
        (
            "<figure><svg><text>1</text></svg><p><a href='a.svg' download>Get it</a></p></figure>",
            "![](a.svg)\n\n[Get it](a.svg)\n",
        ),
        ("<dl><div><dt>Who</dt><dd>nurses</dd></div></dl>", "Who\n:   nurses\n"),
        (
            (
                "<table><caption>T</caption><thead><tr><th>a|b</th><th>c</th></tr></thead>"
                "<tbody><tr><td colspan=2>d</td></tr></tbody></table>"
            ),
            "**T**\n\n| a\\|b | c |\n| --- | --- |\n| d |  |\n",
        ),
    ],
)
def test_html_becomes_the_markdown_a_person_would_write(html: str, markdown: str) -> None:
    assert markdown_of(html, lambda address: address) == markdown


def _comparison(size: int, plugin: float, plain: float) -> Comparison:
    return Comparison(size, Cost(plugin, plugin, 200e6), Cost(plain, plain, 200e6))


def test_the_bars_are_judged_from_the_ratios() -> None:
    good = {
        30: _comparison(30, 1, 1.5),
        300: _comparison(300, 3.7, 6.9),
        3000: _comparison(3000, 30.7, 60.9),
    }
    judged = list(bars(good, Cost(0.3, 0.3, 0)))
    assert [round(bar.measured, 2) for bar in judged] == [0.5, 0.5, 1.0, 1.0, 0.3]
    assert all(bar.holds for bar in judged)
    slow = good | {3000: _comparison(3000, 40.6, 60.9)}
    failed = [bar for bar in bars(slow, Cost(1.1, 1.1, 0)) if not bar.holds]
    assert [bar.bar for bar in failed] == [0.6, 0.6, 1.2, 1.0]
    assert str(failed[-1]).endswith("1.10, at most 1.00: DOES NOT HOLD")


def test_sizes_that_were_not_measured_are_not_judged() -> None:
    some = {30: _comparison(30, 1, 2), 300: _comparison(300, 3.7, 7.4)}
    assert len(list(bars(some, Cost(0.3, 0.3, 0)))) == 1
    assert list(page_costs(some)) == ["a page at 300 claims: 10.00 ms, plain 20.00 ms"]
    assert [line.split()[:2] for line in table(some).splitlines()[1:]] == [
        ["30", "0.50"],
        ["300", "0.50"],
    ]


def test_a_command_that_fails_says_what_it_printed(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", "pass"], tmp_path).memory > 1e6
    with pytest.raises(RuntimeError, match="it broke"):
        run([sys.executable, "-c", "raise SystemExit('it broke')"], tmp_path)


def test_a_clock_counts_a_phase_without_those_inside_it() -> None:
    class Work:
        def outer(self) -> list[int]:
            return [self.inner(), self.inner()]

        def inner(self) -> int:
            phases.append(clock.phase)
            return len(phases)

    phases: list[str] = []
    clock = Clock("rest")
    clock.watch(Work, "outer", "outside")
    clock.watch(Work, "inner", "inside", not_in="rest")
    work = Work()
    assert work.outer() == [1, 2]
    assert work.inner() == 3
    assert phases == ["inside", "inside", "rest"]
    assert clock.phase == "rest"
    assert clock.seconds.keys() == {"rest", "outside", "inside"}
