// What has the focus decides whom a key is for. Both questions are asked here and nowhere else.

/** Whether a text is written there: undo, redo and select all mean that text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !pressedInputs.has(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement
}

/** Whether letters mean something there: also in the lists, menus and tables that one walks by typing. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (isTyping(target) || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement || target.closest(walkedByTyping) !== null
}

/** Types of inputs in which nobody writes. */
const pressedInputs: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
])

const walkedByTyping = '[role="listbox"], [role="menu"], [role="combobox"], [role="grid"]'
