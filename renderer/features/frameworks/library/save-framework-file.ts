import type { Framework } from '../../../../shared/framework/framework.ts'
import {
  formatFrameworkFile,
  frameworkFileName,
} from '../../../../shared/framework/file/framework-file.ts'

/** Gives a published version to the person as a file; the browser or the desktop asks where. */
export function saveFrameworkFile(framework: Framework): void {
  const file = new Blob([formatFrameworkFile(framework)], { type: 'application/json' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = frameworkFileName(framework)
  link.click()
  // the download has its own hold on the content once it has begun
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
