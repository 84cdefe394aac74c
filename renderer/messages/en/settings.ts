export const settingsMessages = {
  'settings.title': 'Settings',
  'settings.text.desktop': 'For you on this computer, in all windows. Every change holds at once.',
  'settings.text.web': 'For you in this browser. Every change holds at once.',
  'settings.done': 'Done',
  'settings.open': 'Settings',

  'settings.you': 'You',

  'settings.look': 'Look',
  'settings.theme': 'Light or dark',
  'settings.textSize': 'Size of everything',
  'settings.textSize.hint': 'Words, controls and the board. Also in the View menu.',
  'settings.textSize.web':
    'To see everything larger or smaller, use the zoom in your browser’s menu.',
  'settings.formats': 'Dates and numbers',
  'settings.formats.hint': 'Pathlane speaks English; no other language is there yet.',
  'settings.formats.example': '{name}: {example}',
  'settings.formats.system': 'As the system',
  'settings.formats.en-GB': 'British',
  'settings.formats.en-US': 'American',
  'settings.formats.en-IN': 'Indian',
  'settings.formats.en-DE': 'German',
  'settings.formats.en-CH': 'Swiss',

  'settings.server': 'Server',
  'settings.server.address': 'Your team’s server',
  'settings.server.hint':
    'New maps are then made there, so that your team can work on them. An invitation that you were sent fits here too. Maps that you have stay where they are.',
  'settings.server.use': 'Make new maps there',
  'settings.server.checking': 'Looking for the server',
  'settings.server.isSet':
    'New maps are made on {server}. Maps that were made before stay where they are.',
  'settings.server.drop': 'Make new maps on this computer',
  'settings.server.agreed': 'Connected to by a link',
  'settings.server.agreed.hint': 'You are asked again before the next time.',
  'settings.server.forget': 'Forget {server}',
  'settings.server.web': 'This page and its maps come from {server}.',

  'settings.writing': 'Writing',
  'settings.spelling': 'Mark words that may be misspelt',
  'settings.spelling.on': 'On',
  'settings.spelling.off': 'Off',
  'settings.spelling.desktop':
    'Your Mac checks, with its own dictionaries. Nothing that you write leaves it.',
  'settings.spelling.web': 'Your browser checks, as it is set up to.',
  'settings.spelling.none':
    'Spelling is not checked here: a dictionary would have to be fetched from the internet, and Pathlane fetches nothing from there.',

  'settings.licence': 'tldraw licence',
  'settings.licenceKey': 'Licence key',
  'settings.licenceKey.hint':
    'Only if your organisation has one from tldraw. Holds from the next time a map is opened.',

  'settings.telemetry': 'Telemetry',
  'settings.telemetry.desktop':
    'There is none. Pathlane counts nothing about you and sends no reports. It speaks to the servers that your maps are on, and looks for a newer version only when you ask or allow it.',
  'settings.telemetry.web':
    'There is none. Pathlane counts nothing about you, sends no reports, and speaks only to the server that this page came from.',
} as const
