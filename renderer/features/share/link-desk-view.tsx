import { useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import { formatJoinLink, type SharedKind } from '../../session/join-link.ts'
import type { LinkDesk } from '../../session/link-desk.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { isLoopback } from './is-loopback.ts'
import { LinkLine } from './link-line.tsx'
import { NewLink } from './new-link.tsx'
import { useLinks } from './use-links.ts'

export interface LinkDeskViewProps {
  readonly desk: LinkDesk
  readonly serverUrl: string
  readonly kind: SharedKind
  readonly id: string
}

/** Makes links of a map and shows those there are. */
export function LinkDeskView({ desk, serverUrl, kind, id }: LinkDeskViewProps) {
  const text = useText()
  const { links, problem, isBusy, act } = useLinks(desk)
  const people = useReadable(desk.peopleByLink)
  const [shownId, setShownId] = useState<string | null>(null)
  return (
    <>
      <NewLink
        isBusy={isBusy}
        onMake={async (wish) => {
          const made = await act((at) => at.make(wish))
          if (made !== null) setShownId(made.linkId)
        }}
      />
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {`${text(`problem.${problem}.happened`)} ${text(`problem.${problem}.todo`)}`}
        </p>
      )}
      {isLoopback(serverUrl) ? (
        <p className="share-note">{text('share.onlyThisComputer')}</p>
      ) : null}
      {links === null && problem === null ? <Spinner label={text('share.links.reading')} /> : null}
      {links === null ? null : (
        <ul className="share-lines" aria-label={text('share.links')}>
          {links.map((link) => (
            <LinkLine
              key={link.linkId}
              link={link}
              people={people === null ? link.people : (people.get(link.linkId) ?? 0)}
              address={formatJoinLink(serverUrl, kind, id, link.token)}
              isShown={shownId === link.linkId}
              isBusy={isBusy}
              onShow={(isShown) => setShownId(isShown ? link.linkId : null)}
              onRevoke={() => void act((at) => at.revoke(link.linkId))}
              onRole={(role) => void act((at) => at.changeRole(link.linkId, role))}
            />
          ))}
        </ul>
      )}
    </>
  )
}
