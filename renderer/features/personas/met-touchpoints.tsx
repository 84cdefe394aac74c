import { Focus } from 'lucide-react'
import { stageOf } from '../../../shared/map/board-view.ts'
import type { PersonaId } from '../../../shared/map/persona.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { usePart } from '../../ui/use-part.ts'

export interface MetTouchpointsProps {
  readonly session: MapSession
  readonly personaId: PersonaId
  /** Shows them on the board. */
  readonly onShow: () => void
}

/** How many touchpoints a persona meets in each stage. */
export function MetTouchpoints({ session, personaId, onShow }: MetTouchpointsProps) {
  const text = useText()
  const touchpoints = usePart(session.view, touchpointsOf)
  const stages = usePart(session.view, stagesOf)
  const met = touchpoints.filter(({ facts }) => facts.personas.includes(personaId))
  const inStage = (stageId: string | null) =>
    met.filter((touchpoint) => stageOf(touchpoint) === stageId).length
  const elsewhere = inStage(null)
  return (
    <section className="field" aria-label={text('personas.met')}>
      <h3 className="field-label">{text('personas.met')}</h3>
      {met.length === 0 ? (
        <p className="persona-met-none">{text('personas.met.none')}</p>
      ) : (
        <>
          <ul className="persona-met">
            {stages.map(({ id, name }) => (
              <li key={id} className="persona-met-stage">
                <bdi>{name}</bdi>
                <span>{inStage(id)}</span>
              </li>
            ))}
            {elsewhere === 0 ? null : (
              <li className="persona-met-stage">
                {text('personas.met.elsewhere')}
                <span>{elsewhere}</span>
              </li>
            )}
          </ul>
          <Button icon={<Focus />} onClick={onShow}>
            {text('personas.met.show', { count: met.length })}
          </Button>
        </>
      )}
    </section>
  )
}

function touchpointsOf({ touchpoints }: MapView) {
  return touchpoints
}

function stagesOf({ stages }: MapView) {
  return stages
}
