import './face-strip.css'
import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Popover } from '../../ui/popover.tsx'
import { MapDetails, type MapDetailsProps } from './map-details.tsx'
import { segmentWord } from './segment-choice.tsx'

export interface FaceStripProps extends MapDetailsProps {
  /** What the board is filtered by, at the end. */
  readonly children: ReactNode
}

/** What the map is about, over the board for everybody to see: its segment and its scenario. */
export function FaceStrip({ children, ...details }: FaceStripProps) {
  const text = useText()
  const { segment, scenario } = details.summary
  const isEmpty = segment === '' && scenario === ''
  return (
    <section className="face-strip" aria-label={text('bar.about')}>
      <Popover
        label={text('bar.details')}
        trigger={
          <button type="button" className="face" title={scenario}>
            <span className="visually-hidden">{text('bar.details')}: </span>
            {segment === '' ? null : (
              <bdi className="face-segment" data-found="segment">
                {segmentWord(text, segment)}
              </bdi>
            )}
            <bdi className="face-scenario" data-found="scenario">
              {isEmpty || scenario === '' ? text('bar.scenario.none') : scenario}
            </bdi>
          </button>
        }
      >
        <MapDetails {...details} />
      </Popover>
      {children}
    </section>
  )
}
