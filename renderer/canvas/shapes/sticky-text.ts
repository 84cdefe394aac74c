// How large the words of a sticky note are: in steps, by how many letters there are, never measured.

export interface TextStep {
  readonly fontSize: number
  readonly lineHeight: number
}

export const stickyInset = 12
/** A capital and a small letter, in parts of the font size; generous, so that words rarely run over. */
const letterWidth = 0.56

const steps: readonly TextStep[] = [
  { fontSize: 18, lineHeight: 24 },
  { fontSize: 15, lineHeight: 20 },
  { fontSize: 13, lineHeight: 17 },
  { fontSize: 12, lineHeight: 16 },
]
const smallest: TextStep = { fontSize: 12, lineHeight: 16 }

/** The largest step in which the text should fit, by its longest word and by its lines. */
export function stickyStep(text: string, w: number, h: number): TextStep {
  const width = w - 2 * stickyInset
  const height = h - 2 * stickyInset
  return steps.find((step) => fits(text, step, width, height)) ?? smallest
}

export function stickyLines({ lineHeight }: TextStep, h: number): number {
  return Math.max(1, Math.floor((h - 2 * stickyInset) / lineHeight))
}

function fits(
  text: string,
  { fontSize, lineHeight }: TextStep,
  width: number,
  height: number,
): boolean {
  const perLine = Math.max(1, Math.floor(width / (fontSize * letterWidth)))
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(' ')) {
      if (word.length > perLine) return false
      if (used > 0 && used + 1 + word.length > perLine) {
        lines++
        used = word.length
      } else used += (used > 0 ? 1 : 0) + word.length
    }
  }
  return lines * lineHeight <= height
}
