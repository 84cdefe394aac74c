// Real React without a document: the fields under test draw nothing, only their hooks run.
import { createElement, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { useDraft, type DraftField } from '../../../renderer/ui/use-draft.ts'
import { onPageLeaving } from '../../../renderer/ui/use-finish-on-leaving.ts'
import { useTyping, type FieldTyping } from '../../../renderer/ui/use-typing.ts'

let written: string[] = []
let isOpen = true
let page = new EventTarget()

beforeEach(() => {
  written = []
  isOpen = true
  page = Object.assign(new EventTarget(), { HTMLIFrameElement: Array })
  // for good: React's scheduler still looks at them after a test
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', new EventTarget())
})

/** As a session takes it: nothing that comes after its end. */
const write = (text: string) => (isOpen ? written.push(text) : undefined)

interface Shown<F> {
  readonly field: () => F
  readonly root: Root
}

/** A field in a page that ends what is written to in its effect's clean-up. */
function show<F>(useField: () => F): Shown<F> {
  const latest = new Map<'field', F>()
  const Field = () => {
    const field = useField()
    useEffect(() => void latest.set('field', field))
    return null
  }
  const Page = () => {
    useEffect(() => () => void (isOpen = false), [])
    return createElement(Field)
  }
  const ownerDocument = Object.assign(new EventTarget(), { nodeType: 9, defaultView: page })
  const container = Object.assign(new EventTarget(), { nodeType: 1, tagName: 'DIV', ownerDocument })
  const root = createRoot(container as unknown as Element) // reason: nothing is drawn into it
  flushSync(() => root.render(createElement(Page)))
  return { root, field: () => latest.get('field') as F }
}

const showDraft = () =>
  show<DraftField<HTMLInputElement>>(() =>
    useDraft({
      value: '',
      onFinish: ({ text }) => write(text),
      onUndo: () => undefined,
      onRedo: () => undefined,
      onLeaving: onPageLeaving,
      isMultiline: false,
    }),
  )
const showTyping = () => show<FieldTyping>(() => useTyping(write, onPageLeaving))
const fields: readonly [string, () => Shown<{ type: (text: string) => void }>][] = [
  ['a draft', showDraft],
  ['a name', showTyping],
]

test.each(fields)('%s that is being typed is written when its page goes', (_, showField) => {
  const { field, root } = showField()
  flushSync(() => field().type('Call'))
  flushSync(() => root.unmount())
  expect(isOpen).toBe(false)
  expect(written).toEqual(['Call'])
})

test.each(fields)('%s is written once, however often the window says it goes', (_, showField) => {
  const { field, root } = showField()
  flushSync(() => field().type('Call'))
  page.dispatchEvent(new Event('pagehide'))
  page.dispatchEvent(new Event('pagehide'))
  expect(written).toEqual(['Call'])
  flushSync(() => root.unmount())
  expect(written).toEqual(['Call'])
})

test('a name that was given up is not written when its page goes', () => {
  const { field, root } = showTyping()
  flushSync(() => field().type('Call'))
  flushSync(() => field().drop())
  flushSync(() => root.unmount())
  expect(written).toEqual([])
})
