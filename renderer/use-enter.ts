import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Device } from './device.ts'
import { formatJoinLink, type JoinLink } from './session/join-link.ts'

/** Enters what a link leads to. */
export function useEnter({ bridge, passes }: Device): (link: JoinLink) => void {
  const [, navigate] = useLocation()
  return useCallback(
    ({ kind, id, serverUrl, token }) => {
      const isHere = serverUrl === null || serverUrl === bridge.info.serverUrl
      if (isHere || serverUrl === window.location.origin) {
        if (token !== null) passes.takeLink(id, token)
        navigate(`/${kind}/${id}`)
      } else void bridge.openExternal(formatJoinLink(serverUrl, kind, id, token))
    },
    [bridge, passes, navigate],
  )
}
