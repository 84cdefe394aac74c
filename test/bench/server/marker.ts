// A mark inside what is sent, by which whoever receives it knows how old it is: `~e` for an edit or
// `~p` for presence, who sent it, which of theirs it is, and when. Found by its bytes, so it works in every protocol.

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const timeModulo = 64 ** 5
const valueOfByte = new Int16Array(256).fill(-1)
for (let at = 0; at < digits.length; at++) valueOfByte[digits.charCodeAt(at)] = at

const tilde = 0x7e
const editByte = 0x65
const presenceByte = 0x70

/** Microseconds of a clock that all processes of a machine share. */
function nowMicros(): number {
  return Number(process.hrtime.bigint() / 1000n) % timeModulo
}

/** @param count how many of the kind this person has sent, this one included */
export function markNow(kind: 'e' | 'p', person: number, count: number): string {
  return `~${kind}${encode(person, 2)}${encode(count, 3)}${encode(nowMicros(), 5)}`
}

function encode(value: number, length: number): string {
  let text = ''
  for (let at = 0; at < length; at++) {
    text = (digits[value % 64] ?? '') + text
    value = Math.floor(value / 64)
  }
  return text
}

export interface Mark {
  readonly kind: 'e' | 'p'
  readonly person: number
  readonly count: number
  readonly ageMs: number
}

export function findMarks(frame: Buffer, onMark: (mark: Mark) => void): void {
  let at = frame.indexOf(tilde)
  if (at === -1) return
  const now = nowMicros()
  for (; at !== -1 && at + 12 <= frame.length; at = frame.indexOf(tilde, at + 1)) {
    const kind = frame[at + 1]
    if (kind !== editByte && kind !== presenceByte) continue
    const person = decode(frame, at + 2, 2)
    const count = decode(frame, at + 4, 3)
    const sentAt = decode(frame, at + 7, 5)
    if (person < 0 || count < 0 || sentAt < 0) continue
    const age = (now - sentAt + timeModulo) % timeModulo
    onMark({ kind: kind === editByte ? 'e' : 'p', person, count, ageMs: age / 1000 })
  }
}

function decode(frame: Buffer, from: number, length: number): number {
  let value = 0
  for (let at = from; at < from + length; at++) {
    const digit = valueOfByte[frame[at] ?? 0] ?? -1
    if (digit < 0) return -1
    value = value * 64 + digit
  }
  return value
}
