import { useText } from '../../../messages/use-text.ts'

export interface TitleListProps {
  readonly titles: readonly { readonly id: string; readonly title: string }[]
  /** The others are counted; none of them where there is no room. */
  readonly most: number
}

/** The titles of touchpoints, and how many more there are. */
export function TitleList({ titles, most }: TitleListProps) {
  const text = useText()
  if (most === 0) return null
  const rest = titles.length - most
  return (
    <ul className="agreement-titles">
      {titles.slice(0, most).map(({ id, title }) => (
        <li key={id} dir="auto" title={title}>
          {title || text('board.untitled')}
        </li>
      ))}
      {rest > 0 ? <li>{text('agreement.more', { count: rest })}</li> : null}
    </ul>
  )
}
