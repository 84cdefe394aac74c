import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { FocusWalkContext, useFocusWalk } from './focus-walk.ts'
import { ToastProvider } from './toast.tsx'

/** Mounted once around everything: what tooltips and toasts need. */
export function Interface({ children }: { readonly children: ReactNode }) {
  return (
    <FocusWalkContext value={useFocusWalk()}>
      <RadixTooltip.Provider delayDuration={400} skipDelayDuration={200}>
        <ToastProvider>{children}</ToastProvider>
      </RadixTooltip.Provider>
    </FocusWalkContext>
  )
}
