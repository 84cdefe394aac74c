import './line-button.css'
import type { ReactNode } from 'react'

export interface LineButtonProps {
  readonly icon?: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A line of a list that leads somewhere or does something. */
export function LineButton({ icon, onClick, children }: LineButtonProps) {
  return (
    <button type="button" className="line-button" onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
