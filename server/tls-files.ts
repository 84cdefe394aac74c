// A certificate and its key as files, read anew when they change: certificates end after some weeks.
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { Problem } from '../shared/problems.ts'
import type { Log } from './operations/log.ts'

export interface TlsFiles {
  readonly cert: string
  readonly key: string
  /** ms between looks at the files; tests wait less long. */
  readonly lookAgainMs?: number
}

export interface WatchedTls {
  reload(): void
  close(): void
}

/** Links that point at other files count as changed too, as certbot and Kubernetes renew them. */
const usualLookAgainMs = 5_000

/** @throws Problem `certificate-unreadable` */
export function readTls({ cert, key }: TlsFiles): SecureContextOptions {
  try {
    const read = { cert: readFileSync(cert), key: readFileSync(key) }
    createSecureContext(read)
    return read
  } catch (cause) {
    throw new Problem('certificate-unreadable', { cause, detail: `${cert}, ${key}` })
  }
}

/** What can't be read leaves the certificate that was there. */
export function watchTls(
  files: TlsFiles,
  onRead: (read: SecureContextOptions) => void,
  log: Log,
): WatchedTls {
  const reload = () => {
    try {
      onRead(readTls(files))
      log({ level: 'info', event: 'certificate-read', message: 'The certificate was read anew.' })
    } catch (error) {
      const message = 'The new certificate cannot be used; the one before stays.'
      log({ level: 'error', event: 'certificate-refused', message, error: String(error) })
    }
  }
  const paths = [files.cert, files.key]
  const watching = { interval: files.lookAgainMs ?? usualLookAgainMs, persistent: false }
  for (const path of paths) watchFile(path, watching, reload)
  return {
    reload,
    close() {
      for (const path of paths) unwatchFile(path, reload)
    },
  }
}
