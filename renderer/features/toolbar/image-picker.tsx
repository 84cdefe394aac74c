import type { ChangeEvent, RefObject } from 'react'
import { useText } from '../../messages/use-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { Problem } from '../../../shared/problems.ts'
import type { Board } from '../../canvas/board.ts'

export interface ImagePickerProps {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly board: Board
}

/** The file dialog behind the image tool. Images come to lie in the middle of what is in view. */
export function ImagePicker({ ref, board }: ImagePickerProps) {
  const text = useText()
  const toast = useToast()
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const control = event.currentTarget
    const files = [...(control.files ?? [])]
    // reason: choosing the same file again must count as a change
    control.value = ''
    try {
      await board.addImages(files)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      const { code } = cause
      toast({ message: `${text(`problem.${code}.happened`)} ${text(`problem.${code}.todo`)}` })
    }
    board.focus()
  }
  return (
    <input
      ref={ref}
      type="file"
      accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml"
      multiple
      hidden
      aria-label={text('toolbar.image')}
      onChange={(event) => void add(event)}
    />
  )
}
