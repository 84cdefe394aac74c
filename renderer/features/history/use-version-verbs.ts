import { useMemo } from 'react'
import { Problem } from '../../../shared/problems.ts'
import type { HistoryEntry } from '../../history/history-entry.ts'
import type { MapHistory } from '../../history/map-history.ts'
import { useText } from '../../messages/use-text.ts'
import { useMoments } from '../../ui/use-moments.ts'
import { useToast } from '../../ui/toast.tsx'

export interface VersionVerbs {
  readonly keep: (name: string) => void
  readonly rename: (entry: HistoryEntry, name: string) => void
  /** Ends when it is gone, or was refused. */
  readonly remove: (entry: HistoryEntry) => Promise<void>
}

/** What can be done with versions, and what is said about it. */
export function useVersionVerbs(history: MapHistory): VersionVerbs {
  const text = useText()
  const toast = useToast()
  const { momentOf } = useMoments()
  return useMemo(() => {
    const run = async (work: () => Promise<string | null>) => {
      try {
        const message = await work()
        if (message !== null) toast({ message })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const say = (part: 'happened' | 'todo') => text(`problem.${error.code}.${part}`)
        toast({ message: `${say('happened')} ${say('todo')}` })
      }
    }
    return {
      keep: (name) =>
        void run(async () => {
          const { device, server } = await history.keep(name)
          const where = device && server ? 'both' : device ? 'device' : 'server'
          return text(`history.kept.${where}`, { name })
        }),
      rename: (entry, name) =>
        void run(async () => {
          await history.rename(entry, name)
          return null
        }),
      remove: (entry) =>
        run(async () => {
          await history.remove(entry)
          return text('history.deleted', { when: momentOf(entry.at) })
        }),
    }
  }, [history, text, toast, momentOf])
}
