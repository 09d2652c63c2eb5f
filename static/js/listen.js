/* Hear a text: its clip, else the phone's own voice of that very language. One at a time. */
const sound = new Audio();
const speech = window.speechSynthesis;
const main = (tag) => tag.toLowerCase().split(/[-_]/)[0];
let now;

function stop() {
  now?.classList.remove("tinted", "sun");
  now = null;
  sound.pause();
  speech?.cancel();
}

function press(button, start) {
  const again = button === now;
  stop();
  if (again) return;
  now = button;
  button.classList.add("tinted", "sun");
  start();
}

sound.addEventListener("ended", stop);
sound.addEventListener("error", stop);

for (const link of document.querySelectorAll("[data-listen]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    press(link, () => {
      sound.src = link.href;
      sound.play().catch(() => {});
    });
  });
}

/* Never a voice that lies on somebody's server; Android lists voices that it does not have. */
function voice(language) {
  if (/Android/.test(navigator.userAgent) && !navigator.languages.some((tag) => main(tag) === language)) return null;
  return speech.getVoices().find((one) => one.localService === true && main(one.lang) === language);
}

/* A paragraph at a time: some phones stop in the middle of a long text. */
function read(button, text, its) {
  const over = () => { if (now === button) stop(); };
  text.split(/\n+/).filter((part) => part.trim()).forEach((part, at, all) => {
    const words = new SpeechSynthesisUtterance(part);
    words.voice = its;
    words.lang = its.lang;
    words.onerror = over;
    if (at === all.length - 1) words.onend = over;
    speech.speak(words);
  });
}

/* Words of another language inside a text are left out: this voice cannot say them. */
function textOf(place) {
  const copy = (place.querySelector(".own") || place.querySelector(".text") || place).cloneNode(true);
  copy.querySelectorAll("bdi[lang]").forEach((one) => one.remove());
  return copy.textContent;
}

function offer(place) {
  const its = voice(main(place.closest("[lang]").lang));
  if (!its) return false;
  const text = textOf(place);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.ariaLabel = place.dataset.say;
  button.append(document.querySelector("template[data-voice]").content.cloneNode(true));
  button.addEventListener("click", () => press(button, () => read(button, text, its)));
  if (place.matches("h1, .tile")) {
    const row = document.createElement("div");
    row.className = "beside";
    place.replaceWith(row);
    place.classList.add("text");
    row.append(place, button);
  } else place.after(button);
  return true;
}

/* Voices come late, and each language at its own time. */
function offerAll() {
  const focused = document.activeElement;
  waiting = waiting.filter((place) => !offer(place));
  // What is moved loses the focus.
  focused.focus({ preventScroll: true });
  if (!waiting.length) speech.removeEventListener("voiceschanged", offerAll);
}

let waiting = [...document.querySelectorAll("[data-say]")];

if (speech && waiting.length) {
  speech.addEventListener("voiceschanged", offerAll);
  offerAll();
}
addEventListener("pagehide", stop);
