export const kindMessages = {
  'kinds.title': 'Touchpoint catalogue',
  'kinds.lead':
    'What your organisation calls its touchpoints. The palette of every map offers them to all who know this library.',
  'kinds.search': 'Search the catalogue',
  'kinds.list': 'Kinds of touchpoints',
  'kinds.add': 'Add a kind',
  'kinds.newName': 'New kind',
  'kinds.none': 'Nothing in the catalogue is called “{query}”.',
  'kinds.choose': 'Choose a kind to see what it is called, or add one.',
  'kinds.own': 'Your own',
  'kinds.changed': 'Changed',
  'kinds.hidden': 'Hidden',
  'kinds.name': 'Name',
  'kinds.phase': 'Phase',
  'kinds.channel': 'Channel',
  'kinds.otherNames': 'Other names, one on each line',
  'kinds.otherNames.hint':
    'Whoever searches for one of these finds this kind, and a card of that title counts as one.',
  'kinds.offered': 'In the palette',
  'kinds.offered.yes': 'Offered',
  'kinds.offered.no': 'Hidden',
  'kinds.offered.hint': 'Cards that are on maps already stay as they are.',
  'kinds.remove': 'Remove this kind',
  'kinds.reset': 'Have it as it ships',
  'kinds.removed': '“{title}” is out of the catalogue.',
  'kinds.taken':
    '“{other}” is called that already. Whoever types it gets the one that comes first.',
} as const
