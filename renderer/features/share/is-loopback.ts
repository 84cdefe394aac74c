/** True for an address that only this computer can reach. */
export function isLoopback(serverUrl: string): boolean {
  const { hostname } = new URL(serverUrl)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname.startsWith('127.')
  )
}
