export const homeMessages = {
  'home.title': 'Your maps',
  'home.new': 'New map',
  'home.invited': 'You can now make maps on this server.',
  'home.frameworks': 'Frameworks',
  'home.join': 'Join by link',
  'home.openFile': 'Open file',
  'home.inFile': 'In {name}',
  'home.opened': 'Opened {when}',
  'home.openedNow': 'Opened just now',
  'home.loading': 'Looking for your maps',
  'home.untitled': 'Untitled map',
  'home.open': 'Open {title}',
  'home.notHere': 'Not on this device yet: opens from the server',
  'home.actions': 'What to do with {title}',
  'home.rename': 'Rename',
  'home.duplicate': 'Duplicate',
  'home.delete': 'Delete',
  'home.deleted': '“{title}” is deleted from this device',
  'home.undo': 'Undo',
  'home.duplicated': '“{title}” is duplicated',
  'home.copyOf': '{title} (copy)',
  'home.rename.title': 'Rename map',
  'home.rename.label': 'Name',
  'home.rename.save': 'Rename',

  'home.samples': 'Sample maps',
  'home.samples.text':
    'Open one to look around. It becomes a map of your own; change what you like.',
  'home.sample.open': 'Open as a new map',

  'home.templates': 'Templates',
  'home.templates.text':
    'Begin a workshop with touchpoints, questions and a buying group to argue about, over a framework of your choice.',
  'home.templates.own': 'Your template',
  'home.template.actions': 'What to do with the template {title}',
  'home.template.gone':
    'This template can’t be read any more. Begin with another one or with an empty map.',
  'home.template.removed': 'The template “{title}” is deleted from this device',

  'home.empty.title': 'Map what your customers go through',
  'home.teach.framework': 'Framework',
  'home.teach.framework.text':
    'The one line of stages that your organisation agreed on. It is the same for every customer.',
  'home.teach.map': 'Map',
  'home.teach.map.text':
    'Your team’s plan: touchpoints laid out in those stages, for some people in one situation.',
  'home.teach.journey': 'Journey',
  'home.teach.journey.text':
    'What one real customer lived through. It wanders, loops and stops; it never moves a card.',
  'home.empty.first': 'Make your first map, or open a sample below to see how one looks.',

  'home.theme': 'Light or dark',
  'home.theme.system': 'As the device',
  'home.theme.light': 'Light',
  'home.theme.dark': 'Dark',

  'new.title': 'New map',
  'new.framework': 'Framework',
  'new.text':
    'The stages of a framework become the lanes of your map; it keeps the version it begins with.',
  'new.version': 'v{version, number}, {count, plural, one {# stage} other {# stages}}',
  'new.stages': '{count, plural, one {# stage} other {# stages}}',
  'new.stagesOf': 'Stages of {framework}',
  'new.template': 'Begin with',
  'new.template.none': 'An empty map',
  'new.template.none.hint': 'Lanes and rows, and nothing on them.',
  'new.template.keeps': 'This template keeps the framework that it was made with: {framework}.',
  'new.name': 'Name',
  'new.name.placeholder': 'Greener office, spring',
  'new.name.missing': 'Give the map a name.',
  'new.scenario': 'Scenario',
  'new.scenario.hint':
    'The event in the customer’s life that this map is about. You can write it later.',
  'new.scenario.placeholder': 'A clinic moves to a larger building and needs new furniture',
  'new.segment': 'Segment',
  'new.segment.hint': 'Which purchase is this for the customer?',
  'new.segment.own': 'In your own words',
  'new.segment.own.label': 'Segment in your own words',
  'new.segment.own.placeholder': 'Public tender',
  'new.create': 'Create map',

  'join.title': 'Join by link',
  'join.text': 'Paste the link that somebody shared with you.',
  'join.label': 'Link',
  'join.placeholder': 'https://…/#/map/…',
  'join.open': 'Open map',
  'join.moved.title': 'You have this map from another place',
  'join.moved.text':
    '“{title}” is on {from}. This link leads to it on {to}. If you open it there, all that this device has of it goes to {to}.',
  'join.moved.open': 'Open it on {server}',

  'server.own': 'this computer',
  'server.asking': 'Asking whether to connect to {server}',
  'server.declined': 'You are not connected to {server}',
  'server.declined.text': 'What you want to open is on this server. Nothing was sent to it.',
  'server.connect': 'Connect',

  'about.title': 'About Pathlane',
  'about.version': 'Version {version}',
  'about.text':
    'Pathlane is free software under the MIT licence. Its board is made with tldraw, whose licence asks that its mark stays visible on every board.',
  'about.licences': 'Licences of everything that it is made of',
} as const
