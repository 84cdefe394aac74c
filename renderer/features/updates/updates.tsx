import { useEffect, useState } from 'react'
import type { UpdatesBridge, UpdatesState } from '../../../shared/desktop/updates.ts'
import { useText } from '../../messages/use-text.ts'
import type { CommandDesk } from '../../session/command-desk.ts'
import { useToast } from '../../ui/toast.tsx'
import { useCommands } from '../../ui/use-commands.ts'
import { UpdatesDialog } from './updates-dialog.tsx'

export interface UpdatesProps {
  readonly commands: CommandDesk
  readonly updates: UpdatesBridge
  /** Of this copy. */
  readonly version: string
}

/** Newer versions: asked for by the menu, and told where the app has asked by itself. */
export function Updates({ commands, updates, version }: UpdatesProps) {
  const text = useText()
  const toast = useToast()
  const [state, setState] = useState<UpdatesState | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => updates.onState(setState), [updates])
  useCommands(commands, {
    'check-for-updates': () => {
      setIsOpen(true)
      void updates.ask()
    },
  })
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
      version={version}
    />
  )
}
