import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { CatalogueEntry } from '../../../shared/map/catalogue/catalogue.ts'
import { phaseSections } from '../../../shared/map/catalogue/phase-sections.ts'
import { ChannelIcon } from './channel-icon.tsx'

export interface PhaseListProps {
  readonly entries: readonly CatalogueEntry[]
  readonly children: (entry: CatalogueEntry) => ReactNode
}

/** The whole catalogue, phase by phase and channel by channel. */
export function PhaseList({ entries, children }: PhaseListProps) {
  const text = useText()
  return phaseSections(entries).map(({ phase, groups }) => (
    <div key={phase}>
      <h3 className="palette-phase">{text(`phase.${phase}`)}</h3>
      {groups.map(({ channel, entries: inChannel }) => (
        <div key={channel}>
          <h4 className="palette-channel" id={`palette-${phase}-${channel}`}>
            <ChannelIcon channel={channel} />
            {text(`channel.${channel}`)}
          </h4>
          <ul aria-labelledby={`palette-${phase}-${channel}`}>{inChannel.map(children)}</ul>
        </div>
      ))}
    </div>
  ))
}
