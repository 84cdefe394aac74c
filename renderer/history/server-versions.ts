// The versions that the server keeps of a map, over HTTP; see shared/wire/history.ts.
import { isFields } from '../../shared/document/entity.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import { historyPath, versionReasons, type Version } from '../../shared/wire/history.ts'

/**
 * Every method throws Problem: `versions-unreachable`, `versions-not-yours`, `version-gone`, `versions-full`
 * or `versions-busy`.
 */
export interface ServerVersions {
  /** Newest first. */
  list(): Promise<readonly Version[]>
  /** The document as one Yjs update. */
  read(id: string): Promise<Uint8Array>
  /** Keeps the map as the server has it now. */
  keep(name: string): Promise<Version>
  rename(id: string, name: string): Promise<void>
  remove(id: string): Promise<void>
}

export interface ServerVersionsOptions {
  readonly serverUrl: string
  readonly mapId: string
  readonly headers: () => Readonly<Record<string, string>>
}

export function openServerVersions(options: ServerVersionsOptions): ServerVersions {
  const { serverUrl, mapId, headers } = options
  const ask = (method: string, id?: string, name?: string) =>
    request(serverUrl + historyPath(mapId, id), {
      method,
      headers: headers(),
      ...(name === undefined ? {} : { body: JSON.stringify({ name }) }),
    })
  return {
    async list() {
      const list = await jsonOf(await ask('GET'))
      const versions: unknown = isFields(list) ? list['versions'] : null
      return Array.isArray(versions) ? versions.flatMap((each) => versionFrom(each) ?? []) : []
    },
    read: async (id) => bytesOf(await ask('GET', id)),
    async keep(name) {
      const version = versionFrom(await jsonOf(await ask('POST', undefined, name)))
      if (version === null) throw new Problem('versions-unreachable')
      return version
    },
    rename: async (id, name) => void (await ask('PATCH', id, name)),
    remove: async (id) => void (await ask('DELETE', id)),
  }
}

async function request(url: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(url, init)
  } catch (cause) {
    throw new Problem('versions-unreachable', { cause })
  }
  if (answer.ok) return answer
  throw new Problem(problemByStatus[answer.status] ?? 'versions-unreachable', {
    detail: String(answer.status),
  })
}

const problemByStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'versions-not-yours',
  403: 'versions-not-yours',
  404: 'version-gone',
  409: 'versions-full',
  429: 'versions-busy',
}

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown
  } catch (cause) {
    throw new Problem('versions-unreachable', { cause })
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await answer.arrayBuffer())
  } catch (cause) {
    throw new Problem('versions-unreachable', { cause })
  }
}

function versionFrom(value: unknown): Version | null {
  if (!isFields(value)) return null
  const { id, at, reason, name, bytes } = value
  if (typeof id !== 'string' || typeof at !== 'number') return null
  return {
    id,
    at,
    reason: versionReasons.find((each) => each === reason) ?? 'hourly',
    name: typeof name === 'string' ? name : '',
    bytes: typeof bytes === 'number' ? bytes : 0,
  }
}
