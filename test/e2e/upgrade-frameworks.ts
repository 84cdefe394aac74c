// Two versions of one framework, and what specs do on the upgrade panel, in the words of its users.
import type { Page } from '@playwright/test'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { StageId } from '../../shared/framework/framework.ts'
import { keepFramework } from '../../shared/framework/pinned-framework.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { addNeeds } from '../../shared/map/edit-needs.ts'
import { cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import { frameworkOf, stageNamed } from '../helpers/made-up-framework.ts'
import { expect } from './app.ts'

const id = (name: string) => name as StageId

export const versionOne = frameworkOf([
  stageNamed('search', 'Search', { colour: 'indigo' }),
  stageNamed('decide', 'Decide', { colour: 'plum' }),
  stageNamed('buy', 'Buy', { colour: 'orange', phase: 'during' }),
  stageNamed('renew', 'Renew', { colour: 'olive', phase: 'after' }),
])

/** Search is split, Decide goes into Buy, and Renew is gone. */
export const versionTwo = frameworkOf(
  [
    stageNamed('search', 'Search', { colour: 'indigo' }),
    stageNamed('compare', 'Compare', { colour: 'violet' }),
    stageNamed('buy', 'Purchase', { colour: 'orange', phase: 'during' }),
  ],
  {
    version: 2,
    notes: 'Comparing is a stage of its own.',
    moves: [
      { from: id('search'), to: [id('search'), id('compare')], name: 'Search', since: 2 },
      { from: id('decide'), to: [id('buy')], name: 'Decide', since: 2 },
      { from: id('renew'), to: [], name: 'Renew', since: 2 },
    ],
  },
)

/** Two cards in each stage of version 1; the map carries version 2. */
export function layCardsOfVersionOne(map: MapDocument): void {
  for (const stage of versionOne.stages) {
    const parentId = cellIdOf(stage.id, 'touchpoints' as RowId)
    for (const at of [1, 2])
      addTouchpoint(map, { parentId, x: 16, y: 104 * at - 88 }, { title: `${stage.name} ${at}` })
  }
  const need = { type: 'choose', personaId: null, text: 'Which ones are there?' } as const
  addNeeds(map, [{ ...need, stageId: versionOne.stages[0]?.id ?? null }])
  map.doc.transact(() => keepFramework(map, versionTwo))
}

export async function openUpgrade(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Acme stages/ }).click()
  await page.getByRole('button', { name: /See what would change|Pin another version/ }).click()
  await expect(page.getByRole('dialog', { name: 'Versions of Acme stages' })).toBeVisible()
}

export async function choose(page: Page, label: string, stage: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: stage, exact: true }).click()
}

export async function expectLanes(page: Page, names: readonly string[]): Promise<void> {
  await expect(page.locator('.stage-header-title')).toHaveText([...names])
}
