/** Where in an S3-compatible storage images lie. */
export interface S3Place {
  readonly bucket: string
  /** Empty, or with a slash at its end. */
  readonly prefix: string
  /** Null for what the environment says. */
  readonly region: string | null
  /** Null for Amazon's own. */
  readonly endpoint: string | null
}

/** Reads `s3://bucket/prefix?region=…&endpoint=…`; null where it is none. */
export function readS3Place(text: string): S3Place | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, pathname, searchParams, username, password, port } = new URL(text)
  const isOurs = protocol === 's3:' && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(hostname)
  if (!isOurs || username !== '' || password !== '' || port !== '') return null
  const names = [...searchParams.keys()]
  if (names.some((name) => name !== 'region' && name !== 'endpoint')) return null
  const endpoint = searchParams.get('endpoint')
  if (endpoint !== null && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) return null
  const path = pathname.replaceAll(/^\/+|\/+$/g, '')
  const prefix = path === '' ? '' : `${path}/`
  return { bucket: hostname, prefix, region: searchParams.get('region'), endpoint }
}
