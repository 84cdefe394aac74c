import { expect, it } from 'vitest'
import { english } from '../../electron/messages/en.ts'
import { textMenuTemplate } from '../../electron/text-menu-template.ts'

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
}
const field = {
  dictionarySuggestions: [] as string[],
  editFlags,
  isEditable: true,
  misspelledWord: '',
  selectionText: '',
}
const noActions = { replace() {}, learn() {} }
const rolesOf = (shown: typeof field) =>
  textMenuTemplate(shown, english, noActions).flatMap(({ role }) => role ?? [])

it('a field offers what can be done with its text', () => {
  expect(rolesOf(field)).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  const full = { ...field, editFlags: { ...editFlags, canPaste: false, canCut: false } }
  const disabled = textMenuTemplate(full, english, noActions).filter(
    ({ enabled }) => enabled === false,
  )
  expect(disabled.map(({ role }) => role)).toEqual(['cut', 'paste'])
})

it('selected text that cannot be changed can be copied, and elsewhere there is no menu', () => {
  expect(rolesOf({ ...field, isEditable: false, selectionText: 'Webinar' })).toEqual(['copy'])
  expect(textMenuTemplate({ ...field, isEditable: false }, english, noActions)).toEqual([])
})

it('a misspelt word can be replaced by a suggestion or learnt', () => {
  const done: string[] = []
  const template = textMenuTemplate(
    { ...field, misspelledWord: 'webbinar', dictionarySuggestions: ['webinar', 'seminar'] },
    english,
    {
      replace: (word) => void done.push(`replace by ${word}`),
      learn: (word) => void done.push(`learn ${word}`),
    },
  )
  for (const label of ['seminar', english.learnWord]) {
    template.find((item) => item.label === label)?.click?.({} as never, undefined, {})
  }
  expect(done).toEqual(['replace by seminar', 'learn webbinar'])
})

it('a word without suggestions says so', () => {
  const [first] = textMenuTemplate({ ...field, misspelledWord: 'xqz' }, english, noActions)
  expect(first).toMatchObject({ label: english.noSuggestion, enabled: false })
})
