/** What the page of the board benchmark offers to whoever drives it, whatever board it shows. */
export interface BoardUnderTest {
  /** Makes the cards and keeps them as bytes, without showing anything. Not measured. */
  prepare(count: number, links?: number): Promise<void>
  /** From the bytes to the first frame that shows all cards. */
  open(): Promise<void>
  zoomToFit(): void
  /** Selects the card in the middle of all and shows it at 100 %. */
  showMiddle(): void
  select(ids: readonly string[]): void
  /** Changes a fact of the card in the middle, another one with each step. */
  editCard(step: number): Promise<void>
  /** Only where the board shows a shared map: what others are about to do to it. Not measured. */
  inviteOthers?(): void
  /** They do it. */
  letOthersEdit?(): Promise<void>
}

export const systemNames = ['pathlane', 'same board in tldraw', 'tldraw notes'] as const
export type SystemName = (typeof systemNames)[number]

/** The cards of each board, as tldraw marks them on the page. */
export const cardSelector: Readonly<Record<SystemName, string>> = {
  pathlane: '.tl-shape[data-shape-type="touchpoint"]',
  'same board in tldraw': '.tl-shape[data-shape-type="touchpoint"]',
  'tldraw notes': '.tl-shape[data-shape-type="note"]',
}

/** Every board opens on this part of its page, so that all of them show equally many cards. */
export const firstView = { x: -136, y: -56, w: 3600, h: 2250 } as const

/** Waits until all cards are there, those in view with their text, and a frame was drawn since. */
export async function whenShown(selector: string, count: number): Promise<void> {
  while (!areShown(document.querySelectorAll<HTMLElement>(selector), count)) await nextFrame()
  await nextFrame()
}

function areShown(cards: NodeListOf<HTMLElement>, count: number): boolean {
  if (cards.length < count) return false
  const inView = [...cards].filter((card) => card.style.display !== 'none')
  return inView.length < count && inView.every((card) => card.textContent !== '')
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

declare global {
  interface Window {
    boardUnderTest?: BoardUnderTest
  }
}
