/** A change of the framework that somebody proposes while working on a map. */
export const proposeMessages = {
  'propose.open': 'Propose a change',
  'propose.hint': 'Double-click or press Enter to propose a change of this stage.',
  'propose.title': 'Propose a change of the framework',
  'propose.description':
    'Stages are agreed on for all maps, so they can’t be changed in one. A draft of the next version says what you would change; this map stays as it is.',
  'propose.about': 'What it is about',
  'propose.whole': 'The whole of {name}',
  'propose.note': 'What would you change, and why?',
  'propose.note.hint': 'Stands beside the draft, with the name of this map.',
  'propose.where.shared':
    'The draft is made in the library of {organisation}, for everybody there.',
  'propose.where.own':
    'This device knows no library of {organisation}, so the draft is made in your own. You can send it on as a file or share your library.',
  'propose.where.readOnly':
    'You may read the library of {organisation}, but not write in it. Ask its owner for a link that may.',
  'propose.where.opening': 'Opening the library of {organisation}…',
  'propose.draft': 'Open the draft',
} as const
