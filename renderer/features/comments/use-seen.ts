import { useEffect, useRef, type RefObject } from 'react'

/** In view for as long as this, something counts as read. */
const readAfterMs = 1500

/** Calls once the element has been in view for a while, for as long as there is something new in it. */
export function useSeen<E extends HTMLElement>(
  isNew: boolean,
  onSeen: () => void,
): RefObject<E | null> {
  const ref = useRef<E>(null)
  const latest = useRef(onSeen)
  useEffect(() => {
    latest.current = onSeen
  })
  useEffect(() => {
    const element = ref.current
    if (!isNew || element === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      if (entry?.isIntersecting === true) timer = setTimeout(() => latest.current(), readAfterMs)
    })
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [isNew])
  return ref
}
