// Certificates of the tests' own, made by openssl, which signs them with themselves.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  /** Also the only authority that vouches for it. */
  readonly cert: string
  readonly key: string
}

const run = promisify(execFile)

/** A certificate for that host, as `cert.pem` and `key.pem` in the folder. */
export async function newCertificate(host: string, folder: string): Promise<Certificate> {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const subject = ['-subj', `/CN=${host}`, '-days', '2']
  await run('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert])
  return { cert, key }
}
