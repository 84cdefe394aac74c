export const updatesMessages = {
  'updates.title': 'Updates',
  'updates.version': 'This is Pathlane {version}.',
  'updates.impossible':
    'This copy has no address to ask for newer versions. You get them where you got it.',
  'updates.notAsked': 'Nobody has been asked for a newer version yet.',
  'updates.asking': 'Asking for a newer version…',
  'updates.newest': 'You have the newest version.',
  'updates.found': 'Pathlane {version} is out. You can go on working while it is fetched.',
  'updates.fetching': 'Fetching Pathlane {version}, {percent, number} %',
  'updates.ready':
    'Pathlane {version} is here and checked. It takes the place of this one when you quit.',
  'updates.held': 'A session or a presentation is open, so Pathlane does not restart now.',
  'updates.ask': 'Ask now',
  'updates.again': 'Ask again',
  'updates.fetch': 'Fetch it',
  'updates.stop': 'Stop',
  'updates.restart': 'Restart now',
  'updates.byItself': 'Ask once a day by itself',
  'updates.byItself.means':
    'Pathlane asks nobody unless you say so. With this it asks the address that it was published at, and tells it nothing about you or your maps. It never restarts by itself.',
  'updates.news': 'Pathlane {version} is out',
  'updates.look': 'Look',
} as const
