import './palette.css'
import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { Board } from '../../canvas/board.ts'
import type { Offer } from './offer.ts'
import { PaletteList } from './palette-list.tsx'
import { usePaletteSearch } from './use-palette-search.ts'
import { usePlainKey } from '../../ui/use-plain-key.ts'

export interface PaletteProps {
  readonly board: Board
  readonly session: MapSession
  readonly catalogue: Catalogue
  /** A card of this kind was put on the map. */
  readonly onUse: (kind: string | undefined) => void
  readonly onEditCatalogue: () => void
  readonly isCollapsed: boolean
  readonly onCollapsedChange: (isCollapsed: boolean) => void
}

/** The touchpoint catalogue beside the board, or a narrow strip that opens it. */
export function Palette(props: PaletteProps) {
  const { board, session, catalogue, onUse, onEditCatalogue, isCollapsed, onCollapsedChange } =
    props
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const search = usePaletteSearch(catalogue)
  const openSearch = useCallback(() => {
    flushSync(() => onCollapsedChange(false))
    field.current?.focus()
  }, [onCollapsedChange])
  usePlainKey('/', openSearch)
  const add = (offer: Offer) => {
    board.addTouchpoints([offer.facts])
    onUse(offer.facts.kind)
    if (offer.channel === null) search.setQuery('')
  }
  const onSearchKey = (event: KeyboardEvent) => {
    const [best] = search.offers
    if (event.key === 'Enter' && search.isSearching && best !== undefined) add(best)
    else if (event.key === 'Escape' && search.isSearching) {
      event.stopPropagation()
      search.setQuery('')
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      body.current?.querySelector<HTMLElement>('[data-offer]')?.focus()
    }
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) board.focus()
  }
  if (isCollapsed) {
    return (
      <section className="palette palette-collapsed" aria-label={text('palette.title')}>
        <IconButton
          label={text('palette.expand')}
          icon={<PanelLeftOpen />}
          aria-expanded={false}
          side="right"
          onClick={() => onCollapsedChange(false)}
        />
        <IconButton
          label={text('palette.search')}
          icon={<Search />}
          keys="/"
          side="right"
          onClick={openSearch}
        />
      </section>
    )
  }
  const collapse = (
    <IconButton
      label={text('palette.collapse')}
      icon={<PanelLeftClose />}
      aria-expanded
      onClick={() => onCollapsedChange(true)}
    />
  )
  return (
    <div className="palette" ref={body} role="presentation" onKeyDown={leave}>
      <Panel title={text('palette.title')} actions={collapse}>
        <div className="palette-search">
          <TextField
            ref={field}
            type="search"
            label={text('palette.search')}
            hideLabel
            icon={<Search />}
            placeholder={text('palette.search')}
            value={search.query}
            onChange={search.setQuery}
            onKeyDown={onSearchKey}
          />
          <div role="status">
            {search.isSearching ? (
              <VisuallyHidden>
                {text('palette.results', { count: search.found.length })}
              </VisuallyHidden>
            ) : null}
          </div>
        </div>
        <PaletteList
          board={board}
          session={session}
          catalogue={catalogue}
          search={search}
          onUse={onUse}
          onEditCatalogue={onEditCatalogue}
          onAdd={add}
          onLeaveUp={() => field.current?.focus()}
        />
      </Panel>
    </div>
  )
}
