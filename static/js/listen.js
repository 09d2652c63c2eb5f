/* Hear a text: its clip, else the phone's own voice of that very language. One at a time. */
const sound = new Audio();
const speech = window.speechSynthesis;
const main = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const language = main(document.documentElement.lang);
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
function voice() {
  if (/Android/.test(navigator.userAgent) && !navigator.languages.some((tag) => main(tag) === language)) return null;
  return speech.getVoices().find((one) => one.localService === true && main(one.lang) === language);
}

function read(button, text) {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice();
  words.lang = words.voice.lang;
  words.onend = words.onerror = () => { if (now === button) stop(); };
  speech.speak(words);
}

function offer(place) {
  const text = (place.querySelector(".own") || place.querySelector(".text") || place).textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.ariaLabel = place.dataset.say;
  button.append(document.querySelector("template[data-voice]").content.cloneNode(true));
  button.addEventListener("click", () => press(button, () => read(button, text)));
  if (place.matches("h1, .tile")) {
    const row = document.createElement("div");
    row.className = "beside";
    place.replaceWith(row);
    place.classList.add("text");
    row.append(place, button);
  } else place.after(button);
}

function offerAll() {
  if (!voice()) return;
  speech.removeEventListener("voiceschanged", offerAll);
  document.querySelectorAll("[data-say]").forEach(offer);
}

if (speech && document.querySelector("[data-say]")) {
  speech.addEventListener("voiceschanged", offerAll);
  offerAll();
}
addEventListener("pagehide", stop);
