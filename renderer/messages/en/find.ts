export const findMessages = {
  'find.title': 'Find on the map',
  'find.field': 'Find text on the map',
  'find.next': 'Next place',
  'find.previous': 'Previous place',
  'find.close': 'Close find',
  'find.place': '{place, number} of {count, number}',
  'find.places': '{count, plural, one {# place} other {# places}}',
  'find.nothing': 'Not on this map',
} as const
