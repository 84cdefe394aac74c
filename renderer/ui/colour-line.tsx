import './colour-line.css'

/** A line of colours as a small picture. */
export function ColourLine({ colours }: { readonly colours: readonly string[] }) {
  return (
    <span className="colour-line" aria-hidden>
      {colours.map((colour, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- reason: two parts may have one colour
        <span key={at} className="colour-line-part" style={{ background: colour }} />
      ))}
    </span>
  )
}
