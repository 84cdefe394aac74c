import { useRef, useState } from 'react'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { Need, NeedId } from '../../../shared/map/need.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { DragPicture } from '../../ui/drag-picture.tsx'
import { NeedEditor } from './need-editor.tsx'
import type { NeedGroup } from './need-groups.ts'
import { NeedLine } from './need-line.tsx'
import { useLineActions } from './use-line-actions.ts'
import { dropBefore, dropOnStage, useNeedDrag } from './use-need-drag.ts'
import { answering, type NeedVerbs } from './use-need-verbs.ts'
import type { NeedsOfMap } from './use-needs.ts'

export interface NeedListProps {
  readonly board: Board
  readonly session: MapSession
  readonly map: NeedsOfMap
  readonly verbs: NeedVerbs
  readonly groups: readonly NeedGroup[]
  /** Touchpoints that are selected on the board. */
  readonly selected: readonly (Pick<Touchpoint, 'facts'> & { readonly id: string })[]
  readonly isReadOnly: boolean
}

/** Needs under their headings; one at a time is open for editing. */
export function NeedList(props: NeedListProps) {
  const { board, session, groups, selected, isReadOnly } = props
  const [openId, setOpenId] = useState<NeedId | null>(null)
  const lists = useRef<HTMLDivElement>(null)
  const { drag, onPress, wasDragged } = useNeedDrag(board, session, isReadOnly)
  const text = useText()
  const actions = useLineActions({
    open: ({ id }) => (wasDragged() ? undefined : setOpenId(id)),
    press: onPress,
    move: (need, step) => moveInGroup(props, need, step),
    answer: (need, isAnswered) =>
      props.verbs.answer(
        selected.map(({ id }) => id),
        need,
        isAnswered,
      ),
  })
  const close = (id: NeedId) => {
    setOpenId(null)
    // reason: the line is there again only after the next render
    requestAnimationFrame(() =>
      lists.current?.querySelector<HTMLElement>(`[data-need="${id}"]`)?.focus(),
    )
  }
  return (
    <div ref={lists} className="needs-lists">
      {groups.map((group) => (
        <section key={group.key} className="needs-group" aria-label={nameOf(group, props.map)}>
          <h3
            className="needs-heading"
            data-drop={dropOf(group)}
            data-over={drag !== null && drag.over === dropOf(group) ? '' : undefined}
          >
            <span className="needs-heading-name">{nameOf(group, props.map)}</span>
            <span className="needs-n">
              {text('needs.groupCount', {
                answered: group.asked.filter((each) => !isHole(each)).length,
                n: group.asked.length,
              })}
            </span>
          </h3>
          <ul className="needs-list">
            {group.asked.map((asked) => (
              <li
                key={asked.need.id}
                className="needs-line"
                data-drop={dropBefore(asked.need)}
                data-over={drag?.over === dropBefore(asked.need) ? '' : undefined}
              >
                {openId === asked.need.id ? (
                  <OpenNeed
                    {...props}
                    asked={asked}
                    group={group}
                    onDone={() => close(asked.need.id)}
                  />
                ) : (
                  <NeedLine
                    need={asked.need}
                    answers={asked.answers.length}
                    ideas={asked.ideas.length}
                    aside={asideOf(asked, group, props.map)}
                    selected={selected.length}
                    ticked={answering(selected, asked.need.id)}
                    isReadOnly={isReadOnly}
                    actions={actions}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {drag === null ? null : <DragPicture x={drag.x} y={drag.y} label={drag.what.text} />}
    </div>
  )
}

interface OpenNeedProps extends NeedListProps {
  readonly asked: AskedNeed
  readonly group: NeedGroup
  readonly onDone: () => void
}

function OpenNeed({ asked, group, onDone, ...props }: OpenNeedProps) {
  const { board, session, map, verbs, isReadOnly } = props
  const role = useReadable(session.role)
  const personId = useReadable(session.personId)
  const at = group.asked.indexOf(asked)
  const mover = (step: 1 | -1) =>
    group.asked[at + step] === undefined ? null : () => verbs.move(asked, step, group.asked)
  return (
    <NeedEditor
      session={session}
      asked={asked}
      map={map}
      isReadOnly={isReadOnly}
      isForeign={role === 'contributor' && asked.need.createdBy !== personId}
      onShow={(id) => board.show(id)}
      onMoveUp={mover(-1)}
      onMoveDown={mover(1)}
      onRemove={() => verbs.remove(asked.need.id)}
      onMakeTask={verbs.makeTask(asked)}
      onDone={onDone}
    />
  )
}

function moveInGroup({ groups, verbs }: NeedListProps, need: Need, step: 1 | -1): void {
  const group = groups.find(({ asked }) => asked.some((each) => each.need.id === need.id))
  const asked = group?.asked.find((each) => each.need.id === need.id)
  if (group !== undefined && asked !== undefined) verbs.move(asked, step, group.asked)
}

function nameOf(group: NeedGroup, map: NeedsOfMap): string {
  return group.by === 'stage' ? map.nameOfHome(group.home) : map.nameOfPersona(group.personaId)
}

/** What its heading does not say. */
function asideOf({ need, home }: AskedNeed, group: NeedGroup, map: NeedsOfMap): string {
  return group.by === 'stage' ? map.nameOfPersona(need.personaId) : map.nameOfHome(home)
}

/** A stage takes what is dropped on its heading. */
function dropOf(group: NeedGroup): string | undefined {
  if (group.by === 'persona' || group.home.kind === 'gone') return undefined
  return dropOnStage(group.home.kind === 'stage' ? group.home.stageId : null)
}
