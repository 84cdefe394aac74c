// What a board needs before its editor exists, made anew for each map that is opened.
import {
  atom,
  type Atom,
  type TLAnyBindingUtilConstructor,
  type TLAnyShapeUtilConstructor,
  type TLStore,
} from 'tldraw'
import type { Text } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { createBoardStore } from './board-store.ts'
import { createBoardUser, type BoardTheme, type BoardUser } from './board-user.ts'
import { shapeWords, watchPersonaNames } from './board-words.ts'
import type { Showing } from './binding/showing.ts'
import { createLaneState, type LaneState } from './lanes/lane-state.ts'
import { createBindingUtils } from './links/link-binding-util.ts'
import { createShapeUtils } from './shapes/shape-utils.ts'

export interface BoardParts {
  readonly lanes: LaneState
  readonly store: TLStore
  readonly user: BoardUser
  readonly shapeUtils: readonly TLAnyShapeUtilConstructor[]
  readonly bindingUtils: readonly TLAnyBindingUtilConstructor[]
  readonly showing: Showing
  readonly text: Atom<Text>
  readonly isReadOnly: Atom<boolean>
  dispose(): void
}

export function createBoardParts(session: MapSession, theme: BoardTheme, text: Text): BoardParts {
  const lanes = createLaneState(session)
  const personaNames = watchPersonaNames(session)
  const shapeUtils = createShapeUtils({
    personaNames,
    words: shapeWords(text, lanes, personaNames),
  })
  const showing = { isNow: false }
  return {
    lanes,
    shapeUtils,
    bindingUtils: createBindingUtils(showing),
    showing,
    store: createBoardStore(session.blobs),
    user: createBoardUser(theme),
    text: atom('words', text),
    isReadOnly: atom('read-only', true),
    dispose() {
      lanes.dispose()
      personaNames.dispose()
    },
  }
}
