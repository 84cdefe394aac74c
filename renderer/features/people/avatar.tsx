import { Eye, UserRound } from 'lucide-react'
import { initialsOf } from './faces.ts'

export interface AvatarProps {
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
  readonly followed?: boolean
}

export function Avatar({ name, colour, followed = false }: AvatarProps) {
  return (
    <span className="avatar" style={{ background: colour }} aria-hidden>
      {followed ? <Eye /> : initialsOf(name) || <UserRound />}
    </span>
  )
}
