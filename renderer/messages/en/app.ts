export const appMessages = {
  'app.name': 'Pathlane',
  'app.broken.title': 'Something went wrong in this window',
  'app.broken.text':
    'Your map is kept on this device. Reload to open it as it was; if that does not help, go to Home first.',
  'app.broken.reload': 'Reload',
  'app.broken.home': 'Go to Home',
  'app.broken.details': 'What the window reported',

  'map.opening': 'Opening the map',
  'map.waiting.title': 'Looking for this map',
  'map.waiting.looking': 'Waiting for the map',
  'map.waiting.connected':
    'The server has no map under this link yet. It appears here as soon as somebody who has it opens it.',
  'map.waiting.offline':
    'This map is not on this device, and there is no connection to the server. It opens as soon as there is one.',
  'map.refused.home': 'Go to Home',
  'map.board': 'Board',
  'map.add': 'Add card',
  'map.add.label': 'What happens?',
  'map.add.placeholder': 'Reads a review',
  'map.readOnly': 'Read only',
  'map.contributor': 'You add, and change your own',
} as const
