import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { ToastProvider } from './toast.tsx'

/** Mounted once around everything: what tooltips and toasts need. */
export function Interface({ children }: { readonly children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={400} skipDelayDuration={200}>
      <ToastProvider>{children}</ToastProvider>
    </RadixTooltip.Provider>
  )
}
