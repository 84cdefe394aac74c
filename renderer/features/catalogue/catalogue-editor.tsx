import './catalogue.css'
import { Plus, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { createCatalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { addKind } from '../../../shared/map/catalogue/edit-kinds.ts'
import { kindLines } from '../../../shared/map/catalogue/kind.ts'
import { shippedEntries } from '../../../shared/map/catalogue/shipped-catalogue.ts'
import { useText } from '../../messages/use-text.ts'
import type { LibrarySession } from '../../session/library-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { KindForm } from './kind-form.tsx'
import { KindList } from './kind-list.tsx'

export interface CatalogueEditorProps {
  readonly session: LibrarySession
  readonly readOnly: boolean
}

const newKind = { phase: 'before', channel: 'website', otherNames: [], isHidden: false } as const

/** The catalogue as this organisation has it: all kinds on the left, the chosen one on the right. */
export function CatalogueEditor({ session, readOnly }: CatalogueEditorProps) {
  const text = useText()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { kinds } = useReadable(session.view)
  const lines = useMemo(() => kindLines(shippedEntries, kinds), [kinds])
  const catalogue = useMemo(() => createCatalogue(lines.map(({ entry }) => entry)), [lines])
  const found = useMemo(() => {
    const entries = new Set(catalogue.search(query, { withRetail: true }))
    return lines.filter(({ entry }) => entries.has(entry))
  }, [catalogue, lines, query])
  const line = lines.find(({ kind }) => kind === chosen)
  const add = () => {
    const title = query.trim() === '' ? text('kinds.newName') : query.trim()
    const kind = session.edit((library) => addKind(library, { ...newKind, title }))
    if (kind === undefined) return
    setQuery('')
    setChosen(kind)
  }
  return (
    <div className="kinds">
      <div className="kinds-side">
        <TextField
          type="search"
          label={text('kinds.search')}
          hideLabel
          icon={<Search />}
          placeholder={text('kinds.search')}
          value={query}
          onChange={setQuery}
        />
        {readOnly ? null : (
          <Button icon={<Plus />} onClick={add}>
            {text('kinds.add')}
          </Button>
        )}
        <KindList lines={found} chosen={chosen} onChoose={setChosen} />
        {found.length === 0 ? (
          <p className="kinds-none">{text('kinds.none', { query: query.trim() })}</p>
        ) : null}
      </div>
      {line === undefined ? (
        <p className="kinds-none">{text('kinds.choose')}</p>
      ) : (
        <KindForm
          key={line.kind}
          session={session}
          line={line}
          catalogue={catalogue}
          readOnly={readOnly}
        />
      )}
    </div>
  )
}
