// Every expected failure of the product: its code and its two sentences. Codes cross the wire and
// process borders, sentences do not.
import { linkProblemText } from './link-problems.ts'
import { versionProblems } from './version-problems.ts'

export const problemText = {
  'port-taken': [
    'The port is already in use.',
    'Choose another one with --port, or end the program that uses it.',
  ],
  'address-unavailable': [
    'The server cannot listen on this address.',
    'Choose another one with --host.',
  ],
  'certificate-unreadable': [
    'The certificate or its key cannot be read.',
    'Check the files in --tls-cert and --tls-key: both PEM, and one belonging to the other.',
  ],
  'wrong-argument': ['This argument is not known.', 'See --help for the list.'],
  'access-unsaid': [
    'Others on the network could reach this server, and nothing says who may enter.',
    'Choose --access links, --access jwt, or --access open, where whoever knows a map may edit it.',
  ],
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
  'database-unavailable': [
    'The database cannot be used.',
    'Check the address in --storage, and that PostgreSQL runs there.',
  ],
  'database-used': [
    'The database holds maps already.',
    'Choose an empty one with --storage. Nothing was overwritten.',
  ],
  'fan-out-unavailable': [
    'The other servers cannot be reached.',
    'Check the address in --fanout, and that Redis runs there.',
  ],
  'node-too-old': ['This Node is too old for Pathlane.', 'Install Node 22.18 or newer.'],
  'map-newer': [
    'This map was made by a newer Pathlane.',
    'You can read it here. Update Pathlane to edit it.',
  ],
  'library-newer': [
    'This library was made by a newer Pathlane.',
    'You can read it here. Update Pathlane to edit it.',
  ],
  'map-moved-on': [
    'The server has written this map anew, and the edits of this device cannot be added to it.',
    'They are kept here. Make a copy of the map on Home.',
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
  'access-revoked': [
    'The facilitator has closed this link.',
    'Ask for a new link. Your copy on this device can still be read.',
  ],
  'access-expired': [
    'This link or sign-in has come to its end.',
    'Ask for a new link, or sign in again. Your copy on this device can still be read.',
  ],
  'session-ended': [
    'The facilitator has ended this session.',
    'What you see can still be read in this browser, and saved in a file.',
  ],
  'session-removed': [
    'The facilitator has removed you from this session.',
    'Speak to them if you should be in it. What you see can still be read in this browser.',
  ],
  'session-unreachable': [
    'The facilitator’s computer cannot be reached.',
    'Stay in its network. Where its screen shows a new code, scan that. Your edits are kept here; if some still wait, save the map in a file for the facilitator.',
  ],
  'seats-full': [
    'All places of this link are taken.',
    'Wait until somebody leaves, or ask the facilitator for another link.',
  ],
  'change-not-yours': [
    'This device holds changes of what others made, and your link allows only changes of your own.',
    'Ask for a link to edit, or go on with the map as it is on the server.',
  ],
  'not-your-card': [
    'Somebody else made this.',
    'Your link lets you add, and change what you added. Ask the facilitator to let you edit.',
  ],
  'card-in-hidden-row': [
    'This card is in a hidden row.',
    'Show its row from the list of rows, in the corner above the row names.',
  ],
  'links-unreachable': [
    'The links of this map could not be read or changed.',
    'Check that the server is reached, and try again.',
  ],
  'link-impossible': [
    'The server did not change this link.',
    'Nobody changes the link they came by; and a map has no more than 200 links.',
  ],
  'no-invitation': [
    'On this server only invited people make new maps.',
    'Ask whoever runs it for an invitation. Your map is kept on this device.',
  ],
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
    'Use a PNG, JPEG, GIF, WebP or SVG image, or drop the file onto a card to attach it there.',
  ],
  'attachment-type': [
    'This kind of file can’t be attached.',
    'Use an image, a PDF, an office document, or a text or CSV file.',
  ],
  'attachment-too-large': [
    'This file is larger than 10 MB.',
    'Make it smaller, or write in the notes where it lies.',
  ],
  'attachment-missing': [
    'This file is not here yet.',
    'Whoever added it was not online since. Try again later.',
  ],
  'image-too-large': ['This image is larger than 10 MB.', 'Make it smaller and add it again.'],
  'clipboard-unreadable': [
    'What was copied cannot be read here.',
    'Copy it again, on a board of the same version.',
  ],
  'files-stayed-behind': [
    'A file of what was pasted is neither on this device nor on the server.',
    'Open the map that it comes from while the server is reached, and copy the card again.',
  ],
  'members-stayed-behind': [
    'The other map names personas, needs or pillars that this one does not have.',
    'Add them here under the same names and paste again.',
  ],
  ...linkProblemText,
  'framework-file-damaged': [
    'This framework file cannot be read.',
    'Mend it there, or export the framework again. Nothing was changed.',
  ],
  'framework-file-foreign': [
    'This is not a Pathlane framework.',
    'Choose a file that ends in .pathlane-framework.json.',
  ],
  'framework-file-newer': [
    'This framework was exported by a newer Pathlane.',
    'Update Pathlane to open it.',
  ],
  'framework-file-changed': [
    'This file is not what was published: somebody has changed it.',
    'Ask for the file as it was exported. Nothing was changed here.',
  ],
  'update-unreachable': ['Nobody answers about newer versions.', 'Go online and ask again.'],
  'update-damaged': [
    'The new version is not what was published, so it was not put in place.',
    'Try again later, or fetch it from where you got Pathlane. You can go on working.',
  ],
  'too-many-cards': [
    'A map holds at most 6,000 things, so these were not added.',
    'Split it into two maps. What is on the map stays as it is.',
  ],
  'file-foreign': [
    'This is not a Pathlane file.',
    'Choose a file whose name ends in .pathlane. Nothing was changed.',
  ],
  'file-truncated': [
    'This file ends too early.',
    'Wait until it is copied or synced whole, or open its previous version.',
  ],
  'file-damaged': [
    'This file is damaged.',
    'Open its previous version or another copy. Nothing was taken from it.',
  ],
  'file-newer': [
    'This file was saved by a newer Pathlane.',
    'Update Pathlane to open it. The file is as it was.',
  ],
  'file-encrypted': [
    'This file is locked with a password.',
    'Unlock it with the program that locked it, then open it again.',
  ],
  'file-unsafe': [
    'This file is not put together as Pathlane does it, so it was not opened.',
    'Ask whoever sent it for a new copy.',
  ],
  'file-too-large': [
    'This file is too large for Pathlane.',
    'Take large pictures off the board and save it again.',
  ],
  'file-gone': [
    'The file is not there any more.',
    'Connect its drive again, or save the map under a new name. Your edits are kept on this device.',
  ],
  'file-locked': [
    'Another program holds the file.',
    'Close it there and save again. Your edits are kept on this device.',
  ],
  'file-forbidden': [
    'You may not read or write this file.',
    'Save the map in another folder. Your edits are kept on this device.',
  ],
  'file-permission': [
    'This browser asks again before Pathlane may write the file.',
    'Choose Save to allow it. Your edits are kept on this device.',
  ],
  'file-read-only': [
    'This folder can only be read.',
    'Save the map in another folder. Your edits are kept on this device.',
  ],
  'file-disk-full': [
    'There is no space left where the file is.',
    'Free some space and save again. The file is as it was, your edits are kept on this device.',
  ],
  'file-not-there': ['There is no such file.', 'Check its name and its folder.'],
  'file-unreadable': ['The file could not be read.', 'Try again, or open another copy of it.'],
  'file-unwritable': [
    'The file could not be written.',
    'Try again, or save under another name. Your edits are kept on this device.',
  ],
  'file-replaced': [
    'There is another map in this file now.',
    'Save yours under another name. Nothing was overwritten.',
  ],
  'file-spoiled': [
    'Something else is in this file now that Pathlane cannot read.',
    'Wait until the file is synced whole, or save the map under another name. Nothing was overwritten.',
  ],
  'file-no-previous': [
    'There is no previous version of this file.',
    'One is kept from the second time on that you save.',
  ],
  ...versionProblems,
} as const satisfies Record<string, readonly [happened: string, todo: string]>

export type ProblemCode = keyof typeof problemText

/** An expected failure. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** Where or how much, in few words; null where the code says all. */
  readonly detail: string | null

  constructor(code: ProblemCode, options?: { readonly cause?: unknown; readonly detail?: string }) {
    const [happened, todo] = problemText[code]
    const detail = options?.detail === undefined ? '.' : ` (${options.detail}).`
    super(`${happened.slice(0, -1)}${detail} ${todo}`, { cause: options?.cause })
    this.name = 'Problem'
    this.code = code
    this.detail = options?.detail ?? null
  }
}
