// Writes rooms of a database and rewrites them, on and on, until the process is killed. What the content
// says tells later which epoch it is of: every byte of a row or snapshot is its epoch.
import type { RoomName } from '../../shared/wire/room-name.ts'
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts'

const [, , file = '', room = ''] = process.argv
const name = room as RoomName
const storage = await openSqliteStorage({ file, worker: undefined })
const bytesOf = (epoch: number) => new Uint8Array(200_000).fill(epoch)

for (;;) {
  const stored = await storage.load(name)
  const epoch = stored?.epoch ?? 0
  const seq = await storage.append(name, bytesOf(epoch), epoch)
  const next = { epoch, seq, past: bytesOf(epoch), snapshot: bytesOf(epoch + 1) }
  await storage.rewrite(name, next)
  console.log(epoch + 1)
}
