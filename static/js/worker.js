// Keeps the open pages of rights for reading without a network: all of one language at once, as
// anybody sees them. Nothing is ever added by what somebody opens.
const asAnybody = (address) => new Request(address, {
  credentials: "omit", headers: { "Accept-Language": LANGUAGE },
});

async function keep() {
  const shelf = await caches.open(VERSION);
  await shelf.addAll(KEPT.map(asAnybody));
  await skipWaiting();
}

async function tidy() {
  for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name);
}

async function kept(address) {
  const shelf = await caches.open(VERSION);
  return (await shelf.match(address, { ignoreVary: true })) || Response.error();
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const address = new URL(event.request.url).pathname;
  if (event.request.method !== "GET" || !KEPT.includes(address)) return;
  event.respondWith(fetch(event.request).catch(() => kept(address)));
});
