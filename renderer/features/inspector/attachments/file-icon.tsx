import { File, FileSpreadsheet, FileText, Image, Presentation } from 'lucide-react'
import { isImageType } from '../../../../shared/map/file-kind.ts'

/** What sort of file it is; its name says the rest. */
export function FileIcon({ mediaType }: { readonly mediaType: string }) {
  if (isImageType(mediaType)) return <Image aria-hidden />
  if (mediaType === 'text/csv' || mediaType.includes('spreadsheet')) {
    return <FileSpreadsheet aria-hidden />
  }
  if (mediaType.includes('presentation')) return <Presentation aria-hidden />
  return /text|pdf|word|rtf/.test(mediaType) ? <FileText aria-hidden /> : <File aria-hidden />
}
