/** What a `.pathlane` file's name ends in. */
export const fileEnding = '.pathlane'

/** As systems call its kind; registered by the packages. */
export const fileMimeType = 'application/vnd.pathlane'

/** A map's title as a file name that every system takes. */
export function fileNameFor(title: string): string {
  const name = title
    // oxlint-disable-next-line no-control-regex -- reason: these may be in a title and never in a name
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120)
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
  return `${name === '' || isReserved ? `${name} map`.trim() : name}${fileEnding}`
}

/** A file's name without its ending. */
export function titleFromFileName(name: string): string {
  return name.toLowerCase().endsWith(fileEnding) ? name.slice(0, -fileEnding.length) : name
}
