export const fileMessages = {
  'file.menu': 'File',
  'file.none': 'Not in a file yet',
  'file.saved': 'Saved',
  'file.edited': 'Edited',
  'file.saving': 'Saving',
  'file.failed': 'Not saved',
  'file.state': '{name}: {state}',
  'file.open': 'Open…',
  'file.save': 'Save',
  'file.saveFirst': 'Save in a file…',
  'file.saveAs': 'Save as…',
  'file.revert': 'Go back to what was last saved by hand',
  'file.saveAsTemplate': 'Save as a template',
  'file.templateSaved': 'Saved as a template. Home offers it for new maps on this device.',
  'file.versions': 'Versions…',

  'file.savedAs': 'The map is saved in {name}. From now on it is saved there by itself.',
  'file.handedOver': '{name} is in your downloads. Save again for a newer copy.',
  'file.merged':
    'Somebody else had saved {name} meanwhile. Their changes and yours are both in the map.',
  'file.reverted': 'The map says again what was saved {when}.',
  'file.undo': 'Undo',

  'file.behind':
    'Pathlane ended before it could save into {name}. Your last changes are here, kept on this device.',
  'file.behind.save': 'Save now',
  'file.retry': 'Save again',

  'file.opening': 'Opening {name}',
  'file.failed.title': '{name} was not opened',
  'file.failed.previous': 'Open the previous version',
  'file.known.title': '“{title}” is on this device already',
  'file.known.text':
    '{name} is a copy of this map. If it holds changes of somebody else, bring them in: both are merged. If it is an older copy to look at, open it apart.',
  'file.known.merge': 'Bring its changes in',
  'file.known.apart': 'Open it apart',
  'file.drop': 'Drop a .pathlane file to open it',

  'file.versions.empty': 'The file cannot be read just now, so there is no version to show.',

  'file.unclean': 'Pathlane ended unexpectedly. “{title}” is as you left it.',
  'file.unclean.open': 'Open',
} as const
