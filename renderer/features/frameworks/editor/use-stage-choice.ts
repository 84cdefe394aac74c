import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { StageId } from '../../../../shared/framework/framework.ts'

export interface StageChoiceState {
  readonly chosen: StageId | null
  /** With `toName` the focus goes into the stage's name as soon as that is on the page. */
  readonly choose: (id: StageId | null, toName?: boolean) => void
  /** Around the fields of the stage. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** Which stage is edited. */
export function useStageChoice(): StageChoiceState {
  const [chosen, setChosen] = useState<StageId | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const toName = useRef<StageId | null>(null)
  const focusName = useCallback(() => {
    if (toName.current === null) return
    const field = place.current?.querySelector<HTMLInputElement>(
      `[data-field="${toName.current}.name"] input`,
    )
    if (field === null || field === undefined) return
    toName.current = null
    field.focus()
    field.select()
  }, [])
  useEffect(focusName)
  const choose = useCallback(
    (id: StageId | null, wantsName = false) => {
      setChosen(id)
      // the line puts its focus on the chosen stage, which chooses it once more
      if (wantsName) toName.current = id
      else if (toName.current !== id) toName.current = null
      focusName()
    },
    [focusName],
  )
  return { chosen, choose, place }
}
