import { serverNameOf } from '../../../shared/wire/server-url.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A map of this device, to which a link leads on another server. Null stands for this computer. */
export interface MovedMap {
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

export interface MovedDialogProps {
  readonly map: MovedMap
  readonly onClose: () => void
  readonly onStay: () => void
  readonly onMove: () => void
}

/** Asks before all of a map goes to another server than the one that it was on. */
export function MovedDialog({ map, onClose, onStay, onMove }: MovedDialogProps) {
  const text = useText()
  const nameOf = (server: string | null) =>
    server === null ? text('server.own') : serverNameOf(server)
  const title = map.title === '' ? text('home.untitled') : map.title
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text('join.moved.title')}
      footer={
        <>
          <Button onClick={onMove}>{text('join.moved.open', { server: nameOf(map.to) })}</Button>
          <Button look="primary" onClick={onStay}>
            {text('join.moved.open', { server: nameOf(map.from) })}
          </Button>
        </>
      }
    >
      <p dir="auto">
        {text('join.moved.text', { title, from: nameOf(map.from), to: nameOf(map.to) })}
      </p>
    </Dialog>
  )
}
