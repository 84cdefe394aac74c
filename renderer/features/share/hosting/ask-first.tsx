import { useEffect, useId, useRef } from 'react'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'

export interface AskFirstProps {
  readonly question: string
  readonly verb: string
  readonly onDo: () => void
  readonly onCancel: () => void
}

/** A question in its place, before something that can't be undone. */
export function AskFirst({ question, verb, onDo, onCancel }: AskFirstProps) {
  const text = useText()
  const id = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  // reason: the harmless answer is the one that Enter gives
  useEffect(() => cancel.current?.focus(), [])
  return (
    <div className="host-ask" role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <div className="host-ask-answers">
        <Button ref={cancel} onClick={onCancel}>
          {text('ui.cancel')}
        </Button>
        <Button look="danger" onClick={onDo}>
          {verb}
        </Button>
      </div>
    </div>
  )
}
