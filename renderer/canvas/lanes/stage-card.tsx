import { HoverCard } from 'radix-ui'
import { useId, useState, type ReactElement } from 'react'
import type { Stage } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'

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
          <p className="stage-card-name">{stage.name}</p>
          <dl>
            {facts.map(([term, fact]) =>
              fact === '' ? null : (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{fact}</dd>
                </div>
              ),
            )}
          </dl>
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  )
}
