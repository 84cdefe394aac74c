// The page of the board benchmark: `?system=` says whose board it shows.
import '../../../renderer/ui/base.css'
import { createRoot, type Root } from 'react-dom/client'
import type { BoardUnderTest, SystemName } from './board-under-test.ts'
import { notes } from './notes.ts'
import { createPathlaneBoard } from './pathlane-board.tsx'
import { createPlainBoard } from './plain-board.tsx'
import { sameBoard } from './same-board.ts'

const boards: Readonly<
  Record<SystemName, (root: Root) => BoardUnderTest | Promise<BoardUnderTest>>
> = {
  pathlane: createPathlaneBoard,
  'same board in tldraw': (root) => createPlainBoard(root, 'same board in tldraw', sameBoard),
  'tldraw notes': (root) => createPlainBoard(root, 'tldraw notes', notes),
}

const asked = new URLSearchParams(location.search).get('system')
const element = document.getElementById('root')
if (element === null) throw new Error('The page has no place for a board.')
window.boardUnderTest = await boards[asked as SystemName](createRoot(element))
