// What the board benchmark does to a board, by real mouse and keys, and what each of it costs.
import type { Page } from '@playwright/test'
import { frame, settle, type Meter, type Spent } from './page-meter.ts'

export type Say = (metric: string, spent: Spent) => void

const framesPerGesture = 30
/** Frames before the measured ones: a gesture begins in them, and code is compiled. */
const warmUpFrames = 10

export async function driveBoard(page: Page, meter: Meter, cards: string, say: Say): Promise<void> {
  await page.mouse.move(720, 450)
  await page.evaluate(() => window.boardUnderTest?.zoomToFit())
  await settle(page)
  say('pan, all in view, per frame', await wheel(page, meter, thereAndBack(8)))
  await showMiddle(page)
  say('pan at 100 %, per frame', await wheel(page, meter, thereAndBack(12)))
  await page.mouse.wheel(2000, 0)
  await settle(page)
  await page.keyboard.down('Control')
  say('zoom, per frame', await wheel(page, meter, outAndIn))
  await page.keyboard.up('Control')
  await showMiddle(page)
  say('select all', await meter.spend(() => press(page, 'Control+a')))
  await showMiddle(page)
  say('edit a card', await edit(page, meter))
  await select(page, [])
  const hundred = await nearestCards(page, cards, 100)
  const [nearest] = hundred
  for (const count of [1, 100]) {
    await select(
      page,
      hundred.slice(0, count).map(({ id }) => id),
    )
    say(`drag ${count}, per frame`, await drag(page, meter, nearest))
  }
}

type Wheel = (frame: number) => readonly [number, number]

/** So that the cards are still in view afterwards. */
function thereAndBack(step: number): Wheel {
  return (at) => (at < framesPerGesture / 2 ? [step, step] : [-step, -step])
}

const outAndIn: Wheel = (at) => [0, at < framesPerGesture / 2 ? 12 : -12]

/**
 * First the gesture the other way round, so that code is compiled; then measured, over cards that
 * nobody has looked at yet.
 */
async function wheel(page: Page, meter: Meter, step: Wheel): Promise<Spent> {
  const turn = (sign: 1 | -1) => async (at: number) => {
    const [x, y] = step(at)
    await page.mouse.wheel(sign * x, sign * y)
  }
  await meter.perFrame(framesPerGesture, turn(-1))
  return meter.perFrame(framesPerGesture, turn(1))
}

async function edit(page: Page, meter: Meter): Promise<Spent> {
  const step = (at: number) => page.evaluate((at) => window.boardUnderTest?.editCard(at), at)
  await meter.perFrame(warmUpFrames, step)
  return meter.perFrame(framesPerGesture, step)
}

async function drag(page: Page, meter: Meter, card: Card | undefined): Promise<Spent> {
  if (card === undefined) throw new Error('There is no card to drag.')
  const before = await placeOf(page, card.id)
  const turn = async (at: number) =>
    page.mouse.move(card.x + 10 + (at % 20) * 2, card.y + 10 + (at % 10))
  await page.mouse.move(card.x, card.y)
  await page.mouse.down()
  await meter.perFrame(warmUpFrames, turn)
  const spent = await meter.perFrame(framesPerGesture, turn)
  await page.mouse.move(card.x + 30, card.y)
  await page.mouse.up()
  await settle(page)
  if ((await placeOf(page, card.id)) === before) throw new Error('The card did not move.')
  await page.keyboard.press('Control+z')
  await settle(page)
  return spent
}

function placeOf(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate((id) => {
    const card = document.querySelector<HTMLElement>(`.tl-shape[data-shape-id="${id}"]`)
    return card?.style.transform
  }, id)
}

interface Card {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** The card nearest to the middle of the window and those around it, in view or not. */
function nearestCards(page: Page, selector: string, count: number): Promise<readonly Card[]> {
  return page.evaluate(
    ([selector, count]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .map((element) => {
          const box = element.getBoundingClientRect()
          const { e, f } = new DOMMatrix(element.style.transform)
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
          const away = box.width > 0 ? Math.hypot(x - 720, y - 450) : Number.POSITIVE_INFINITY
          return { id: element.dataset['shapeId'] ?? '', x, y, e, f, away }
        })
        .sort((a, b) => a.away - b.away)
        .map((card, _, [first = card]) => ({
          ...card,
          around: Math.hypot(card.e - first.e, card.f - first.f),
        }))
        .sort((a, b) => a.around - b.around)
        .slice(0, count),
    [selector, count] as const,
  )
}

async function showMiddle(page: Page): Promise<void> {
  await page.evaluate(() => window.boardUnderTest?.showMiddle())
  await settle(page)
  await select(page, [])
}

async function select(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate((ids) => window.boardUnderTest?.select(ids), ids)
  await settle(page)
}

async function press(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys)
  await frame(page)
  await frame(page)
}
