/** Long enough for the browser to take the bytes over. */
const takenAfterMs = 60_000

/**
 * Saves bytes on this device under a name. They are never opened as a page: whatever is in them, it would
 * run as one of ours.
 */
export function handOver(bytes: Uint8Array, name: string): void {
  const content = new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' })
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), takenAfterMs)
}
