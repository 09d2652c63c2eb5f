"""Where the glyphs of a page really stand, and what is cut off on it."""

from playwright.sync_api import Page

# Each run of digits with what belongs between them, and the left edge of each of its characters.
NUMBERS = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const run of node.data.matchAll(/\\d[\\d: \\u00a0]*\\d/g)) {
            const edges = [];
            for (let at = run.index; at < run.index + run[0].length; at += 1) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const [box] = range.getClientRects();
                if (box && box.width) edges.push([Math.round(box.top), box.left]);
            }
            if (edges.length > 1) found.push([run[0], edges]);
        }
    }
    return found;
}"""
# Of each text in the reader's own language: two parts that stand on one line in the wrong order.
TURNED = """() => [...document.querySelectorAll("main .own")].filter((own) => {
    const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let before;
    while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        const boxes = [...range.getClientRects()].filter((box) => box.width);
        if (!boxes.length) continue;
        const [after] = boxes;
        if (before && Math.abs(before.bottom - after.bottom) < 12 && after.right > before.left + 1)
            return true;
        before = boxes.at(-1);
    }
    return false;
}).map((own) => own.innerText)"""
# Each word of these that stands on two lines; a hyphen is a place to break at.
BROKEN = """(boxes) => [...document.querySelectorAll(boxes)].flatMap((box) => {
    const found = [];
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const word of node.data.matchAll(/[^\\s-]+/g)) {
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const tops = [...range.getClientRects()].map((line) => line.top);
            if (Math.max(...tops) > Math.min(...tops) + 8) found.push(word[0]);
        }
    }
    return found;
})"""
# What is wider than its own box, where it cannot be scrolled to.
BOXES = "a, button, .tile-face, .chip, .state, .label, h1, p, li"
WIDE = "() => document.documentElement.scrollWidth"
CUT = """(boxes) => [...document.querySelectorAll(boxes)]
    .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => !one.closest(".hidden, .scroll"))
    .map((one) => `${one.outerHTML.slice(0, 160)} is ${one.scrollWidth} on ${one.clientWidth}`)"""


def numbers(page: Page) -> dict[str, bool]:
    """Each number, and whether its first character stands leftmost, on one line."""
    return {run: _reads_right(edges) for run, edges in page.evaluate(NUMBERS)}


def turned(page: Page) -> list[str]:
    """Texts on a right-to-left page whose parts do not follow each other to the left."""
    found: list[str] = page.evaluate(TURNED)
    return found


def broken_words(page: Page, boxes: str) -> list[str]:
    """Words in what these selectors name that are broken over two lines."""
    found: list[str] = page.evaluate(BROKEN, boxes)
    return found


def cut_off(page: Page) -> list[str]:
    found: list[str] = page.evaluate(CUT, BOXES)
    return found


def sideways(page: Page, width: int) -> list[str]:
    """What is cut off on a screen of this width, and whether the page scrolls there."""
    wide, found = page.evaluate(f"(boxes) => [({WIDE})(), ({CUT})(boxes)]", BOXES)
    return [*found, *([f"{wide} px wide on {width}"] if wide > width else [])]


def _reads_right(edges: list[tuple[int, float]]) -> bool:
    lines = {top for top, _left in edges}
    lefts = [left for _top, left in edges]
    return len(lines) == 1 and lefts == sorted(lefts)
