/**
 * Inline styles are the whiteboard's, `data:` and `blob:` its exports and images. Of other origins
 * only the sync server may be reached, over http for images and over a socket for edits.
 */
export function contentSecurityPolicy(serverUrl: string | null): string {
  const server = serverUrl === null ? '' : ` ${serverUrl} ${serverUrl.replace(/^http/, 'ws')}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' data: blob:${server}`,
    "media-src 'self' data: blob:",
    "manifest-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
