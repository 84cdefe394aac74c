import { useRef, useState } from 'react'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { isHole, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { NeedId } from '../../../shared/map/need.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { DragPicture } from '../../ui/drag-picture.tsx'
import { NeedEditor } from './need-editor.tsx'
import type { NeedGroup } from './need-groups.ts'
import { NeedLine } from './need-line.tsx'
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
  const { board, session, groups, isReadOnly } = props
  const [openId, setOpenId] = useState<NeedId | null>(null)
  const lists = useRef<HTMLDivElement>(null)
  const { drag, onPress, wasDragged } = useNeedDrag(board, session, isReadOnly)
  const text = useText()
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
                    asked={asked}
                    aside={asideOf(asked, group, props.map)}
                    tick={tickOf(asked, props)}
                    isReadOnly={isReadOnly}
                    onOpen={() => (wasDragged() ? undefined : setOpenId(asked.need.id))}
                    onPress={(event) => onPress(asked.need, event)}
                    onMove={(step) => props.verbs.move(asked, step, group.asked)}
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
  const at = group.asked.indexOf(asked)
  const mover = (step: 1 | -1) =>
    group.asked[at + step] === undefined ? null : () => verbs.move(asked, step, group.asked)
  return (
    <NeedEditor
      session={session}
      asked={asked}
      map={map}
      isReadOnly={isReadOnly}
      onShow={(id) => board.show(id)}
      onMoveUp={mover(-1)}
      onMoveDown={mover(1)}
      onRemove={() => verbs.remove(asked.need.id)}
      onMakeTask={verbs.makeTask(asked)}
      onDone={onDone}
    />
  )
}

function tickOf({ need }: AskedNeed, { selected, verbs }: NeedListProps) {
  if (selected.length === 0) return null
  return {
    count: answering(selected, need.id),
    of: selected.length,
    onSet: (isAnswered: boolean) =>
      verbs.answer(
        selected.map(({ id }) => id),
        need,
        isAnswered,
      ),
  }
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
