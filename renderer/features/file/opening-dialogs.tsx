import type { FileOpening } from '../../files/file-opening.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** What stands between a file and its map: a question or a refusal. */
export function OpeningDialogs({ opening }: { readonly opening: FileOpening }) {
  const text = useText()
  const state = useReadable(opening.state)
  const close = (open: boolean) => (open ? undefined : opening.rest())
  if (state.status === 'failed') {
    const { name, problem, openPrevious } = state
    return (
      <Dialog
        open
        size="narrow"
        onOpenChange={close}
        title={text('file.failed.title', { name })}
        description={`${text(`problem.${problem}.happened`)} ${text(`problem.${problem}.todo`)}`}
        footer={
          <>
            {openPrevious === null ? null : (
              <Button onClick={openPrevious}>{text('file.failed.previous')}</Button>
            )}
            <Button look="primary" onClick={() => opening.rest()}>
              {text('ui.close')}
            </Button>
          </>
        }
      />
    )
  }
  if (state.status !== 'known') return null
  const { name, entry, merge, keepApart } = state
  const title = entry.title === '' ? text('home.untitled') : entry.title
  return (
    <Dialog
      open
      size="narrow"
      onOpenChange={close}
      title={text('file.known.title', { title })}
      description={text('file.known.text', { name })}
      footer={
        <>
          <Button onClick={keepApart}>{text('file.known.apart')}</Button>
          <Button look="primary" onClick={merge}>
            {text('file.known.merge')}
          </Button>
        </>
      }
    />
  )
}
