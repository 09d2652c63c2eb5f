/* The secret of a card stands after the # of its address, which no server or log ever sees. */
const secret = location.hash.slice(1);
const form = document.querySelector("form[data-card]");
const field = form?.elements.namedItem("token");

if (secret && field) {
  history.replaceState(null, "", location.pathname);
  field.value = secret;
  form.requestSubmit();
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
