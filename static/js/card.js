/* The secret of a card stands after the # of its address, which no server or log ever sees. */
const form = document.querySelector("form[data-card]");
const field = form?.elements.namedItem("token");

function open() {
  const secret = location.hash.slice(1);
  if (!secret || !field) return;
  history.replaceState(null, "", location.pathname);
  field.value = secret;
  form.requestSubmit();
}

open();
/* Another card, opened where the page of the first still stands, loads nothing new. */
addEventListener("hashchange", open);

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.prepend("✓ ");
  });
}
