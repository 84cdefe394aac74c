import { useState } from 'react'
import type { Framework } from '../../../../shared/framework/framework.ts'
import {
  largestFrameworkFile,
  parseFrameworkFile,
} from '../../../../shared/framework/file/framework-file.ts'
import { importFramework } from '../../../../shared/framework/library/edit-library.ts'
import { Problem } from '../../../../shared/problems.ts'
import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import { useToast } from '../../../ui/toast.tsx'

export interface FrameworkImport {
  readonly takeFile: (file: File) => void
  /** Why the last file was refused, or null. */
  readonly refused: RefusedFile | null
  readonly dismiss: () => void
}

export interface RefusedFile {
  readonly name: string
  readonly problem: Problem
}

export interface ImportTargets {
  readonly session: LibrarySession
  /** A file without a hash is no published version: it begins a draft. */
  readonly beginDraft: (framework: Framework) => void
}

/** Takes a framework out of a file into a library, or says why it can't be taken. */
export function useFrameworkImport({ session, beginDraft }: ImportTargets): FrameworkImport {
  const text = useText()
  const toast = useToast()
  const [refused, setRefused] = useState<RefusedFile | null>(null)
  const take = async (file: File) => {
    setRefused(null)
    try {
      const { framework, status } = parseFrameworkFile(await textOf(file))
      if (status === 'unsigned') return beginDraft(framework)
      const { name, version } = framework
      const wasKnown = isKnown(session, framework)
      session.edit((library) => importFramework(library, framework))
      toast({
        message: text(wasKnown ? 'library.import.known' : 'library.imported', { name, version }),
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setRefused({ name: file.name, problem: error })
    }
    return undefined
  }
  return { takeFile: (file) => void take(file), refused, dismiss: () => setRefused(null) }
}

/** A file that is far too large is not even read. */
async function textOf(file: File): Promise<string> {
  if (file.size > 4 * largestFrameworkFile)
    throw new Problem('framework-file-damaged', { detail: 'larger than 4 MB' })
  return file.text()
}

function isKnown(session: LibrarySession, { id, version }: Framework): boolean {
  const known = session.view.get().frameworks.find((one) => one.id === id)
  return known?.versions.some(({ framework }) => framework.version === version) === true
}
