// Addresses of the services that the servers of a cluster share. What they leave unsaid of TLS, or say in
// words that nobody reads, would be found out by somebody else.
import { address, NotThatKind, type Kind } from './setting-kinds.ts'

/** As PostgreSQL's own programs mean them, without those that go on in the clear where there is no TLS. */
const sslModes: readonly string[] = ['disable', 'require', 'verify-ca', 'verify-full']

/** `postgres://user:password@host/database?sslmode=…` */
export function postgresAddress(): Kind<string | null> {
  return checked(['postgres:', 'postgresql:'], ({ searchParams }) => {
    const mode = searchParams.get('sslmode')
    if (mode !== null && !sslModes.includes(mode)) {
      throw new NotThatKind(`its sslmode has to be one of ${sslModes.join(', ')}`)
    }
    if (mode === 'verify-ca' && !searchParams.has('sslrootcert')) {
      throw new NotThatKind('sslmode=verify-ca needs sslrootcert, the file of the CA')
    }
  })
}

/** `redis://…`, or `rediss://…?ca=file` for TLS. */
export function redisAddress(): Kind<string | null> {
  return checked(['redis:', 'rediss:'], ({ protocol, searchParams }) => {
    const unknown = [...searchParams.keys()].find((name) => name !== 'ca')
    if (unknown !== undefined) throw new NotThatKind(`${unknown} means nothing in it, only ca does`)
    if (searchParams.has('ca') && protocol !== 'rediss:') {
      throw new NotThatKind('ca belongs to an address that begins with rediss://')
    }
  })
}

/** @param check throws NotThatKind */
function checked(protocols: readonly string[], check: (url: URL) => void): Kind<string | null> {
  const kind = address('<address>', protocols)
  return {
    ...kind,
    read(raw) {
      const value = kind.read(raw)
      if (value !== null) check(new URL(value))
      return value
    },
  }
}
