import './toast.css'
import { X } from 'lucide-react'
import { Toast as RadixToast } from 'radix-ui'
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { useText } from '../messages/use-text.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

export interface ToastContent {
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Called once when it goes away without its action. */
  readonly onGone?: () => void
}

interface ShownToast extends ToastContent {
  readonly key: number
}

const ToastContext = createContext<(toast: ToastContent) => void>(() => undefined)

/** Shows a short message, with an action such as Undo where there is one. */
export function useToast(): (toast: ToastContent) => void {
  return useContext(ToastContext)
}

/** How long a toast stays; hovering or focusing it stops the clock. */
const shownForMs = 8000

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const nextKey = useRef(0)
  const text = useText()
  const show = useCallback((toast: ToastContent) => {
    const key = nextKey.current++
    setToasts((current) => [...current, { ...toast, key }])
  }, [])
  const remove = (key: number) =>
    setToasts((current) => current.filter((toast) => toast.key !== key))
  return (
    <ToastContext value={show}>
      <RadixToast.Provider
        duration={shownForMs}
        label={text('ui.notification')}
        swipeDirection="down"
      >
        {children}
        {toasts.map((toast) => (
          <ToastSheet key={toast.key} toast={toast} onGone={() => remove(toast.key)} />
        ))}
        <RadixToast.Viewport className="toasts" />
      </RadixToast.Provider>
    </ToastContext>
  )
}

function ToastSheet({
  toast,
  onGone,
}: {
  readonly toast: ToastContent
  readonly onGone: () => void
}) {
  const acted = useRef(false)
  const text = useText()
  const close = () => {
    if (!acted.current) toast.onGone?.()
    onGone()
  }
  const act = () => {
    acted.current = true
    toast.action?.run()
  }
  return (
    <RadixToast.Root className="toast" onOpenChange={(open) => (open ? undefined : close())}>
      <RadixToast.Description className="toast-message">{toast.message}</RadixToast.Description>
      {toast.action === undefined ? null : (
        <RadixToast.Action asChild altText={toast.action.label} onClick={act}>
          <Button>{toast.action.label}</Button>
        </RadixToast.Action>
      )}
      <RadixToast.Close asChild>
        <IconButton label={text('ui.close')} icon={<X />} />
      </RadixToast.Close>
    </RadixToast.Root>
  )
}
