"""Under `default-src 'self'` nothing of ours is refused: no inline script, style or handler."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsing import REAL_ARTICLE, REAL_CLAIM
from building import Document
from mkdocs_claims.pages.asset_files import asset_files
from serving import served

POLICY = "default-src 'self'"
PAGES = ("", "claims/", REAL_CLAIM, REAL_ARTICLE, "map/", "references/", "format/", "rules/")
COLLECT = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push([
      event.effectiveDirective, event.blockedURI, event.target.textContent ?? ""]));
"""


def inline_scripts_of_material() -> list[tuple[str, str]]:
    """How each of Material's inline scripts begins and ends, around what differs by page."""
    folder = files("material") / "templates" / "partials" / "javascripts"
    found = []
    for name in ("base", "content", "palette"):
        text = (folder / f"{name}.html").read_text(encoding="utf-8")
        script = text.rpartition("<script>")[2].partition("</script>")[0]
        begin, expression, end = script.partition("{{")
        found.append((begin, end.partition("}}")[2] if expression else ""))
    return found


MATERIAL = inline_scripts_of_material()


def is_of_material(script: str) -> bool:
    """Whether an inline script is one that Material's templates write, letter by letter."""
    return any(
        script.startswith(begin) and script.endswith(end) and (end or script == begin)
        for begin, end in MATERIAL
    )


def test_a_script_of_ours_would_not_pass_for_one_of_material() -> None:
    begin, end = next(each for each in MATERIAL if each[1])

    assert is_of_material(f"{begin}../..{end}")
    assert not is_of_material("alert(1)")
    assert not is_of_material("")
    assert not is_of_material(begin)


def refused_parts(text: str) -> list[str]:
    """What the policy would refuse in a document: attributes and inline elements."""
    found = []
    for each in Document(text).elements:
        found += [
            f"{each.tag} {name}={value!r}"
            for name, value in each.attributes.items()
            if name.startswith("on") or name == "style" or value.startswith("javascript:")
        ]
        if each.tag == "style":
            found.append(each.text)
        if each.tag == "script" and not {"src", "type"} & each.attributes.keys():
            found += [] if is_of_material(each.text) else [each.text]
        if each.tag == "script" and "type" in each.attributes:
            # Data, which nothing runs.
            assert each.attributes["type"] in {"application/json", "application/ld+json"}
    return found


def test_the_reader_of_documents_sees_what_would_be_refused() -> None:
    parts = '<p style="color:red" onclick="x()"><script>y()</script><style>p{}</style></p>'

    assert len(refused_parts(parts)) == 4


def test_no_file_of_the_site_holds_what_the_policy_refuses(real_site: Path) -> None:
    documents = [*real_site.rglob("*.html"), *real_site.rglob("*.svg")]
    found = {path: refused_parts(path.read_text(encoding="utf-8")) for path in documents}

    assert len(documents) > 100
    assert {path.name: parts for path, parts in found.items() if parts} == {}


def test_no_style_or_script_of_ours_brings_data_addresses() -> None:
    ours = {
        each.name: each.content
        for each in asset_files()
        if each.name.endswith((".css", ".js")) and isinstance(each.content, bytes)
    }

    assert len(ours) == 2
    assert [name for name, content in ours.items() if b"data:" in content] == []


@pytest.mark.browser
def test_a_browser_refuses_nothing_of_ours(browser: Browser, real_site: Path) -> None:
    context = browser.new_context()
    context.add_init_script(COLLECT)
    page = context.new_page()
    found = {}
    with served(real_site, Content_Security_Policy=POLICY) as address:
        for name in PAGES:
            page.goto(address + name)
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            for link in page.locator("a.claims-cite").all()[:1]:
                link.focus()
            found[name] = page.evaluate("refused")
    context.close()

    # Images at data addresses stand in Material's style sheet; ours has none.
    others = {
        name: [each for each in refused if each[:2] != ["img-src", "data"]]
        for name, refused in found.items()
    }
    assert {name: len(refused) for name, refused in others.items()} == dict.fromkeys(PAGES, 3)
    for refused in others.values():
        assert {each[0] for each in refused} == {"script-src-elem"}
        assert all(is_of_material(text) for _, _, text in refused)


@pytest.mark.browser
def test_our_script_works_under_the_policy(browser: Browser, real_site: Path) -> None:
    page = browser.new_page()
    with served(real_site, Content_Security_Policy=POLICY) as address:
        page.goto(address + "claims/")
        page.get_by_label("Verdict").select_option("supported")
        shown = page.locator("tr[data-claims-row]:visible").count()
        assert 0 < shown < page.locator("tr[data-claims-row]").count()

        page.goto(address + REAL_CLAIM)
        page.locator(".claims-study a.claims-cite").first.focus()
        box = page.get_by_role("tooltip").bounding_box()
        assert box is not None
        assert box["x"] >= 0
    page.close()
