"""From home, in two taps, a worried reader finds each answer and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from building import build
from content.project import ROOT, this_project
from mkdocs_claims.appraisal.appraise import overall
from serving import served

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)


class Route(NamedTuple):
    """One question, the section that answers it, and a claim that stands in it."""

    question: str
    section: str
    claim: str


ROUTES = (
    Route("Do they help?", "do-they-help", "kratom-eases-withdrawal"),
    Route("Do they help?", "do-they-help", "melatonin-sleep-withdrawal"),
    Route("Are they safe?", "are-they-safe", "natural-means-safer"),
    Route("Are they safe?", "are-they-safe", "kratom-deaths"),
    Route("What does help?", "what-does-help", "buprenorphine-eases-withdrawal"),
    Route("What does help?", "what-does-help", "maintenance-saves-lives"),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    goal = tmp_path_factory.mktemp("this site")
    done = build(ROOT, "--quiet", "--site-dir", str(goal))
    assert done.returncode == 0, done.stdout
    with served(goal) as address:
        yield address


@pytest.fixture
def phone(browser: Browser, home: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(home)
    yield page
    context.close()


def _link(page: Page, question: str) -> Locator:
    return page.get_by_role("article").get_by_role("link", name=question, exact=True)


def _top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.claim)
def test_two_taps_lead_to_the_answer_and_its_certainty(phone: Page, route: Route) -> None:
    project = this_project()
    claim, appraisals = project.claims[route.claim], project.appraisals[route.claim]
    level = overall(claim, appraisals)
    assert level is not None

    _link(phone, route.question).tap()
    phone.wait_for_url(f"**/#{route.section}")
    row = phone.locator(f"#{route.section} ~ * tr", has=phone.locator(f"a[href*='{route.claim}/']"))
    row.first.get_by_role("link").tap()

    phone.wait_for_url(f"**/claims/{route.claim}/")
    answer = phone.locator(".claims-answer")
    expect(answer).to_contain_text(claim.answer.plain)
    certainty = f"{level.value.replace('-', ' ').capitalize()} certainty"
    expect(phone.get_by_text(certainty).filter(visible=True).first).to_be_visible()
    expect(phone.get_by_role("heading", level=1)).to_contain_text(claim.statement.plain)


@pytest.mark.parametrize("question", sorted({route.question for route in ROUTES}))
def test_the_first_tap_shows_an_answer_without_scrolling(phone: Page, question: str) -> None:
    section = next(route.section for route in ROUTES if route.question == question)

    _link(phone, question).tap()
    phone.wait_for_url(f"**/#{section}")

    assert 0 <= _top(phone, f"#{section}") < PHONE["height"] / 2
    assert _top(phone, f"#{section} ~ * tbody tr") < PHONE["height"]


def test_the_questions_stand_in_the_first_window(phone: Page) -> None:
    for question in {route.question for route in ROUTES}:
        box = _link(phone, question).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"], question


def test_help_in_an_overdose_is_one_tap_away(phone: Page) -> None:
    phone.get_by_role("link", name="Call an ambulance now").tap()
    phone.wait_for_url("**/help/")

    assert _top(phone, "a[href='tel:112']") < PHONE["height"]
