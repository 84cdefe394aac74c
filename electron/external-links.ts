const allowedProtocols = ['https:', 'http:', 'mailto:']

/** Hands a link to the system's browser or mail program. Links of other kinds do nothing. */
export async function openExternalLink(
  text: string,
  open: (url: string) => Promise<void>,
): Promise<void> {
  const url = URL.parse(text)
  if (url !== null && allowedProtocols.includes(url.protocol)) await open(url.href)
}
