// For controls of the kit that cost more to draw than to compare: they are drawn anew when what they show
// changes, not whenever their panel is.
import { isValidElement, useCallback, useLayoutEffect, useRef, type ReactNode } from 'react'

/** One function for as long as the control is shown, which does what the latest one does. */
export function useSteady<A extends unknown[]>(run: (...given: A) => void): (...given: A) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given) => latest.current(...given), [])
}

interface Option {
  readonly value: string
  readonly label: string
  readonly icon?: ReactNode
}

interface Choice {
  readonly options: readonly Option[]
}

/** Whether two choices show the same. */
export function isSameChoice<P extends Choice>(before: P, now: P): boolean {
  return (
    isSameShallow({ ...before, options: null }, { ...now, options: null }) &&
    before.options.length === now.options.length &&
    before.options.every((option, at) => isSameOption(option, now.options[at]))
  )
}

function isSameOption(before: Option, now: Option | undefined): boolean {
  return (
    before.value === now?.value && before.label === now.label && isSameNode(before.icon, now.icon)
  )
}

/** Elements are made anew each time; the same one with the same props shows the same. */
function isSameNode(before: ReactNode, now: ReactNode): boolean {
  if (Object.is(before, now)) return true
  return (
    isValidElement<object>(before) &&
    isValidElement<object>(now) &&
    before.type === now.type &&
    isSameShallow(before.props, now.props)
  )
}

function isSameShallow(before: object, now: object): boolean {
  const keys = Object.keys(before)
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => Object.is(Reflect.get(before, key), Reflect.get(now, key)))
  )
}
