export const uiMessages = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.notification': 'Notifications',
} as const
