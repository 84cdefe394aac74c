import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { Board } from '../../canvas/board.ts'
import { DragPicture } from './drag-picture.tsx'
import { offerOfEntry, type Offer } from './offer.ts'
import { PaletteEntry } from './palette-entry.tsx'
import { PhaseList } from './phase-list.tsx'
import { usedKinds } from './used-kinds.ts'
import { useOfferDrag } from './use-offer-drag.ts'
import type { PaletteSearch } from './use-palette-search.ts'
import { walkList } from './walk-list.ts'

export interface PaletteListProps {
  readonly board: Board
  readonly session: MapSession
  readonly catalogue: Catalogue
  readonly search: PaletteSearch
  readonly onUse: (kind: string | undefined) => void
  readonly onEditCatalogue: () => void
  readonly onAdd: (offer: Offer) => void
  /** The focus leaves the list upwards. */
  readonly onLeaveUp: () => void
}

/** What is on offer: the arrow keys walk it, Enter or a click adds, a drag drops. */
export function PaletteList(props: PaletteListProps) {
  const { board, session, catalogue, search, onUse, onEditCatalogue, onAdd, onLeaveUp } = props
  const text = useText()
  const used = useReadable(useMemo(() => usedKinds(session.view, catalogue), [session, catalogue]))
  const drag = useOfferDrag(board, onUse)
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState('')
  const { offers, found, own, isSearching, hiddenRetail, query } = search
  const tabStop = offers.some((offer) => offer.key === focused) ? focused : offers[0]?.key

  const walk = (event: KeyboardEvent) => {
    const at = offers.findIndex((offer) => offer.key === focused)
    const next = walkList(event.key, at, offers.length)
    const key = next === null ? undefined : offers[next]?.key
    if (key !== undefined) {
      event.preventDefault()
      list.current?.querySelector<HTMLElement>(`[data-offer="${key}"]`)?.focus()
    } else if (event.key === 'ArrowUp') {
      event.preventDefault()
      onLeaveUp()
    }
  }
  const entryOf = (offer: Offer) => (
    <PaletteEntry
      key={offer.key}
      offer={offer}
      isTabStop={offer.key === tabStop}
      isUsed={used.has(offer.key)}
      withChannel={isSearching}
      onAdd={(chosen) => (drag.wasDragged() ? undefined : onAdd(chosen))}
      onFocus={(chosen) => setFocused(chosen.key)}
      onPress={drag.onPress}
    />
  )
  return (
    <div className="palette-list" ref={list} role="presentation" onKeyDown={walk}>
      {isSearching ? (
        <ul>{found.map((entry) => entryOf(offerOfEntry(entry)))}</ul>
      ) : (
        <PhaseList entries={found}>{(entry) => entryOf(offerOfEntry(entry))}</PhaseList>
      )}
      {isSearching && found.length === 0 ? (
        <p className="palette-empty">{text('palette.empty', { query: query.trim() })}</p>
      ) : null}
      {own === null ? null : <ul className="palette-own">{entryOf(own)}</ul>}
      {isSearching && hiddenRetail === 0 ? null : (
        <Button
          look="quiet"
          className="palette-retail"
          aria-pressed={search.withRetail}
          onClick={() => search.setWithRetail(!search.withRetail)}
        >
          {retailLabel()}
        </Button>
      )}
      <Button look="quiet" className="palette-retail" onClick={onEditCatalogue}>
        {text('palette.editCatalogue')}
      </Button>
      {drag.picture === null ? null : <DragPicture {...drag.picture} />}
    </div>
  )

  function retailLabel(): string {
    if (search.withRetail) return text('palette.hideRetail')
    if (isSearching) return text('palette.retailFound', { count: hiddenRetail })
    return text('palette.showRetail')
  }
}
