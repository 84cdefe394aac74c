// What may go wrong with versions of a map; see problems.ts.

export const versionProblems = {
  'version-damaged': [
    'This version cannot be read.',
    'Choose another one. The map itself is as it was.',
  ],
  'version-newer': [
    'This version was made by a newer Pathlane.',
    'Update Pathlane to look at it. The map itself is as it was.',
  ],
  'version-gone': [
    'This version is not there any more.',
    'Somebody has deleted it, or it had grown too old. Choose another one.',
  ],
  'version-not-kept': [
    'This version could not be kept.',
    'Free some space on this device, or save the map in a file under another name.',
  ],
  'versions-full': [
    'No more versions with a name can be kept.',
    'Delete one that nobody needs any more.',
  ],
  'versions-unreachable': [
    'The server cannot be asked for its versions just now.',
    'Those of this device are here. Try again when the connection is back.',
  ],
  'versions-busy': [
    'The server was asked for too many versions at once.',
    'Wait a minute, then go on.',
  ],
  'versions-not-yours': [
    'Your link does not allow this on the server.',
    'Ask a facilitator. What is on this device is yours to change.',
  ],
} as const satisfies Record<string, readonly [happened: string, todo: string]>
