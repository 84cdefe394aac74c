// Packs and opens files on a thread of its own: on the page's, a large map would stop the hand that
// moves a card.
import { Problem } from '../../shared/problems.ts'
import type { PressAnswer, PressQuestion } from './press-messages.ts'
import { createPressWork } from './press-work.ts'

const work = createPressWork()

addEventListener('message', ({ data }: MessageEvent<PressQuestion>) => {
  const { id, name, argument } = data
  const answer = work[name] as (argument: unknown) => unknown
  try {
    say({ id, value: answer(argument) })
  } catch (error) {
    if (error instanceof Problem) say({ id, problem: error.code })
    else say({ id, error: String(error) })
  }
})

function say(answer: PressAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker has no target origin
  postMessage(answer)
}
