import type { ReactNode } from 'react'
import { pileUpFrom } from '../../../shared/map/insight/coverage.ts'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { AskedList } from './asked-list.tsx'
import type { CoverageViewProps } from './coverage-dialog.tsx'
import { titleOf } from './title-of.ts'

/** The four lists of what is wrong with the answers, each with its rule and its n. */
export function CoverageLists(props: CoverageViewProps) {
  const text = useText()
  const { asked, holes, pileUps, salesOnly, assets, assetsWithoutNeed } = props.map.coverage
  const ofNeeds = (count: number) => text('coverage.ofNeeds', { count, n: asked.length })
  return (
    <div className="coverage-lists">
      <CoveragePart
        title={text('coverage.holes')}
        figure={ofNeeds(holes.length)}
        why={text('coverage.holes.why')}
        isEmpty={holes.length === 0}
      >
        <AskedList {...props} asked={holes} />
      </CoveragePart>
      <CoveragePart
        title={text('coverage.salesOnly')}
        figure={ofNeeds(salesOnly.length)}
        why={text('coverage.salesOnly.why')}
        isEmpty={salesOnly.length === 0}
      >
        <AskedList {...props} asked={salesOnly} />
      </CoveragePart>
      <CoveragePart
        title={text('coverage.assets')}
        figure={text('coverage.ofAssets', { count: assetsWithoutNeed.length, n: assets.length })}
        why={text('coverage.assets.why')}
        isEmpty={assetsWithoutNeed.length === 0}
      >
        <ul className="coverage-asked">
          {assetsWithoutNeed.map((card) => (
            <li key={card.id}>
              <LineButton onClick={() => props.onShow(card.id)}>{titleOf(card, text)}</LineButton>
            </li>
          ))}
        </ul>
      </CoveragePart>
      <CoveragePart
        title={text('coverage.pileUps')}
        figure={ofNeeds(pileUps.length)}
        why={text('coverage.pileUps.why', { count: pileUpFrom })}
        isEmpty={pileUps.length === 0}
      >
        <AskedList {...props} asked={pileUps} />
      </CoveragePart>
    </div>
  )
}

interface CoveragePartProps {
  readonly title: string
  /** Of how many. */
  readonly figure: string
  /** The rule, in one sentence. */
  readonly why: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}

function CoveragePart({ title, figure, why, isEmpty, children }: CoveragePartProps) {
  const text = useText()
  return (
    <section className="coverage-part" aria-label={title}>
      <h3>
        {title} <span className="coverage-n">{figure}</span>
      </h3>
      <p className="coverage-note">{why}</p>
      {isEmpty ? <p>{text('coverage.nothing')}</p> : children}
    </section>
  )
}
