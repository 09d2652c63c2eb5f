const root = document.documentElement;
const LEAVE_WAIT = 1500;

// A page brought back by the Back button may belong to somebody who has left.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    root.style.opacity = 0;
    location.reload();
  }
});

/* Leaving: hide first, end the session, leave nothing for Back. */
const exit = document.querySelector("[data-leave]");
const saves = [];
let leaving;

async function leave() {
  if (leaving || !exit) return;
  leaving = true;
  root.style.opacity = 0;
  tabs?.postMessage(1);
  const to = exit.action || exit.href;
  if (exit.method) {
    // The words that are on their way need the session.
    const sent = Promise.all(saves.map((save) => save(true)))
      .then(() => fetch(to, { method: "POST", keepalive: true, redirect: "manual" }));
    await Promise.race([sent, new Promise((done) => setTimeout(done, LEAVE_WAIT))]).catch(() => {});
  }
  location.replace(to);
}

exit?.addEventListener("pointerdown", (event) => {
  if (event.button === 0) leave();
});
exit?.addEventListener(exit.method ? "submit" : "click", (event) => {
  event.preventDefault();
  leave();
});

/* A phone that was put down: warn, then leave. Other tabs count as being here. */
const idle = document.body.dataset.idle * 1000;
const warning = document.querySelector("[data-still]");
const tabs = window.BroadcastChannel && new BroadcastChannel("here");
let seen = Date.now();
let told = 0;

function here() {
  seen = Date.now();
  warning.hidden = true;
  if (seen - told > 5000) {
    told = seen;
    tabs?.postMessage(0);
  }
}

function checkIdle() {
  const left = seen + idle - Date.now();
  if (left <= 0) leave();
  else warning.hidden = left > 40000;
}

if (idle) {
  if (tabs) tabs.onmessage = (event) => {
    seen = Date.now();
    if (!event.data) return;
    root.style.opacity = 0;
    location.replace("/left");
  };
  for (const sign of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(sign, here);
  setInterval(checkIdle, 2000);
  document.addEventListener("visibilitychange", checkIdle);
}

/* Saving while somebody writes: one request at a time; "Saved" only when the server said so. */
const PAUSE = 2000;
const GAP = 3000;
const RETRY = 15000;
const PATIENCE = 10000;

function autosave(form) {
  const says = form.querySelector("[data-saving]");
  let timer, sending, changed, submitter, unsure, started = 0;

  async function send(keepalive) {
    // What was never answered may be saved: it goes once more, before what came after it.
    const old = unsure;
    const body = unsure ||= new FormData(form);
    const photo = body.getAll("photo").some((one) => one.name);
    body.delete("photo");
    const answer = await fetch(form.action, {
      method: "POST", body, keepalive, redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
      headers: { "X-Autosave": "1" },
    });
    const told = await answer.json().catch(() => ({}));
    unsure = answer.status > 499 && body;
    if (old && !unsure) later();
    if (answer.ok && "revision" in told) {
      form.revision.value = told.revision ?? form.revision.value;
      return changed || photo ? "" : says.dataset.saved;
    }
    if (answer.status > 428) again();
    return photo && answer.status === 422 ? "" : told.message || says.dataset.failed;
  }

  function again() {
    changed = true;
    timer = setTimeout(save, RETRY);
  }

  async function save(keepalive) {
    clearTimeout(timer);
    if (sending) timer = setTimeout(save, PAUSE);
    if (sending || !changed || submitter) return;
    sending = true;
    changed = false;
    started = Date.now();
    try {
      says.textContent = await send(keepalive);
    } catch {
      again();
      says.textContent = says.dataset.offline;
      submitter = null;
    }
    sending = false;
    if (submitter) form.requestSubmit(submitter.form ? submitter : null);
  }

  function later() {
    changed = true;
    if (!sending) submitter = null;
    says.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(PAUSE, started + GAP - Date.now()));
  }

  saves.push(save);
  form.addEventListener("input", later);
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(true); });
  form.addEventListener("submit", (event) => {
    if ((unsure || !navigator.onLine) && !submitter) {
      // The browser would put a page of its own in the place of the words: try first.
      changed = true;
      save();
    }
    submitter = event.submitter || form;
    if (sending) event.preventDefault();
  });
}

for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);

/* How long a text is, once that begins to matter. */
for (const area of document.querySelectorAll("[data-limit]")) {
  const count = area.parentElement.querySelector(".count");
  if (count) area.addEventListener("input", () => {
    count.hidden = area.value.length < area.dataset.limit * 0.8;
    count.firstChild.textContent = `${area.value.length} / ${area.dataset.limit}`;
  });
}
