export const presentMessages = {
  'present.title': 'Presenter window',
  'present.open': 'Show on the second display',
  'present.menu': 'What the presenter window shows',
  'present.place.display': 'On the second display',
  'present.place.window': 'In the presenter window',
  'present.place.away': 'The second display is unplugged',
  'present.follow': 'What I see',
  'present.hold': 'What I see now, held',
  'present.map': 'The whole map',
  'present.stage': 'One stage',
  'present.close': 'Close presenter window',
} as const
