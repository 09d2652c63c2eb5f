/* Record a text with the microphone, listen to it, then send it as a file that was chosen. */
const LONGEST = 59000;

function watch(form) {
  const input = form.querySelector("input[type=file]");
  const start = form.querySelector("[data-start]");
  const stop = form.querySelector("[data-stop]");
  const preview = form.querySelector("[data-preview]");
  let recorder;

  const show = (recording) => {
    const focused = form.querySelector("[data-start]:focus, [data-stop]:focus");
    start.hidden = recording;
    stop.hidden = !recording;
    if (focused) (recording ? stop : start).focus();
  };

  function hear(file) {
    const player = document.createElement("audio");
    player.controls = true;
    player.src = URL.createObjectURL(file);
    preview.replaceChildren(player);
    player.setAttribute("aria-label", start.textContent.trim());
  }

  async function record() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const parts = [];
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: 64000 });
    const late = setTimeout(() => recorder.stop(), LONGEST);
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      clearTimeout(late);
      for (const track of stream.getTracks()) track.stop();
      const swap = new DataTransfer();
      swap.items.add(new File(parts, "recording", { type: recorder.mimeType }));
      input.files = swap.files;
      hear(input.files[0]);
      show(false);
    };
    recorder.start();
    show(true);
  }

  start.addEventListener("click", () => record().catch(() => show(false)));
  stop.addEventListener("click", () => recorder.stop());
  input.addEventListener("change", () => {
    if (input.files[0]) hear(input.files[0]);
  });
  form.addEventListener("submit", (event) => {
    if (recorder?.state === "recording") event.preventDefault();
  });
  show(false);
}

if ("MediaRecorder" in window && navigator.mediaDevices) {
  for (const form of document.querySelectorAll("form[data-record]")) watch(form);
}
