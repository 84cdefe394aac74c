// The menu of text fields, and of text that is selected, as data. The board has menus of its own.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuText } from './messages/en.ts'

export interface TextMenuActions {
  readonly replace: (word: string) => void
  /** Adds a word to the dictionary of this account on this computer. */
  readonly learn: (word: string) => void
}

type Shown = Pick<
  ContextMenuParams,
  'dictionarySuggestions' | 'editFlags' | 'isEditable' | 'misspelledWord' | 'selectionText'
>

/** Empty where there is nothing to do with text. */
export function textMenuTemplate(
  { dictionarySuggestions, editFlags, isEditable, misspelledWord, selectionText }: Shown,
  text: MenuText,
  actions: TextMenuActions,
): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: text.copy, enabled: editFlags.canCopy } as const
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  const suggestions = dictionarySuggestions.map((word, at) => ({
    id: `suggestion-${at}`,
    label: word,
    click: () => actions.replace(word),
  }))
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...suggestions,
          ...(suggestions.length === 0
            ? [{ id: 'no-suggestion', label: text.noSuggestion, enabled: false }]
            : []),
          { id: 'learn-word', label: text.learnWord, click: () => actions.learn(misspelledWord) },
          { type: 'separator' },
        ]
  return [
    ...spelling,
    { role: 'cut', label: text.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: text.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: text.selectAll, enabled: editFlags.canSelectAll },
  ]
}
