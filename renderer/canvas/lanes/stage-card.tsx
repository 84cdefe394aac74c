import { HoverCard } from 'radix-ui'
import { useValue } from 'tldraw'
import { useId, useState, type ReactElement } from 'react'
import type { Stage, StageId } from '../../../shared/framework/framework.ts'
import type { Term } from '../../../shared/framework/term.ts'
import { wordsOfSource } from '../../../shared/framework/stage-words.ts'
import { useText } from '../../messages/use-text.ts'
import { useBoardContext } from '../board-context.ts'
import { shownSource } from './board-heading.ts'
import type { LaneState } from './lane-state.ts'

/** What a stage means, on hover and on keyboard focus of its header. */
export function StageCard({
  stage,
  children,
}: {
  readonly stage: Stage
  readonly children: ReactElement
}) {
  const text = useText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { lanes } = useBoardContext()
  const terms = useValue('terms of a stage', () => shownTerms(lanes, stage.id), [lanes, stage.id])
  const facts = [
    [text('board.stageDefinition'), stage.definition],
    [text('board.stageObjective'), stage.customerObjective],
    [text('board.stageExitSign'), stage.exitSign],
  ] as const
  return (
    <HoverCard.Root open={isOpen} onOpenChange={setIsOpen} openDelay={300} closeDelay={80}>
      <HoverCard.Trigger
        asChild
        aria-describedby={isOpen ? id : undefined}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
      >
        {children}
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          id={id}
          className="stage-card"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          <p className="stage-card-name">
            <bdi>{stage.name}</bdi>
          </p>
          <dl>
            {facts.map(([term, fact]) =>
              fact === '' ? null : (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{fact}</dd>
                </div>
              ),
            )}
            {terms.map(({ id: termId, source, word, fit, definition }) => (
              <div key={termId}>
                <dt>{text('heading.termIn', { word, source, fit })}</dt>
                <dd dir="auto">{definition === '' ? text('heading.noDefinition') : definition}</dd>
              </div>
            ))}
          </dl>
          <p className="stage-card-hint">{text('propose.hint')}</p>
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  )
}

/** What the chosen source calls the stage, and means by it. */
function shownTerms({ framework, wording }: LaneState, stageId: StageId): readonly Term[] {
  const current = framework.get()
  const source = current === null ? null : shownSource(current, wording.get())
  if (current === null || source === null) return noTerms
  return wordsOfSource(current, source).byStage.get(stageId)?.terms ?? noTerms
}

const noTerms: readonly Term[] = []
