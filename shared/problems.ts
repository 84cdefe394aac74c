// Every expected failure of the product: its code and its two sentences. Codes cross the wire and
// process borders, sentences do not.

export const problemText = {
  'port-taken': [
    'The port is already in use.',
    'Choose another one with --port, or end the program that uses it.',
  ],
  'address-unavailable': [
    'The server cannot listen on this address.',
    'Choose another one with --host.',
  ],
  'wrong-argument': ['This argument is not known.', 'See --help for the list.'],
  'wrong-setting': ['A setting is not right.', 'Mend it and start again; see --help.'],
  'data-folder-unwritable': [
    'The data folder cannot be written.',
    'Choose another one with --data, or change its permissions.',
  ],
  'data-folder-empty': [
    'There are no maps in the data folder.',
    'Choose the one of the server with --data.',
  ],
  'data-folder-used': [
    'The data folder holds maps already.',
    'Choose an empty one with --data. Nothing was overwritten.',
  ],
  'backup-exists': [
    'There is a file of this name already.',
    'Choose another name. Nothing was overwritten.',
  ],
  'backup-unwritable': [
    'The backup cannot be written there.',
    'Choose another place, or make space.',
  ],
  'backup-damaged': [
    'This file is no Pathlane backup, or it is damaged.',
    'Use another backup. Nothing was changed.',
  ],
  'access-file-damaged': [
    'The file of keys and links cannot be read.',
    'Put back a copy of it: without it no link is valid.',
  ],
  'node-too-old': ['This Node is too old for Pathlane.', 'Install Node 22.18 or newer.'],
  'map-newer': [
    'This map was made by a newer Pathlane.',
    'You can read it here. Update Pathlane to edit it.',
  ],
  'map-empty': [
    'There is no map under this link yet.',
    'Check the link, or ask the person who sent it to open the map.',
  ],
  'storage-unavailable': [
    'This browser does not let Pathlane keep the map on this device.',
    'Stay connected, or allow storage for this page.',
  ],
  'storage-full': [
    'There is no space left on this device for the map.',
    'Free some space. Your edits are kept in this window until then.',
  ],
  'access-refused': [
    'This link does not allow opening the map.',
    'Ask the facilitator for a new link.',
  ],
  'access-revoked': ['The facilitator has closed this link.', 'Ask for a new link.'],
  'map-gone': ['This map was removed from the server.', 'Your copy on this device is still here.'],
  'message-malformed': [
    'The server could not read what this window sent.',
    'Reload the page. Your edits are kept on this device.',
  ],
  'update-too-large': [
    'One change was too large for the server.',
    'Undo it or make it in smaller steps. It is kept on this device.',
  ],
  'version-mismatch': [
    'This window and the server speak different versions.',
    'Reload the page to get the current version.',
  ],
  'image-type': [
    'This kind of file cannot be shown on the board.',
    'Use a PNG, JPEG, GIF, WebP or SVG image.',
  ],
  'image-too-large': ['This image is larger than 10 MB.', 'Make it smaller and add it again.'],
  'clipboard-unreadable': [
    'What was copied cannot be read here.',
    'Copy it again, on a board of the same version.',
  ],
  'link-invalid': ['This is not a Pathlane link.', 'Paste the whole link from the Share panel.'],
  'too-many-cards': [
    'A map holds at most 6,000 things, so these were not added.',
    'Split it into two maps. What is on the map stays as it is.',
  ],
} as const satisfies Record<string, readonly [happened: string, todo: string]>

export type ProblemCode = keyof typeof problemText

/** An expected failure. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode

  constructor(code: ProblemCode, options?: { readonly cause?: unknown; readonly detail?: string }) {
    const [happened, todo] = problemText[code]
    const detail = options?.detail === undefined ? '.' : ` (${options.detail}).`
    super(`${happened.slice(0, -1)}${detail} ${todo}`, { cause: options?.cause })
    this.name = 'Problem'
    this.code = code
  }
}
