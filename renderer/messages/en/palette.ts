export const paletteMessages = {
  'palette.title': 'Touchpoints',
  'palette.collapse': 'Fold the touchpoints away',
  'palette.expand': 'Show the touchpoints',
  'palette.search': 'Search touchpoints',
  'palette.results':
    '{count, plural, =0 {No touchpoints found} one {# touchpoint found} other {# touchpoints found}}',
  'palette.empty': 'Nothing in the catalogue is called “{query}”. You can add it as your own.',
  'palette.addOwn': 'Add “{query}”',
  'palette.used': 'On the map',
  'palette.editCatalogue': 'Change what is offered',
  'palette.showRetail': 'Show store furniture',
  'palette.hideRetail': 'Hide store furniture',
  'palette.retailFound':
    '{count, plural, one {# more in store furniture} other {# more in store furniture}}',
} as const
