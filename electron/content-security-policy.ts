/**
 * Inline styles are the whiteboard's, `data:` and `blob:` its exports and images. Of other origins
 * only sync servers may be reached, over http for images and over a socket for edits.
 */
export function contentSecurityPolicy(serverUrls: readonly string[]): string {
  const servers = serverUrls.map((url) => ` ${url} ${url.replace(/^http/, 'ws')}`).join('')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' data: blob:${servers}`,
    "media-src 'self' data: blob:",
    "manifest-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
