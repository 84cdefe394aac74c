import { Eraser, Hand, MousePointer2, Pencil, Spline, StickyNote, Type, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BoardTool } from '../../canvas/board.ts'
import { TouchpointIcon } from './touchpoint-icon.tsx'

export const toolIcons: Readonly<Record<BoardTool, ReactNode>> = {
  select: <MousePointer2 />,
  hand: <Hand />,
  touchpoint: <TouchpointIcon />,
  sticky: <StickyNote />,
  text: <Type />,
  draw: <Pencil />,
  link: <Spline />,
  eraser: <Eraser />,
  laser: <Zap />,
}
