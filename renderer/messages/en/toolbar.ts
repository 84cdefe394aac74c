export const toolbarMessages = {
  'toolbar.label': 'Tools',
  'toolbar.select': 'Select',
  'toolbar.hand': 'Move the view',
  'toolbar.touchpoint': 'Touchpoint',
  'toolbar.sticky': 'Sticky note',
  'toolbar.text': 'Text',
  'toolbar.draw': 'Pen',
  'toolbar.link': 'Link',
  'toolbar.image': 'Image',
  'toolbar.eraser': 'Eraser',
  'toolbar.laser': 'Laser pointer',
} as const
