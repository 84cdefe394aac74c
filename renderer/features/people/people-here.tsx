import './people.css'
import type { Readable, Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import type { Person } from '../../session/people.ts'
import { Menu } from '../../ui/menu.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Avatar } from './avatar.tsx'
import { useFaces, type Face } from './faces.ts'
import { OwnAvatar } from './own-avatar.tsx'

/** More people than this stand in a menu. */
const facesInBar = 4
const facesInNarrowBar = 1

export interface PeopleHereProps {
  readonly people: Readable<readonly Person[]>
  readonly identity: Writable<Identity>
  /** Client id of whom this window follows. */
  readonly following: number | null
  readonly onFollow: (clientId: number | null) => void
}

/** Who is here; a click on somebody follows their view. */
export function PeopleHere({ people, identity, following, onFollow }: PeopleHereProps) {
  const text = useText()
  const faces = useFaces(people)
  const most = useMedia('(max-width: 1199px)') ? facesInNarrowBar : facesInBar
  const inBar = faces.length > most ? faces.slice(0, most - 1) : faces
  const inMenu = faces.slice(inBar.length)
  const nameOf = (face: Face) => (face.name === '' ? text('people.guest') : face.name)
  const followWord = (face: Face) =>
    text(face.clientId === following ? 'people.unfollow' : 'people.follow', { name: nameOf(face) })
  const toggle = (face: Face) => onFollow(face.clientId === following ? null : face.clientId)
  return (
    <div className="people" role="group" aria-label={text('people.label')}>
      <div role="status">
        <VisuallyHidden>
          {faces.length === 0 ? text('people.alone') : text('people.here', { count: faces.length })}
        </VisuallyHidden>
      </div>
      {inBar.map((face) => (
        <Tooltip key={face.clientId} label={followWord(face)}>
          <button
            type="button"
            className="avatar-button"
            aria-label={followWord(face)}
            aria-pressed={face.clientId === following}
            onClick={() => toggle(face)}
          >
            <Avatar name={face.name} colour={face.colour} followed={face.clientId === following} />
          </button>
        </Tooltip>
      ))}
      {inMenu.length === 0 ? null : (
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              className="people-more"
              aria-label={text('people.more', { count: inMenu.length })}
            >
              {text('people.plus', { count: inMenu.length })}
            </button>
          }
          entries={[
            { kind: 'heading', label: text('people.followWhom') },
            ...inMenu.map((face) => ({
              kind: 'choice' as const,
              label: nameOf(face),
              icon: <Avatar name={face.name} colour={face.colour} />,
              chosen: face.clientId === following,
              run: () => toggle(face),
            })),
          ]}
        />
      )}
      <OwnAvatar identity={identity} />
    </div>
  )
}
