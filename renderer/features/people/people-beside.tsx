import './people.css'
import type { Readable, Writable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import type { Person } from '../../session/people.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Avatar } from './avatar.tsx'
import { useFaces } from './faces.ts'
import { OwnAvatar } from './own-avatar.tsx'

const mostFaces = 5

export interface PeopleBesideProps {
  readonly people: Readable<readonly Person[]>
  readonly identity: Writable<Identity>
}

/** Who else is here, where there is no view to follow. */
export function PeopleBeside({ people, identity }: PeopleBesideProps) {
  const text = useText()
  const faces = useFaces(people)
  const more = faces.length - mostFaces
  return (
    <div className="people" role="group" aria-label={text('people.label')}>
      <div role="status">
        <VisuallyHidden>
          {faces.length === 0 ? text('people.alone') : text('people.here', { count: faces.length })}
        </VisuallyHidden>
      </div>
      {faces.slice(0, mostFaces).map((face) => {
        const name = face.name === '' ? text('people.guest') : face.name
        return (
          <Tooltip key={face.clientId} label={name}>
            <button type="button" className="avatar-button" aria-label={name}>
              <Avatar name={face.name} colour={face.colour} />
            </button>
          </Tooltip>
        )
      })}
      {more > 0 ? (
        <span className="people-more">{text('people.plus', { count: more })}</span>
      ) : null}
      <OwnAvatar identity={identity} />
    </div>
  )
}
