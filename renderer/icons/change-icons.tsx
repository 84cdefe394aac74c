import { MoveRight, PencilLine, Plus, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ChangeWay } from '../../shared/map/compare/change.ts'

/** The same on the board and in the list, so that they are told apart without colour. */
export const changeIcons: Readonly<Record<ChangeWay, ReactElement>> = {
  added: <Plus aria-hidden />,
  removed: <X aria-hidden />,
  moved: <MoveRight aria-hidden />,
  changed: <PencilLine aria-hidden />,
}
