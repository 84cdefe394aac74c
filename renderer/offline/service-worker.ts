// Keeps the app itself on the device, so the web edition opens without its server. Maps are not its
// business: they have their working copies. Runs in a service worker, apart from the page.

/** The part of a service worker's scope that is used here; the page's types do not know it. */
interface WorkerScope {
  readonly location: Location
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchRequestEvent) => void): void
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void
}

interface FetchRequestEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

// reason: in this file `self` is a service worker's scope, whatever the page's types say
const scope = self as unknown as WorkerScope
const folder = new URL('./', scope.location.href)
/** The page names its build in the address, so each build has a cache of its own. */
const cacheName = `pathlane-app-${scope.location.search}`
const answersWithinMs = 4_000

scope.addEventListener('install', (event) => event.waitUntil(keepApp()))
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== folder.origin) return
  const path = url.pathname.slice(folder.pathname.length)
  if (path === '' || path === 'index.html') event.respondWith(answerPage(request))
  else if (path.startsWith('assets/')) event.respondWith(answerAsset(request))
})

async function keepApp(): Promise<void> {
  const list = await fetch(new URL('asset-list.json', folder), { cache: 'no-cache' })
  const names = (await list.json()) as readonly string[]
  const cache = await scope.caches.open(cacheName)
  await cache.addAll([folder.href, ...names.map((name) => new URL(name, folder).href)])
}

async function takeOver(): Promise<void> {
  for (const name of await scope.caches.keys()) {
    if (name.startsWith('pathlane-app-') && name !== cacheName) await scope.caches.delete(name)
  }
  await scope.clients.claim()
}

/** The server's page where it answers well and soon, so an update arrives; else the one kept here. */
async function answerPage(request: Request): Promise<Response> {
  const kept = await scope.caches.match(folder.href)
  if (kept === undefined) return fetch(request)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(answersWithinMs) })
    // the signal would cut a page that comes slowly: wait for all of it
    await answer.clone().arrayBuffer()
    return answer.ok ? answer : kept
  } catch {
    return kept
  }
}

/** Assets carry a hash in their name: what is kept is right. */
async function answerAsset(request: Request): Promise<Response> {
  return (await scope.caches.match(request.url)) ?? fetch(request)
}
