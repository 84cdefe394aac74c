import { ChevronDown, Library } from 'lucide-react'
import { useLocation } from 'wouter'
import { useText } from '../messages/use-text.ts'
import type { KnownLibraries } from '../session/known-libraries.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { useReadable } from '../ui/use-readable.ts'

export interface LibrarySwitchProps {
  readonly session: LibrarySession
  readonly known: KnownLibraries
}

/** Which library this is, and the way to the others that this device knows. */
export function LibrarySwitch({ session, known }: LibrarySwitchProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const { ownId, others } = useReadable(known.libraries)
  const { organisation } = useReadable(session.view)
  const here = session.isOwn
    ? organisation || text('library.own')
    : organisation || text('library.shared')
  if (others.length === 0) return <span className="library-bar-place">{text('library.title')}</span>
  return (
    <Menu
      trigger={
        <Button look="quiet" icon={<Library />} className="library-bar-place">
          <span className="library-bar-name">{here}</span>
          <ChevronDown />
        </Button>
      }
      entries={[
        { kind: 'heading', label: text('library.switch') },
        {
          kind: 'choice',
          label: session.isOwn ? here : text('library.own'),
          chosen: session.isOwn,
          run: () => navigate(`/library/${ownId}`),
        },
        ...others.map(({ id, name }) => ({
          kind: 'choice' as const,
          label: name || text('library.shared'),
          chosen: id === session.libraryId,
          run: () => navigate(`/library/${id}`),
        })),
      ]}
    />
  )
}
