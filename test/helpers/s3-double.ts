// An S3-compatible storage on loopback, as far as blobs need one. Every request has to carry a right
// signature (AWS Signature Version 4) and, where it says so, the right hash of its body.
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3Double {
  readonly endpoint: string
  /** By `bucket/key`. */
  readonly objects: Map<string, S3Object>
  close(): Promise<void>
}

interface S3Object {
  readonly bytes: Buffer
  readonly type: string
}

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Small, so that lists come in pages. */
const keysPerPage = 2

export async function startS3Double(credentials: Credentials): Promise<S3Double> {
  const objects = new Map<string, S3Object>()
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request)
    const wrong = whatIsWrong(request, body, credentials)
    if (wrong === null) answer(request, response, body, objects)
    else answerError(response, 403, wrong)
  }
  const server = createServer((request, response) => {
    void receive(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  objects: Map<string, S3Object>,
): void {
  const url = new URL(request.url ?? '/', 'http://s3')
  const name = decodeURIComponent(url.pathname.slice(1))
  const object = objects.get(name)
  if (request.method === 'PUT') {
    objects.set(name, { bytes: body, type: request.headers['content-type'] ?? '' })
    response.writeHead(200, { ETag: '"1"' }).end()
  } else if (request.method === 'DELETE') {
    objects.delete(name)
    response.writeHead(204).end()
  } else if (url.searchParams.get('list-type') === '2') {
    answerList(response, url, name.replace(/\/?$/, '/'), [...objects.keys()])
  } else if (object === undefined) {
    answerError(response, 404, 'NoSuchKey')
  } else {
    response.writeHead(200, {
      'Content-Type': object.type,
      'Content-Length': object.bytes.byteLength,
    })
    response.end(request.method === 'HEAD' ? undefined : object.bytes)
  }
}

function answerList(response: ServerResponse, url: URL, bucket: string, names: string[]): void {
  const prefix = url.searchParams.get('prefix') ?? ''
  const isGrouped = url.searchParams.get('delimiter') === '/'
  const start = url.searchParams.get('continuation-token') ?? ''
  const keys = names
    .filter((name) => name.startsWith(bucket + prefix))
    .map((name) => name.slice(bucket.length))
  const entries = new Set(
    keys.map((key) => {
      const slash = isGrouped ? key.indexOf('/', prefix.length) : -1
      return slash < 0 ? key : key.slice(0, slash + 1)
    }),
  )
  const left = [...entries].toSorted().filter((entry) => entry > start)
  const page = left.slice(0, keysPerPage)
  const isTruncated = left.length > page.length
  const lines = page.map((entry) =>
    entry.endsWith('/')
      ? `<CommonPrefixes><Prefix>${entry}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${entry}</Key></Contents>`,
  )
  const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  response.writeHead(200, { 'Content-Type': 'application/xml' })
  response.end(
    `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${lines.join('')}</ListBucketResult>`,
  )
}

function answerError(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The code of what S3 would refuse, or null. */
function whatIsWrong(
  request: IncomingMessage,
  body: Buffer,
  { accessKeyId, secretAccessKey }: Credentials,
): string | null {
  const { headers } = request
  const scheme =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, keyId, scope = '', signed = '', signature] =
    scheme.exec(headers.authorization ?? '') ?? []
  if (keyId !== accessKeyId) return 'InvalidAccessKeyId'
  const bodyHash = String(headers['x-amz-content-sha256'])
  const sha256 = (text: string | Buffer) => createHash('sha256').update(text)
  if (bodyHash !== 'UNSIGNED-PAYLOAD' && bodyHash !== sha256(body).digest('hex')) {
    return 'XAmzContentSHA256Mismatch'
  }
  const checksum = headers['x-amz-checksum-sha256']
  if (checksum !== undefined && checksum !== sha256(body).digest('base64')) return 'BadDigest'
  const url = new URL(request.url ?? '/', 'http://s3')
  const query = [...url.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .toSorted()
    .join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, query, lines.join(''), signed, bodyHash]
  const toSign = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    sha256(canonical.join('\n')).digest('hex'),
  ]
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest()
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const expected = hmac(key, toSign.join('\n')).toString('hex')
  return expected === signature ? null : 'SignatureDoesNotMatch'
}
