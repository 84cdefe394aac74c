import { Plus } from 'lucide-react'
import type { Catalogue, CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
import { leftOutGroups } from '../../../shared/map/insight/left-out.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { channelGlyphs } from '../../canvas/shapes/glyph-paths.ts'
import { FactIcon } from '../../icons/fact-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { InsightFold } from './card-list.tsx'

export interface LeftOutViewProps {
  readonly touchpoints: readonly Touchpoint[]
  readonly catalogue: Catalogue
  readonly withRetail: boolean
  readonly isReadOnly: boolean
  readonly onAdd: (entry: CatalogueEntry) => void
}

/** Groups of the catalogue of which nothing is on the map; a click adds what was forgotten. */
export function LeftOutView(props: LeftOutViewProps) {
  const { touchpoints, catalogue, withRetail, isReadOnly, onAdd } = props
  const text = useText()
  const groups = leftOutGroups(touchpoints, catalogue, { withRetail })
  return (
    <>
      <p className="insight-note">{text('insight.leftOut.why', { count: groups.length })}</p>
      {groups.map(({ phase, channel, entries }) => (
        <InsightFold
          key={`${phase} ${channel}`}
          icon={<FactIcon glyph={channelGlyphs[channel]} />}
          title={text('insight.leftOut.group', {
            phase: text(`phase.${phase}`),
            channel: text(`channel.${channel}`),
          })}
          count={entries.length}
        >
          <ul className="insight-cards">
            {entries.map((entry) => (
              <li key={entry.kind}>
                {isReadOnly ? (
                  <span className="insight-entry">{entry.title}</span>
                ) : (
                  <LineButton icon={<Plus aria-hidden />} onClick={() => onAdd(entry)}>
                    {entry.title}
                  </LineButton>
                )}
              </li>
            ))}
          </ul>
        </InsightFold>
      ))}
    </>
  )
}
