import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Problem } from '../shared/problems.ts'
import type { Device } from './device.ts'
import { JoinDialog } from './features/home/join-dialog.tsx'
import { MovedDialog, type MovedMap } from './features/home/moved-dialog.tsx'
import { useText } from './messages/use-text.ts'
import { formatJoinLink, parseJoinLink, type JoinLink } from './session/join-link.ts'
import { listedMaps } from './session/map-library.ts'
import { useCommands } from './ui/use-commands.ts'
import { useToast } from './ui/toast.tsx'

type Shown = { readonly link: JoinLink; readonly map: MovedMap } | 'join' | null

/** Enters maps and libraries by link: pasted, or handed over by the system. */
export function JoinPlace({ device }: { readonly device: Device }) {
  const { bridge, passes } = device
  const text = useText()
  const toast = useToast()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)

  const enter = useCallback(
    (link: JoinLink) => {
      passes.takeLink(link.id, link.token, elsewhere(link, device))
      navigate(`/${link.kind}/${link.id}`)
    },
    [device, passes, navigate],
  )
  const follow = useCallback(
    async (link: JoinLink) => {
      setShown(null)
      const { kind, id, serverUrl, token } = link
      const target = elsewhere(link, device)
      if (target !== null && bridge.servers === null) {
        // a page from one server does not speak to another one: it opens there
        return bridge.openExternal(formatJoinLink(target, kind, id, token))
      }
      const map = serverUrl === null ? null : await movedMap(link, device)
      if (map === null) enter(link)
      else setShown({ link, map })
    },
    [bridge, device, enter],
  )

  useCommands(device.commands, { 'join-map': () => setShown('join') })
  useEffect(
    () =>
      bridge.onLink((handed) => {
        try {
          void follow(parseJoinLink(handed))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const code = 'link-foreign'
          toast({ message: `${text(`problem.${code}.happened`)} ${text(`problem.${code}.todo`)}` })
        }
      }),
    [bridge, follow, text, toast],
  )

  return (
    <>
      <JoinDialog
        open={shown === 'join'}
        onOpenChange={close}
        onJoin={(link) => void follow(link)}
        onSession={(link) => {
          close()
          void bridge.openExternal(link)
        }}
      />
      {shown === null || shown === 'join' ? null : (
        <MovedDialog
          map={shown.map}
          onClose={close}
          onStay={() => {
            close()
            navigate(`/${shown.link.kind}/${shown.link.id}`)
          }}
          onMove={() => {
            close()
            enter(shown.link)
          }}
        />
      )}
    </>
  )
}

/** Origin of the server that a link leads to; null: the page's own. */
function elsewhere({ serverUrl }: JoinLink, { bridge }: Device): string | null {
  const isOwn = serverUrl === bridge.info.serverUrl || serverUrl === window.location.origin
  return isOwn ? null : serverUrl
}

/** A map that this device has from one server is not handed to another one unasked. */
async function movedMap(link: JoinLink, device: Device): Promise<MovedMap | null> {
  const from = device.passes.homes.serverOf(link.id)
  const to = elsewhere(link, device)
  if (from === to) return null
  const map = (await listedMaps(device.library)).find(({ id }) => id === link.id)
  return map === undefined ? null : { title: map.title, from, to }
}
