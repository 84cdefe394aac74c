import { Check, Plus } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import type { Offer } from './offer.ts'

export interface PaletteEntryProps {
  readonly offer: Offer
  /** The list has one stop for Tab; the arrow keys walk from there. */
  readonly isTabStop: boolean
  readonly isUsed: boolean
  /** Where the channel is not said by a heading. */
  readonly withChannel: boolean
  readonly onAdd: (offer: Offer) => void
  readonly onFocus: (offer: Offer) => void
  readonly onPress: (offer: Offer, event: PointerEvent) => void
}

export function PaletteEntry(props: PaletteEntryProps) {
  const { offer, isTabStop, isUsed, withChannel, onAdd, onFocus, onPress } = props
  const text = useText()
  return (
    <li>
      <button
        type="button"
        className="palette-entry"
        data-offer={offer.key}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onAdd(offer)}
        onFocus={() => onFocus(offer)}
        onPointerDown={(event) => onPress(offer, event)}
      >
        {offer.channel === null ? <Plus className="palette-icon" /> : null}
        {withChannel && offer.channel !== null ? <ChannelIcon channel={offer.channel} /> : null}
        <span className="palette-entry-title">
          {offer.channel === null
            ? text('palette.addOwn', { query: offer.facts.title })
            : offer.facts.title}
        </span>
        {isUsed ? (
          <>
            <Check className="palette-used" />
            <VisuallyHidden> · {text('palette.used')}</VisuallyHidden>
          </>
        ) : null}
      </button>
    </li>
  )
}
