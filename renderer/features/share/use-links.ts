import { useCallback, useEffect, useState } from 'react'
import { Problem, type ProblemCode } from '../../../shared/problems.ts'
import type { LinkDesk, MapLink } from '../../session/link-desk.ts'

interface ShownLinks {
  /** Null until they were read. */
  readonly links: readonly MapLink[] | null
  /** Why the last thing asked for was not done. */
  readonly problem: ProblemCode | null
}

export interface Links extends ShownLinks {
  readonly isBusy: boolean
  /** Does something at the desk, then reads the links anew. @returns null where it failed */
  readonly act: <T>(deed: (desk: LinkDesk) => Promise<T>) => Promise<T | null>
}

/** The links of a map, read when they are looked at and after each change. */
export function useLinks(desk: LinkDesk): Links {
  const [shown, setShown] = useState<ShownLinks>({ links: null, problem: null })
  const [isBusy, setIsBusy] = useState(false)
  const read = useCallback(
    () =>
      desk.list().then(
        (links) => setShown({ links, problem: null }),
        (error: unknown) => setShown({ links: null, problem: codeOf(error) }),
      ),
    [desk],
  )
  useEffect(() => void read(), [read])
  return {
    ...shown,
    isBusy,
    async act(deed) {
      setIsBusy(true)
      try {
        const result = await deed(desk)
        await read()
        return result
      } catch (error) {
        const problem = codeOf(error)
        setShown((before) => ({ ...before, problem }))
        return null
      } finally {
        setIsBusy(false)
      }
    },
  }
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code
  throw error
}
