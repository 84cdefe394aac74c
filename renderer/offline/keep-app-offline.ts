/**
 * Lets the web edition open without its server. Does nothing where the browser offers no service
 * worker: inside the desktop app, which has its files, and on plain http addresses of a network.
 */
export async function keepAppOffline(edition: 'desktop' | 'web'): Promise<void> {
  if (edition !== 'web' || !('serviceWorker' in navigator)) return
  const build = import.meta.url.split('/').at(-1) ?? ''
  try {
    await navigator.serviceWorker.register(`./service-worker.js?build=${encodeURIComponent(build)}`)
  } catch (error) {
    // reason: the app works without; only opening it without a server does not
    console.info('The app is not kept for use without a server.', error)
  }
}
