/* The same slide on every device: wait for a new stamp, then fetch what this one shows. */
const SOON = 1000;
const LATER = 60000;
const PATIENCE = 8000;
const now = () => document.getElementById("now");
const waiting = [];
let busy, missed;

function fetchNow(address, body, part = "now") {
  if (busy) {
    if (body) waiting.push(() => fetchNow(address, body));
    return;
  }
  busy = true;
  const request = new XMLHttpRequest();
  request.open(body ? "POST" : "GET", address);
  request.responseType = "document";
  request.timeout = PATIENCE;
  request.onload = () => put(request.response, part);
  request.onerror = request.ontimeout = () => offline(true);
  request.onloadend = free;
  request.send(body);
}

function free() {
  busy = false;
  const stamp = missed;
  missed = null;
  if (waiting.length) waiting.shift()();
  else if (stamp) heard(stamp);
}

function put(page, part) {
  const fresh = page?.getElementById(part);
  if (!page?.getElementById("now")) return location.reload();
  if (!fresh) return;
  const focused = document.activeElement.id;
  document.getElementById(part)?.replaceWith(fresh);
  const place = focused && document.getElementById(focused);
  if (place && !place.disabled) place.focus();
  else if (focused) {
    fresh.tabIndex = -1;
    fresh.focus();
  }
  offline(false);
  dispatchEvent(new Event("moved"));
}

function offline(is) {
  const sign = document.querySelector("[data-offline]");
  if (sign) sign.hidden = !is;
}

function heard(stamp) {
  if (busy) missed = stamp;
  else if (stamp !== now().dataset.stamp) fetchNow(now().dataset.from);
}

function listen() {
  const events = new EventSource(now().dataset.state);
  events.onmessage = (event) => { offline(false); heard(event.data); };
  events.onerror = () => {
    if (events.readyState < 2) return;
    poll(Date.now() + LATER);
  };
}

/* One question at a time, however long its answer takes. */
async function poll(until) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(now().dataset.state, { headers: { Accept: "text/plain" }, signal });
    if (answer.status === 204) return location.replace(now().dataset.over);
    if (answer.redirected || answer.status === 404) return location.reload();
    if (answer.ok) heard(await answer.text());
    offline(false);
  } catch {
    offline(true);
  }
  if (Date.now() < until) setTimeout(poll, SOON, until);
  else listen();
}

/* A press: the same form that a phone without a script sends. */
addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("#now form")) return;
  event.preventDefault();
  const body = new FormData(form);
  if (event.submitter?.name) body.append(event.submitter.name, event.submitter.value);
  fetchNow(form.action, body);
});

/* A key: where it leads is read when its turn has come, so that two presses are two steps. */
function step(key) {
  if (busy) {
    waiting.push(() => step(key));
    return;
  }
  const form = document.getElementById("step");
  const body = new FormData(form);
  body.append("to", document.getElementById(key)?.dataset.to);
  fetchNow(form.action, body);
}

addEventListener("step", (event) => step(event.detail));

if (now()?.dataset.state) {
  listen();
  setInterval(() => fetchNow(now().dataset.from, null, "clock"), 20000);
  navigator.wakeLock?.request("screen").catch(() => {});
}
