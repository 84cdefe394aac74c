export const shareMessages = {
  'share.open.map': 'Share',
  'share.open.library': 'Share this library',
  'share.title.map': 'Share this map',
  'share.title.library': 'Share this library',
  'share.link': 'Join link',
  'share.copy': 'Copy link',
  'share.copied': 'Link copied',
  'share.copyFailed': 'The link could not be copied. Select it and copy it by hand.',
  'share.inApp': 'Open in the Pathlane app, if this computer has it',
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
  'share.byFacilitator':
    'Only a facilitator makes links for this map. Ask them to let more people in.',
  'share.onlyThisComputer': 'Links with this address work on this computer only.',
  'share.links': 'Links of this map',
  'share.links.reading': 'Reading the links',
  'share.make': 'Make link',
  'share.role': 'Who has the link is',
  'share.role.change': 'Role',
  'share.role.facilitator': 'Facilitator',
  'share.role.facilitator.means': 'Edits, and makes and revokes links.',
  'share.role.editor': 'Editor',
  'share.role.editor.means': 'Changes everything on the map.',
  'share.role.contributor': 'Contributor',
  'share.role.contributor.means': 'Adds cards, and changes only their own.',
  'share.role.viewer': 'Viewer',
  'share.role.viewer.means': 'Sees the map and is seen on it, but changes nothing.',
  'share.end': 'Ends',
  'share.end.day': 'In a day',
  'share.end.week': 'In a week',
  'share.end.month': 'In 30 days',
  'share.end.never': 'Never',
  'share.seats': 'People at a time',
  'share.seats.any': 'Any number',
  'share.seats.wrong': 'A whole number above 0, or nothing.',
  'share.label': 'For whom',
  'share.label.placeholder': 'Workshop on Tuesday',
  'share.show': 'Show link',
  'share.hide': 'Hide link',
  'share.own': 'You came by this link yourself.',
  'share.revoke': 'Revoke link',
  'share.host.means':
    'People in the same network open this map in their browser. They need no internet, no account and install nothing. They see this map and nothing else of this computer.',
  'share.host.cutOff':
    'The session of this map was cut off. Go on with it: the code stays the same, and guests come back by themselves.',
  'share.host.goOn': 'Go on with the session',
  'share.host.start': 'Host this map here',
  'share.host.starting': 'Opening the session',
  'share.host.plain':
    'The connection is not encrypted. Use a network whose people you trust, or a hotspot of your own.',
  'share.host.other': 'Another map is hosted at present. Its session has to end first.',
  'share.host.endOther': 'End that session',
  'share.host.role': 'Guests are',
  'share.host.address': 'Network',
  'share.host.address.one': '{address} ({network})',
  'share.host.address.hint': 'The one that your guests are in.',
  'share.host.large': 'Show large',
  'share.host.large.title': 'Join this map',
  'share.host.large.how':
    'Be in the same network. Scan the code with your phone’s camera, or type the address into a browser.',
  'share.host.guests': 'Guests',
  'share.host.guests.count':
    '{here, plural, =0 {No guest is here} one {# guest is here} other {# guests are here}}',
  'share.host.stage.current': 'Up to date',
  'share.host.stage.saving': 'Sending changes',
  'share.host.stage.behind': 'Getting changes',
  'share.host.stage.joining': 'Opening the map',
  'share.host.stage.silent': 'Does not answer',
  'share.host.stage.away': 'Gone',
  'share.host.remove': 'Remove {name}',
  'share.host.remove.ask':
    'Remove {name}? They are sent away and can’t come back. The code changes; everybody else stays.',
  'share.host.remove.do': 'Remove',
  'share.host.noNetwork':
    'This computer is in no network. Connect it or switch on a hotspot, and the code comes by itself.',
  'share.host.moved':
    'This computer has a new address. Guests have to scan the new code; what they wrote is kept in their browsers.',
  'share.host.moved.shown': 'They have it',
  'share.host.interrupted':
    'The session was interrupted and is starting again. Guests come back by themselves.',
  'share.host.end': 'End session',
  'share.host.end.ask':
    'End the session? Everybody is sent away. What they wrote stays in the map.',
  'share.host.button':
    '{here, plural, =0 {Session} one {Session, # guest} other {Session, # guests}}',
  'share.terms.until': 'until {end, date, medium}',
  'share.terms.forEver': 'for ever',
  'share.terms.here': '{people, plural, =0 {nobody here} one {# here} other {# here}}',
  'share.terms.seats': '{people} of {seats} here',
} as const
