import * as Y from 'yjs'
import { useCallback, useEffect, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Device } from '../device.ts'
import type { FileCommands } from '../features/file/file-commands.ts'
import type { MapFile, SavedVersion, SaveOutcome } from '../files/map-file.ts'
import { lastSavedByPerson, savedWhen } from '../files/saved-versions.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { useToast } from '../ui/toast.tsx'
import { useCommands } from '../ui/use-commands.ts'
import { usePart } from '../ui/use-part.ts'

/**
 * What can be done with the map's file, by bar, keys and menu, and what is said about it.
 * @param onVersions shows the versions of the map, those of its file among them; stays the same
 */
export function useFileCommands(
  session: MapSession,
  file: MapFile,
  device: Device,
  onVersions: () => void,
): FileCommands {
  const { fileOpening, library } = device
  const text = useText()
  const toast = useToast()
  const { locale } = useIntl()

  const tell = useSaveToasts(file)
  const restore = useCallback(
    (version: SavedVersion) => {
      if (!file.restore(version)) return
      const when = savedWhen(version, locale)
      toast({
        message: text('file.reverted', { when }),
        action: { label: text('file.undo'), run: () => session.undo.undo() },
      })
    },
    [file, locale, session, text, toast],
  )
  const revert = useCallback(async () => {
    const version = lastSavedByPerson(await file.versions())
    if (version === null) toast({ message: text('file.versions.empty') })
    else restore(version)
  }, [file, restore, text, toast])
  const commands = useMemo<FileCommands>(
    () => ({
      open: () => void fileOpening.pick(),
      save() {
        const isNew = file.state.get().status === 'none'
        void file.save().then((outcome) => tell(outcome, isNew))
      },
      saveAs: () => void file.saveAs().then((outcome) => tell(outcome, true)),
      revert: () => void revert(),
      saveAsTemplate() {
        session.leave()
        void library
          .saveAsTemplate(Y.encodeStateAsUpdate(session.map.doc))
          .then(() => toast({ message: text('file.templateSaved') }))
      },
      browseVersions: onVersions,
    }),
    [file, fileOpening, library, onVersions, revert, session, tell, text, toast],
  )

  useNewsToasts(file)
  const hasFile = usePart(file.state, ({ status }) => status !== 'none')
  useCommands(device.commands, {
    'save-file': commands.save,
    'save-file-as': commands.saveAs,
    'save-as-template': commands.saveAsTemplate,
    'revert-file': hasFile ? commands.revert : null,
  })
  useEffect(() => listenToKeys(commands), [commands])
  useEffect(() => lookOnReturn(file), [file])
  return commands
}

/** Says that somebody else has saved into the file too. */
function useNewsToasts(file: MapFile): void {
  const text = useText()
  const toast = useToast()
  useEffect(
    () =>
      file.onNews(() => {
        const state = file.state.get()
        const name = state.status === 'none' ? '' : state.face.name
        toast({ message: text('file.merged', { name }) })
      }),
    [file, text, toast],
  )
}

/** Says how saving went, where the bar does not say it all. */
function useSaveToasts(file: MapFile): (outcome: SaveOutcome, isNew: boolean) => void {
  const text = useText()
  const toast = useToast()
  return useCallback(
    (outcome, isNew) => {
      if (outcome.status === 'failed') {
        // the banner says it already
        if (file.state.get().status === 'failed') return
        const { problem } = outcome
        const sentences = [text(`problem.${problem}.happened`), text(`problem.${problem}.todo`)]
        toast({ message: sentences.join(' ') })
      } else if (outcome.status === 'handed-over') {
        toast({ message: text('file.handedOver', { name: outcome.face.name }) })
      } else if (outcome.status === 'saved' && isNew) {
        toast({ message: text('file.savedAs', { name: outcome.face.name }) })
      }
    },
    [file, text, toast],
  )
}

function listenToKeys(commands: FileCommands): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
    if (!isCommand || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    // reason: the board has keys of its own with these letters
    event.stopPropagation()
    if (event.shiftKey) commands.saveAs()
    else commands.save()
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** Somebody who comes back to the window sees what others have saved meanwhile. */
function lookOnReturn(file: MapFile): () => void {
  const onFocus = () => void file.check()
  window.addEventListener('focus', onFocus)
  return () => window.removeEventListener('focus', onFocus)
}
