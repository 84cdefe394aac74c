export const statusMessages = {
  'status.saved-on-device': 'Saved on this device',
  'status.saved-on-device.meaning':
    'Every change is in the working copy on this device. No server has it yet.',
  'status.saved-on-server': 'Saved on the server',
  'status.saved-on-server.meaning':
    'The server has confirmed that every change is on its disk. There is a copy on this device too.',
  'status.saved-here': 'Saved on this computer',
  'status.saved-here.meaning':
    'Every change is on this computer’s disk. It leaves the computer only when you host the map or save it elsewhere.',
  'status.others-late': 'Saved, others may be late',
  'status.others-late.meaning':
    'The server has every change. It cannot hear its neighbour servers at once, so what others do may come a few seconds late, and some of them may not be shown.',
  'status.server-cannot-save':
    '{waiting, plural, =0 {Server can’t save now} one {Server can’t save now, # change waiting} other {Server can’t save now, # changes waiting}}',
  'status.server-cannot-save.meaning':
    'The server cannot store changes at present and tries again by itself. You can go on working: changes are kept on this device, and others see them once they are stored.',
  'status.saving': 'Saving {waiting, plural, =0 {…} one {# change} other {# changes}}',
  'status.saving.meaning':
    'Changes are on their way to the server. They are already kept on this device.',
  'status.offline':
    '{waiting, plural, =0 {Offline} one {Offline, # change waiting} other {Offline, # changes waiting}}',
  'status.offline.meaning':
    'There is no connection to the server. You can go on working: changes are kept on this device and are sent when the connection is back.',
  'status.offline.meaning.readOnly':
    'There is no connection to the server. What is here can be read; nothing is sent from here.',
  'status.reconnecting':
    '{waiting, plural, =0 {Reconnecting} one {Reconnecting, # change waiting} other {Reconnecting, # changes waiting}}',
  'status.reconnecting.meaning':
    'The connection to the server is being made again. Changes are kept on this device meanwhile.',
  'status.not-kept-on-device': 'Not kept on this device',
  'status.not-kept-on-device.connected':
    'This device refuses to keep a copy, so changes are only on the server. Keep the connection until you are done.',
  'status.not-kept-on-device.alone':
    'This device refuses to keep a copy and there is no server: changes are only in this window. Don’t close it.',
  'status.heard.saved-on-device': 'No server is connected',
  'status.heard.saved-on-server': 'Connected to the server',
  'status.heard.saved-here': 'Kept on this computer',
  'status.heard.others-late': 'What others do may come a few seconds late',
  'status.heard.server-cannot-save': 'The server cannot save at present. It tries again',
  'status.heard.offline': 'The connection to the server is lost',
  'status.heard.reconnecting': 'The connection to the server is being made again',
  'status.heard.not-kept-on-device': 'This device refuses to keep a copy of the map',
  'status.quarantined':
    '{count, plural, one {# thing can’t be shown} other {# things can’t be shown}}',
  'status.quarantined.meaning':
    'This version of Pathlane does not know how to show them. They stay in the map, unchanged.',
  'status.crowded': 'Large map: {count, number}',
  'status.crowded.meaning':
    'This map holds {count, number} cards, links and drawings. With more than 2,000 the board may become slow: consider a second map.',
  'status.ignoredFramework': 'False framework ignored',
  'status.ignoredFramework.replaced':
    'Somebody wrote another content under version {version}, which was published already. A published version never changes, so it is ignored. The lanes stay as they are.',
  'status.ignoredFramework.other':
    'Somebody put another framework in the place of this map’s. It is ignored, and the lanes stay as they are.',
  'status.ignoredFramework.lost':
    'The framework in this map can’t be read, so the copy on this device gives the lanes. Nothing was changed.',
  'status.takeServers': 'Take the server’s version',
  'status.retry': 'Try again',
} as const
