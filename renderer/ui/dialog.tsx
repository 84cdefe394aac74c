import './dialog.css'
import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../messages/use-text.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { coverPage } from './open-dialogs.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** One sentence under the title, read with it. */
  readonly description?: string
  /** Buttons at the end, the primary one last. */
  readonly footer?: ReactNode
  readonly size?: 'narrow' | 'usual' | 'wide' | 'large' | 'full'
  /** Whether what is changed in it is undone from it too. What lies under other dialogs nobody undoes unseen. */
  readonly undoes?: boolean
  readonly children?: ReactNode
}

export function Dialog(props: DialogProps) {
  const text = useText()
  const {
    open,
    onOpenChange,
    title,
    description,
    footer,
    size = 'usual',
    undoes = false,
    children,
  } = props
  const focusedBefore = useRef<Element | null>(null)
  useEffect(() => (open ? coverPage({ undoes }) : undefined), [open, undoes])
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="dialog-scrim" />
        <RadixDialog.Content
          className={classNames('dialog', `dialog-${size}`)}
          onOpenAutoFocus={(event) => {
            focusedBefore.current = document.activeElement
            focusDialog(event)
          }}
          onCloseAutoFocus={(event) => focusAgain(event, focusedBefore.current)}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="dialog-head">
            <RadixDialog.Title className="dialog-title">{title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton label={text('ui.close')} icon={<X />} />
            </RadixDialog.Close>
          </header>
          {description === undefined ? null : (
            <RadixDialog.Description className="dialog-description">
              {description}
            </RadixDialog.Description>
          )}
          <div className="dialog-body">{children}</div>
          {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

/** Where no field asks for the focus the dialog itself takes it, not its Close button. */
function focusDialog(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** Back to what had the focus before the dialog, also where that was no button made for it. */
function focusAgain(event: Event, before: Element | null): void {
  if (!(before instanceof HTMLElement) || !before.isConnected || before === document.body) return
  event.preventDefault()
  before.focus()
}
