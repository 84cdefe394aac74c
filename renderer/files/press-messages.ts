// What the page and the file worker say to each other.
import type { FileFacts, Manifest } from '../../shared/file/manifest.ts'
import type { MapFaceEntry } from '../session/map-library.ts'
import type { ProblemCode } from '../../shared/problems.ts'

export interface OpenedContent {
  readonly manifest: Manifest
  /** The encoded document, whole and readable. */
  readonly update: Uint8Array
  /** Of that document, see fingerprintOf. */
  readonly fingerprint: string
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly thumbnail: Uint8Array | null
  readonly face: Omit<MapFaceEntry, 'id'>
  readonly cardCount: number
}

export interface PressRequests {
  /** Takes the encoded document of the next `pack`. @returns the hashes of the pictures it names */
  lay: (update: Uint8Array) => readonly string[]
  /** Makes a file of what was laid in. */
  pack: (content: PackRequest) => Uint8Array
  /** @throws Problem `file-…` */
  open: (bytes: Uint8Array) => OpenedContent
}

export interface PackRequest {
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly thumbnail: Uint8Array | null
  readonly facts: FileFacts
}

export interface PressQuestion {
  readonly id: number
  readonly name: keyof PressRequests
  readonly argument: unknown
}

export interface PressAnswer {
  readonly id: number
  readonly value?: unknown
  readonly problem?: ProblemCode
  readonly error?: string
}
