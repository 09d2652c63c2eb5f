/* Make a chosen photo small on the phone: less to send, and its place and time stay behind. */
const LONGEST = 1600;
const QUALITY = 0.85;

async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error("no picture");
  return { canvas, small: new File([blob], "photo.jpg", { type: "image/jpeg" }) };
}

function watch(input) {
  const form = input.form;
  const preview = form.querySelector("[data-preview]");
  let working, held;

  async function take(file) {
    preview?.replaceChildren();
    for (const other of form.querySelectorAll("[data-shrink]")) if (other !== input) other.value = "";
    try {
      const { canvas, small } = await shrink(file);
      const swap = new DataTransfer();
      swap.items.add(small);
      input.files = swap.files;
      preview?.replaceChildren(canvas);
    } catch {
      // The server takes the photo as it is, or says what is wrong with it.
      preview?.replaceChildren(file.name);
    }
    working = null;
    if (held) form.requestSubmit(held.submitter);
  }

  input.addEventListener("change", () => {
    if (input.files[0]) working = take(input.files[0]);
  });
  form.addEventListener("submit", (event) => {
    if (!working) return;
    event.preventDefault();
    held = event;
  });
}

for (const input of document.querySelectorAll("[data-shrink]")) watch(input);
