import { useEffect } from 'react'
import { isFiltering } from '../../../shared/map/filter/filter.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'

/** One key clears the filter, maybe by mistake: for a while it can be put back. */
export function usePutBack({ filter }: MapSession): void {
  const text = useText()
  const toast = useToast()
  useEffect(() => {
    let before = filter.get()
    return filter.subscribe(() => {
      const [last, now] = [before, filter.get()]
      before = now
      const wasLarge = Object.values(last).flat().length > 1
      if (!wasLarge || isFiltering(now)) return
      toast({
        message: text('filter.cleared'),
        action: { label: text('filter.putBack'), run: () => filter.set(last) },
      })
    })
  }, [filter, text, toast])
}
