/** Two versions, or two frameworks, side by side. */
export const compareMessages = {
  'compare.open': 'Compare',
  'compare.title': 'Compare frameworks',
  'compare.description': 'Two versions, or the frameworks of two organisations, stage by stage.',
  'compare.left': 'Compare',
  'compare.right': 'With',
  'compare.choose': 'Choose a version',
  'compare.framework': '{name}, version {version}',
  'compare.nothing': 'Choose two versions to see them side by side.',
  'compare.caption': '{left} beside {right}',
  'compare.meets': 'How they meet',
  'compare.by.line': 'The same stage',
  'compare.by.move': 'What was in the one is in the other; the framework says so',
  'compare.by.term':
    'By their words: {fit, select, narrower {the left is a part of the right} wider {the left is more than the right} clash {a clash} other {the same}}',
  'compare.by.suggestion': 'Same name; nobody has said that they mean the same',
  'compare.alone': 'No counterpart',
  'compare.gap': '—',
  'compare.print': 'Print',
  'compare.home': 'Home',
} as const
