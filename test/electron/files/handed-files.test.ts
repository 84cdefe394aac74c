import { expect, it } from 'vitest'
import { openHandedFiles } from '../../../electron/files/handed-files.ts'

/** Windows are names here; a new one listens as soon as its page is there. */
function openApp() {
  const happened: string[] = []
  const shown = new Map<string, string>()
  const handed = openHandedFiles<string>({
    deliver: (window, file) => {
      shown.set(file, window)
      happened.push(`${window} opens ${file}`)
    },
    windowOf: (file) => shown.get(file) ?? null,
    focus: (window) => void happened.push(`${window} comes to the front`),
    openWindow: () => void happened.push('a window opens'),
  })
  return { handed, happened }
}

it('a file at the start waits for the first window, which opens nothing more', () => {
  const { handed, happened } = openApp()
  handed.hand('a')
  expect(happened).toEqual([])
  handed.listen('first')
  expect(happened).toEqual(['first opens a'])
})

it('each of several files at the start gets a window of its own', () => {
  const { handed, happened } = openApp()
  handed.hand('a')
  handed.hand('b')
  handed.listen('first')
  handed.listen('second')
  expect(happened).toEqual(['first opens a', 'a window opens', 'second opens b'])
})

it('a later file opens in a new window, and one that is shown comes to the front', () => {
  const { handed, happened } = openApp()
  handed.listen('first')
  handed.hand('a')
  handed.listen('second')
  handed.hand('a')
  expect(happened).toEqual(['a window opens', 'second opens a', 'second comes to the front'])
})

it('a page that listens again gets nothing twice', () => {
  const { handed, happened } = openApp()
  handed.hand('a')
  handed.listen('first')
  handed.listen('first')
  expect(happened).toEqual(['first opens a'])
})
