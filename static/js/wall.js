/* Keys, clickers and the full screen; each leads where a link of the bar leads. */
const KEYS = {
  next: ["ArrowRight", "ArrowDown", "PageDown", " "],
  back: ["ArrowLeft", "ArrowUp", "PageUp"],
  blank: ["b", "B", "."],
  leave: ["Escape"],
};

function follow(link) {
  if (!link) return;
  const steps = document.getElementById("step") && link.dataset.to;
  if (steps) dispatchEvent(new CustomEvent("step", { detail: link.id }));
  else location.assign(link.href);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.target.matches(":is(a, button):focus-visible") && /^( |Enter)$/.test(event.key)) return;
  const found = Object.keys(KEYS).find((id) => KEYS[id].includes(event.key));
  if (!found) return;
  event.preventDefault();
  if (!scrolls(event.key)) follow(document.getElementById(found));
});

/* Words that are higher than the wall are scrolled first. */
function scrolls(key) {
  const slide = document.querySelector(".slide");
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!slide || !way) return false;
  const before = slide.scrollTop;
  slide.scrollBy(0, way * slide.clientHeight * 0.8);
  return slide.scrollTop !== before;
}

addEventListener("click", (event) => {
  const full = event.target.closest("[data-full]");
  if (full) return fullScreen(full);
  const link = event.target.closest("a[data-to]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow(link);
});

function fullScreen(button) {
  button.blur();
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

/* The address says what is shown, so that loading it again shows the same. */
addEventListener("moved", () => {
  history.replaceState(null, "", document.getElementById("now").dataset.here);
});
