import type { ProblemCode } from '../../shared/problems.ts'

const causes: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
  EFBIG: 'file-disk-full',
  EROFS: 'file-read-only',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  ENOENT: 'file-gone',
  ENOTDIR: 'file-gone',
  ENODEV: 'file-gone',
  ENXIO: 'file-gone',
  EIO: 'file-gone',
  ESTALE: 'file-gone',
  EHOSTDOWN: 'file-gone',
}

/** What the system's refusal means to the person; the code is all that they could act on. */
export function fileProblemOf(
  error: unknown,
  otherwise: 'file-unreadable' | 'file-unwritable',
): ProblemCode {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return (typeof code === 'string' ? causes[code] : undefined) ?? otherwise
}
