export const shareMessages = {
  'share.open.map': 'Share',
  'share.open.library': 'Share this library',
  'share.title.map': 'Share this map',
  'share.title.library': 'Share this library',
  'share.link': 'Join link',
  'share.copy': 'Copy link',
  'share.copied': 'Link copied',
  'share.copyFailed': 'The link could not be copied. Select it and copy it by hand.',
  'share.qr': 'QR code of the join link',
  'share.allows.map':
    'Everyone who has this link can open the map and change it. They need no account and install nothing.',
  'share.allows.library':
    'Everyone who has this link can read the frameworks and take part in drafts. New maps on their devices offer what is published here.',
  'share.onlyHere':
    'This address works on this computer only. To let people in your network join, start Pathlane with',
  'share.onlyHere.then':
    'and open it under this computer’s network address. The link there works for everyone in the network.',
  'share.noServer.library':
    'This library is kept on this device only. Without a server there is nothing that others could open.',
  'share.noServer.map':
    'This map is kept on this device only. Without a server there is nothing that others could join.',
} as const
