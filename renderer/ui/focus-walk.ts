import { createContext, useCallback, useEffect, useRef } from 'react'

/** The keys by which people go from one control to the next. */
const walkingKeys: ReadonlySet<string> = new Set([
  'Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** Whether the last thing that somebody did was to walk by keys. */
export const FocusWalkContext = createContext<() => boolean>(() => false)

export function useFocusWalk(): () => boolean {
  const isWalking = useRef(false)
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      isWalking.current = walkingKeys.has(key)
    }
    const onPress = () => {
      isWalking.current = false
    }
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('pointerdown', onPress, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('pointerdown', onPress, { capture: true })
    }
  }, [])
  return useCallback(() => isWalking.current, [])
}
