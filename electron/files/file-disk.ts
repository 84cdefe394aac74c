// The few calls through which files are replaced, so that a test can let one of them fail.
import { copyFile, link, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

export const nodeDisk = { copyFile, link, open, pause, readdir, realpath, rename, rm }

export type FileDisk = typeof nodeDisk
