/* Four taps on pictures in one page; without this script each tap is a POST of its own. */
function collect(form) {
  const dots = [...form.querySelectorAll("[data-dots] li")];
  const picked = [...form.querySelectorAll("input[name=picked]")];

  const show = () => dots.forEach((dot, place) => dot.classList.toggle("on", place < picked.length));

  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.name === "undo" && picked.length) {
      event.preventDefault();
      picked.pop().remove();
      show();
    }
    if (button?.name !== "pick") return;
    event.preventDefault();
    if (picked.length >= dots.length) return;
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "picked";
    input.value = button.value;
    form.append(input);
    picked.push(input);
    show();
    if (picked.length === dots.length) form.submit();
  });
}

for (const form of document.querySelectorAll("form[data-pin]")) collect(form);
