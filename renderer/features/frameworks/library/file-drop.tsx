import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useText } from '../../../messages/use-text.ts'

export interface FileDropProps {
  readonly onFile: (file: File) => void
  readonly disabled: boolean
  readonly children: ReactNode
}

/** A file may be dropped anywhere on what is inside; while one is held over it, it says so. */
export function FileDrop({ onFile, disabled, children }: FileDropProps) {
  const text = useText()
  const [isOver, setIsOver] = useState(false)
  /** Entering a child comes before leaving its parent. */
  const depth = useRef(0)
  const hasFile = (event: DragEvent) => !disabled && event.dataTransfer.types.includes('Files')
  const leave = () => {
    depth.current = 0
    setIsOver(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- reason: the button does the same
    <div
      className="framework-drop"
      onDragEnter={(event) => {
        if (!hasFile(event)) return
        depth.current++
        setIsOver(true)
      }}
      onDragLeave={() => {
        depth.current--
        if (depth.current <= 0) leave()
      }}
      onDragOver={(event) => {
        if (hasFile(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (file === undefined || disabled) return
        event.preventDefault()
        leave()
        onFile(file)
      }}
    >
      {children}
      {isOver ? (
        <div className="framework-drop-sheet" aria-hidden>
          {text('library.drop')}
        </div>
      ) : null}
    </div>
  )
}
