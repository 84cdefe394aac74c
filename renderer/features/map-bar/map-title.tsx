import type { KeyboardEvent } from 'react'
import { useText } from '../../messages/use-text.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { onPageLeaving } from '../../ui/use-finish-on-leaving.ts'
import { useTyping } from '../../ui/use-typing.ts'

export interface MapTitleProps {
  readonly title: string
  readonly readOnly: boolean
  readonly onRename: (title: string) => void
}

/** The map's name; a click or Enter makes it a field, Enter keeps what was typed, Escape does not. */
export function MapTitle({ title, readOnly, onRename }: MapTitleProps) {
  const text = useText()
  const rename = (typed: string) => {
    const next = typed.trim()
    if (next !== '' && next !== title) onRename(next)
  }
  /** `typed` is null while nobody renames. */
  const { typed, type, finish, drop } = useTyping(rename, onPageLeaving)
  const shown = title === '' ? text('home.untitled') : title

  if (readOnly)
    return (
      <h1 className="map-title map-title-still" data-found="title">
        {shown}
      </h1>
    )
  if (typed === null) {
    return (
      <h1 className="map-title" data-found="title">
        <Tooltip label={text('bar.rename', { title: shown })}>
          <button type="button" className="map-title-button" dir="auto" onClick={() => type(title)}>
            {shown}
          </button>
        </Tooltip>
      </h1>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape') drop()
    event.stopPropagation()
  }
  return (
    <input
      className="map-title-field"
      dir="auto"
      aria-label={text('bar.title')}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={finish}
      onKeyDown={onKeyDown}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: the person just asked to type here
      autoFocus
    />
  )
}
