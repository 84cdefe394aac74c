const scheme = 'app'
const host = 'pathlane'

export const appScheme = scheme
export const appOrigin = `${scheme}://${host}`

/** Compares protocol and host: Node gives every custom scheme the origin `'null'`. */
export function isAppUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}
