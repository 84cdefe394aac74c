import './file.css'
import { useEffect, useState } from 'react'
import type { FileOpening } from '../../files/file-opening.ts'
import { fileEnding, fileMimeType } from '../../../shared/file/file-name.ts'
import { useText } from '../../messages/use-text.ts'

/**
 * The whole window takes a `.pathlane` file. Pictures and all else stay with what lies under them; what
 * nothing there wants is refused, as a browser would leave the app to show it.
 */
export function DropTarget({ opening }: { readonly opening: FileOpening }) {
  const text = useText()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // before the board, which would take any file for a picture
    const options = { capture: true }
    const onDragOver = (event: DragEvent) => {
      const may = mayBeMapFile(event)
      setIsOver(may)
      if (may) event.preventDefault()
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      const file = [...(event.dataTransfer?.files ?? [])].find(isMapFile)
      if (file === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void opening.drop(file)
    }
    const onDragOverNothing = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    const onDropOnNothing = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (event.defaultPrevented || file === undefined) return
      event.preventDefault()
      void opening.drop(file)
    }
    window.addEventListener('dragover', onDragOver, options)
    window.addEventListener('dragleave', onDragLeave, options)
    window.addEventListener('drop', onDrop, options)
    window.addEventListener('dragover', onDragOverNothing)
    window.addEventListener('drop', onDropOnNothing)
    return () => {
      window.removeEventListener('dragover', onDragOverNothing)
      window.removeEventListener('drop', onDropOnNothing)
      window.removeEventListener('dragover', onDragOver, options)
      window.removeEventListener('dragleave', onDragLeave, options)
      window.removeEventListener('drop', onDrop, options)
    }
  }, [opening])
  return isOver ? <div className="file-drop">{text('file.drop')}</div> : null
}

function isMapFile(file: File): boolean {
  return file.name.toLowerCase().endsWith(fileEnding)
}

/** While something is dragged its name is not told; a file without a known type may be a map. */
function mayBeMapFile({ dataTransfer }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  return files.length === 1 && ['', fileMimeType].includes(files[0]?.type ?? '')
}
