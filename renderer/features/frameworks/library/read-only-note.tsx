import { Eye } from 'lucide-react'
import { useText } from '../../../messages/use-text.ts'

/** For those who may read a library and not change it. */
export function ReadOnlyNote() {
  const text = useText()
  return (
    <p className="library-read-only" role="status">
      <Eye aria-hidden />
      {text('library.readOnly')}
    </p>
  )
}
