// The address is put together here and nowhere else: no other script can become a worker.
const createScriptURL = () => `/sw.js?in=${document.documentElement.lang}`;
const policy = window.trustedTypes?.createPolicy("worker", { createScriptURL }) || { createScriptURL };

if (!navigator.connection?.saveData) {
  navigator.serviceWorker?.register(policy.createScriptURL(""), { scope: "/rights" }).catch(() => {});
}
