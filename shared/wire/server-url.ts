/** Longer ones name no host. */
const longest = 300
const origin = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/

/**
 * Whether a text is the origin of a server, as `URL` writes it: scheme, host and port alone. Nothing else
 * may stand in a content security policy.
 */
export function isServerUrl(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && origin.test(value)
}

/** As people know a server: `maps.example.com`, `192.168.1.5:4321`. */
export function serverNameOf(serverUrl: string): string {
  return serverUrl.replace(/^https?:\/\//, '')
}
