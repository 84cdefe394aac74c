// Draws the icons of the packages from their SVGs: npx node scripts/make-icons.ts
import { chromium, type Page } from '@playwright/test'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  macSizes,
  packMacIcon,
  packWindowsIcon,
  type IconPicture,
} from '../packaging/icon-files.ts'
import { findBrowser } from './find-browser.ts'

const folder = path.resolve(import.meta.dirname, '../packaging')
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
const linuxSizes = [16, 32, 48, 64, 128, 256, 512]
const sizes = [...new Set([...macSizes, ...windowsSizes, ...linuxSizes])]

interface Drawn {
  /** In base64. */
  readonly png: string
  readonly rgba: readonly number[]
}

const executablePath = findBrowser()
if (executablePath === null) throw new Error('Install Chromium, Chrome or Edge to draw icons.')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  const icon = await drawAll(page, 'icon.svg')
  await writeBoth(icon, 'icon')
  await writeBoth(await drawAll(page, 'file-icon.svg'), 'file')
  await mkdir(path.join(folder, 'icons/linux'), { recursive: true })
  for (const { size, png } of icon.filter(({ size }) => linuxSizes.includes(size))) {
    await writeFile(path.join(folder, `icons/linux/${size}x${size}.png`), png)
  }
} finally {
  await browser.close()
}

async function writeBoth(pictures: readonly IconPicture[], name: string): Promise<void> {
  const forWindows = pictures.filter(({ size }) => windowsSizes.includes(size))
  await writeFile(path.join(folder, `icons/${name}.icns`), packMacIcon(pictures))
  await writeFile(path.join(folder, `icons/${name}.ico`), packWindowsIcon(forWindows))
}

async function drawAll(page: Page, file: string): Promise<readonly IconPicture[]> {
  const svg = await readFile(path.join(folder, file), 'utf8')
  const pictures: IconPicture[] = []
  for (const size of sizes.toSorted((one, other) => one - other)) {
    const { png, rgba } = await page.evaluate<Drawn>(drawing(svg, size))
    pictures.push({ size, png: Buffer.from(png, 'base64'), rgba: Uint8Array.from(rgba) })
  }
  return pictures
}

/** Sent to the page as text: the scripts' own code knows no page. */
function drawing(svg: string, size: number): string {
  return `(async () => {
    const image = new Image(${size}, ${size})
    image.src = 'data:image/svg+xml,' + ${JSON.stringify(encodeURIComponent(svg))}
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = ${size}
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0, ${size}, ${size})
    const { data } = context.getImageData(0, 0, ${size}, ${size})
    return { png: canvas.toDataURL('image/png').split(',')[1], rgba: [...data] }
  })()`
}
