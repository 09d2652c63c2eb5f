/* While "Keep English words" is pressed, an English line is a button that keeps it. */
const bar = document.querySelector("[data-keep]");
const [said, button] = bar.children;
const host = "a,button,label,summary";
// What holds an element holds a name or a number.
const lines = [...document.querySelectorAll(".en:not(:has(*),.keep *,.hidden *)")];
let on = false;

button.onclick = () => {
  on = document.body.classList.toggle("keeping");
  button.setAttribute("aria-pressed", on);
  said.textContent = on ? bar.dataset.how : "";
  for (const line of lines) if (!line.closest(host)) {
    line.role = on ? "button" : null;
    line.tabIndex = on - 1;
  }
};

async function tap(event) {
  const tapped = event.target.closest(".en") || event.target.closest(host);
  const found = lines.filter((line) => on && tapped?.contains(line));
  if (!found[0] || ![undefined, " ", "Enter"].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  const body = new FormData(document.querySelector("[data-leave]"));
  for (const line of found) body.append("english", line.textContent);
  const told = await fetch(bar.dataset.keep, { method: "POST", body, headers: { "X-Autosave": 1 } }).then((answer) => answer.json()).catch(() => bar.dataset);
  if (told.said) for (const line of found) line.classList.add("kept");
  said.textContent = told.said || told.message || told.failed;
}

for (const kind of ["click", "keydown"]) addEventListener(kind, tap, true);
bar.hidden = !lines[0];
