import { ShieldAlert } from 'lucide-react'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { useReadable } from '../../../ui/use-readable.ts'

/** Versions that are not what they claim to be: ignored, and said so. Nothing where all are true. */
export function ReportsMark({ session }: { readonly session: LibrarySession }) {
  const text = useText()
  const { reports } = useReadable(session.view)
  if (reports.length === 0) return null
  return (
    <Popover
      align="end"
      label={text('library.reports.title')}
      trigger={
        <Button look="quiet" icon={<ShieldAlert />} className="library-reports">
          {text('library.reports', { count: reports.length })}
        </Button>
      }
    >
      <p className="library-reports-text">{text('library.reports.text')}</p>
      <ul className="library-reports-list">
        {reports.map(({ reason, id, version, contentHash }) => (
          <li key={`${id}@${version}.${contentHash}`}>
            {text(`library.report.${reason}`, { id, version })}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
