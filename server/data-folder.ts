// What lies where in a data folder.
import { join } from 'node:path'

export function roomsFile(dataFolder: string): string {
  return join(dataFolder, 'rooms.sqlite')
}

/** Keys and links, where access is by links. */
export function accessFile(dataFolder: string): string {
  return join(dataFolder, 'access.json')
}

export function blobsFolder(dataFolder: string): string {
  return join(dataFolder, 'blobs')
}
