import { ChevronRight } from 'lucide-react'
import type { LicenceGroup } from '../../shared/desktop/licences.ts'
import { useText } from '../messages/use-text.ts'

/** One line per text, with who comes under it; it opens to the text. */
export function LicenceList({ groups }: { readonly groups: readonly LicenceGroup[] }) {
  const text = useText()
  return (
    <ul className="licences-list">
      {groups.map((group) => (
        <li key={group.packages.map(nameOf).join(' ')}>
          <details className="licences-group">
            <summary>
              <ChevronRight className="licences-mark" aria-hidden />
              <span className="licences-names">{group.packages.map(nameOf).join(', ')}</span>
              <span className="licences-kind">
                {group.licence === '' ? text('licences.unnamed') : group.licence}
              </span>
            </summary>
            <pre className="licences-text">{group.text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

function nameOf({ name, version }: LicenceGroup['packages'][number]): string {
  return version === null ? name : `${name} ${version}`
}
