import { useEffect, useState } from 'react'
import type { Bridge } from '../../../shared/desktop/bridge.ts'
import type { UpdatesBridge, UpdatesState } from '../../../shared/desktop/updates.ts'
import { useText } from '../../messages/use-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { UpdatesDialog } from './updates-dialog.tsx'

export interface UpdatesProps {
  readonly bridge: Bridge
  readonly updates: UpdatesBridge
}

/** Newer versions: asked for by the menu, and told where the app has asked by itself. */
export function Updates({ bridge, updates }: UpdatesProps) {
  const text = useText()
  const toast = useToast()
  const [state, setState] = useState<UpdatesState | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => updates.onState(setState), [updates])
  useEffect(
    () =>
      bridge.onMenuCommand((command) => {
        if (command !== 'check-for-updates') return
        setIsOpen(true)
        void updates.ask()
      }),
    [bridge, updates],
  )
  const news = state?.isNews === true && state.step.status === 'found' ? state.step.version : null
  useEffect(() => {
    if (news === null) return
    const look = { label: text('updates.look'), run: () => setIsOpen(true) }
    toast({ message: text('updates.news', { version: news }), action: look })
  }, [news, text, toast])
  return state === null ? null : (
    <UpdatesDialog
      open={isOpen}
      onOpenChange={setIsOpen}
      state={state}
      updates={updates}
      version={bridge.info.appVersion}
    />
  )
}
