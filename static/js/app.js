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
let leaving = false;

async function leave() {
  if (leaving || !exit) return;
  leaving = true;
  root.style.opacity = 0;
  const to = exit.getAttribute("action") || exit.getAttribute("href");
  if (exit.method) {
    const sent = fetch(to, { method: "POST", body: new FormData(exit), keepalive: true, redirect: "manual" });
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
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("here") : null;
let seen = Date.now();
let told = 0;

function here() {
  seen = Date.now();
  if (warning) warning.hidden = true;
  if (seen - told > 5000) {
    told = seen;
    tabs?.postMessage(0);
  }
}

function checkIdle() {
  const left = seen + idle - Date.now();
  if (left <= 0) leave();
  else if (warning) warning.hidden = left > 40000;
}

if (idle) {
  if (tabs) tabs.onmessage = () => { seen = Date.now(); };
  for (const sign of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(sign, here, { passive: true });
  setInterval(checkIdle, 2000);
  document.addEventListener("visibilitychange", checkIdle);
}

/* Saving while somebody writes: one request at a time; "Saved" only when the server said so. */
const PAUSE = 2000;
const GAP = 3000;
const RETRY = 15000;
const PATIENCE = 10000;

function autosave(form) {
  const says = form.querySelector("[data-saving]") || document.querySelector("[data-saving]");
  let timer, sending, changed, submitter, started = 0;

  const say = (text) => { if (says) says.textContent = text || ""; };

  async function send(keepalive) {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const answer = await fetch(form.getAttribute("action") || location.href, {
      method: "POST", body, keepalive, redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
      headers: { "X-Autosave": "1", Accept: "application/json" },
    });
    const told = await answer.json().catch(() => ({}));
    if (answer.status === 200 && "revision" in told) {
      const revision = form.elements.namedItem("revision");
      if (revision && told.revision !== null) revision.value = told.revision;
      return changed ? "" : says?.dataset.saved;
    }
    if (answer.status >= 500) again();
    return told.message || says?.dataset.failed;
  }

  function again() {
    changed = true;
    timer = setTimeout(save, RETRY);
  }

  async function save(keepalive = false) {
    clearTimeout(timer);
    if (sending || !changed || submitter) return;
    sending = true;
    changed = false;
    started = Date.now();
    try {
      say(await send(keepalive));
    } catch {
      again();
      say(says?.dataset.offline);
      submitter = null;
    }
    sending = false;
    if (submitter) form.requestSubmit(submitter.form ? submitter : null);
  }

  function later() {
    changed = true;
    say("");
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(PAUSE, started + GAP - Date.now()));
  }

  form.addEventListener("input", later);
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(true); });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!navigator.onLine && !submitter) {
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
  const show = () => {
    count.hidden = area.value.length < area.dataset.limit * 0.8;
    count.firstChild.textContent = `${area.value.length} / ${area.dataset.limit}`;
  };
  if (count) area.addEventListener("input", show);
}
