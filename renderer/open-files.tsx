import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Device } from './device.ts'
import { DropTarget } from './features/file/drop-target.tsx'
import { OpeningDialogs } from './features/file/opening-dialogs.tsx'
import { useText } from './messages/use-text.ts'
import { useReadable } from './ui/use-readable.ts'
import { VisuallyHidden } from './ui/visually-hidden.tsx'
import { useCommands } from './ui/use-commands.ts'

/** Opens files wherever one is in the app: by key, menu, drop, and as the system hands them over. */
export function OpenFiles({ device }: { readonly device: Device }) {
  const { bridge, fileOpening } = device
  const text = useText()
  const [, navigate] = useLocation()
  const state = useReadable(fileOpening.state)

  useEffect(() => bridge.files.onOpen((face) => void fileOpening.open(face)), [bridge, fileOpening])

  useCommands(device.commands, { 'open-file': () => void fileOpening.pick() })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOpen = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isOpen || event.key.toLowerCase() !== 'o') return
      event.preventDefault()
      void fileOpening.pick()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [fileOpening])

  useEffect(() => {
    if (state.status !== 'opened') return
    navigate(`/map/${state.mapId}`)
    fileOpening.rest()
  }, [state, navigate, fileOpening])

  return (
    <>
      <DropTarget opening={fileOpening} />
      <OpeningDialogs opening={fileOpening} />
      <div role="status">
        {state.status === 'opening' ? (
          <VisuallyHidden>{text('file.opening', { name: state.name })}</VisuallyHidden>
        ) : null}
      </div>
    </>
  )
}
