// How a key is called on the keyboard of this person.

export type Keyboard = 'mac' | 'other'

/** @param platform as the browser names it */
export function keyboardOf(platform: string): Keyboard {
  return /mac|iphone|ipad/i.test(platform) ? 'mac' : 'other'
}

const namedKeys = [
  'Mod',
  'Shift',
  'Alt',
  'Enter',
  'Space',
  'Tab',
  'Esc',
  'Delete',
  'Backspace',
  'Arrows',
  'ArrowDown',
  'Insert',
  'F2',
  'F6',
] as const
const macKeys = ['Mod', 'Shift', 'Alt'] as const

export type KeyNameId =
  | `keys.name.${(typeof namedKeys)[number]}`
  | `keys.name.mac.${(typeof macKeys)[number]}`

/** The message that names a key, or null for a key that is called as it is printed. */
export function keyNameId(key: string, keyboard: Keyboard): KeyNameId | null {
  const named = namedKeys.find((each) => each === key)
  if (named === undefined) return null
  const onMac = macKeys.find((each) => each === named)
  return keyboard === 'mac' && onMac !== undefined ? `keys.name.mac.${onMac}` : `keys.name.${named}`
}
