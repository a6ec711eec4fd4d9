// Written out by portal-ui/offline-worker.ts, which puts the version of the build above. It keeps one page for the time
// without a network, and nothing else: no answer of the API, no balance, no number ever lies on the device.
const CACHE = `kook-portal-${VERSION}`;
const KEPT = ['/offline.html', '/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(KEPT.map((path) => new Request(path, { cache: 'reload' })))));
  // It serves no part of the running portal, so that a new one need not wait for old tabs.
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('kook-portal-') && name !== CACHE).map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  const ours = event.request.mode === 'navigate' && !/^\/(?:api|admin|metrics)(?:\/|$)/.test(pathname);
  if (!ours && !KEPT.includes(pathname)) return;
  const answer = async () => {
    try {
      return await fetch(event.request);
    } catch {
      return (await caches.match(ours ? '/offline.html' : pathname)) ?? Response.error();
    }
  };
  event.respondWith(answer());
});
