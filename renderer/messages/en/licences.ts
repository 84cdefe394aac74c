export const licencesMessages = {
  'licences.title': 'Licences',
  'licences.back': 'Back',
  'licences.means':
    'Pathlane is free software under the MIT licence. It is made of these works; each opens to the terms that it comes under. The mark on every board is tldraw’s, as its licence asks.',
  'licences.runtime':
    'The desktop app runs on Electron and Chromium. Their licences lie beside the program, in LICENSE.electron.txt and LICENSES.chromium.html.',
  'licences.reading': 'Reading the licences',
  'licences.failed':
    'The whole list can’t be read while the server can’t be reached. These are the notices that come with the app itself.',
  'licences.unnamed': 'see its text',
} as const
