import type { Framework } from '../../../shared/framework/framework.ts'
import { useText, type Text } from '../../messages/use-text.ts'

/** What the notes of some versions say, in their order. */
export function VersionNotes({ versions }: { readonly versions: readonly Framework[] }) {
  const text = useText()
  return (
    <ul className="version-notes">
      {versions.map((framework) => (
        <li key={framework.version}>
          <span className="version-notes-version">{versionName(text, framework)}</span>
          <p>{framework.notes}</p>
        </li>
      ))}
    </ul>
  )
}

/** Number and date of a version; a file may have brought one without a readable date. */
export function versionName(text: Text, { version, publishedAt }: Framework): string {
  const at = new Date(publishedAt)
  return Number.isNaN(at.getTime())
    ? text('upgrade.version', { version })
    : text('upgrade.versionAt', { version, at })
}
