// The outline of a card as paths, for screen and export alike.

export const cardRadius = 4
/** How much of the top right corner is folded over. */
export const foldSize = 13

/** Four strokes that run past their corners, like the first draft of a draughtsman. */
export function pencilPath(w: number, h: number): string {
  const over = 4
  return [
    `M${-over} .6L${w + over} -.5`,
    `M${w - 0.4} ${-over}L${w + 0.5} ${h + over}`,
    `M${w + over} ${h - 0.5}L${-over} ${h + 0.6}`,
    `M.5 ${h + over}L-.6 ${-over}`,
  ].join('')
}

/** The card's paper, with its corner cut where it is folded. */
export function paperPath(w: number, h: number, isFolded: boolean): string {
  const r = cardRadius
  const corner = isFolded
    ? `H${w - foldSize}L${w} ${foldSize}`
    : `H${w - r}a${r} ${r} 0 0 1 ${r} ${r}`
  return `M${r} 0${corner}V${h - r}a${r} ${r} 0 0 1 ${-r} ${r}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`
}

/** The flap of the fold. */
export function foldPath(w: number): string {
  return `M${w - foldSize} 0V${foldSize - 2}a2 2 0 0 0 2 2H${w}z`
}

/** A clock in the folded corner: a ring and its two hands. */
export function clockPath(w: number): string {
  const [x, y, r] = [w - 6.5, 6.5, 5]
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0M${x} ${y - 3}v3h2.4`
}

/** Around a card that stands at x and y. */
export function outlinePath(x: number, y: number, w: number, h: number): string {
  const r = cardRadius
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [across, down] = [w - 2 * r, h - 2 * r]
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`
}
