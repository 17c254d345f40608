"""Who wants no motion sees none: neither ours nor that of Streamlit and its skeletons."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.xdist_group("browser")

FRAME = 1 / 60  # seconds
LONGEST = """() => Math.max(...[...document.querySelectorAll('*')].flatMap((one) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
    const seconds = [transitionDuration, animationName === 'none' ? '0s' : animationDuration];
    return seconds.join().split(',').map(parseFloat);
}))"""


def test_nothing_moves_longer_than_a_frame(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/countries?over=counts")
    settled()
    assert page.evaluate(LONGEST) > FRAME
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    page.wait_for_selector("h1")
    assert page.evaluate(LONGEST) < FRAME
    settled()
    assert page.evaluate(LONGEST) < FRAME
