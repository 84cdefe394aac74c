/** Questions of buyers, and the coverage matrix. */
export const needsMessages = {
  'needs.foreign': 'Somebody else noted this. You can read it, and answer it from your own cards.',
  'needs.title': 'Needs',
  'needs.close': 'Close needs',
  'needs.empty':
    'Which questions must a buyer get answered before they go on? Write one down for whom and for which stage, then tick or drag it onto the touchpoints that answer it.',
  'needs.readOnlyEmpty': 'We don’t know: nobody has noted a need of buyers on this map yet.',
  'needs.add': 'Add need',
  'needs.new': 'New need',
  'needs.placeholder': 'What will it cost over five years?',
  'needs.addHint': 'Enter adds it and begins the next. Pasted lines become a need each.',
  'needs.added': '{count, plural, one {Need added} other {# needs added}}',
  'needs.text': 'Question',
  'needs.type': 'What the answer is for',
  'needs.persona': 'Whose question',
  'needs.stage': 'Stage',
  'needs.everybody': 'Everybody',
  'needs.noStage': 'No stage',
  'needs.goneStage': 'No stage any more, was {stage}',
  'needs.goneStage.unknown': 'No stage any more',
  'needs.gonePersona': 'A persona that is gone',
  'needs.count':
    '{n, plural, one {1 need} other {# needs}}, {open, plural, =0 {all answered} other {{open, number} unanswered}}',
  'needs.countShown': '{shown, number} of {n, number} shown',
  'needs.filter': 'Filter',
  'needs.filterText': 'Words',
  'needs.filterAll': 'All',
  'needs.filterOpen': 'Only unanswered',
  'needs.clearFilter': 'Show all',
  'needs.noneShown': 'No need matches the filter.',
  'needs.groupBy': 'Listed by',
  'needs.byStage': 'By stage',
  'needs.byPersona': 'By persona',
  'needs.groupCount': '{answered, number} of {n, number} answered',
  'needs.untitled': 'Need without words',
  'needs.unanswered': 'Unanswered',
  'needs.ideasOnly': '{count, plural, one {Unanswered, # idea} other {Unanswered, # ideas}}',
  'needs.answers': '{count, plural, one {# answer} other {# answers}}',
  'needs.open': 'Edit “{text}”',
  'needs.answeredBy': 'Answered by',
  'needs.noAnswer': 'Nothing answers it yet. Drag it onto a card, or select cards and tick it.',
  'needs.idea': '{title} (idea)',
  'needs.removeAnswer': '{title} does not answer it',
  'needs.moveUp': 'Move up',
  'needs.moveDown': 'Move down',
  'needs.remove': 'Remove need',
  'needs.removed': 'Need removed.',
  'needs.undo': 'Undo',
  'needs.show': 'Show',
  'needs.done': 'Done',
  'needs.selected':
    '{count, plural, one {Tick what the selected touchpoint answers.} other {Tick what the # selected touchpoints answer.}}',
  'needs.tick':
    '{count, plural, one {The selected touchpoint answers} other {The # selected touchpoints answer}} “{text}”',
  'needs.dropped': '“{title}” answers “{text}”.',
  'needs.droppedBefore': '“{title}” answers that already.',
  'needs.makeTask': 'Make it a task',
  'needs.makeTaskFor': 'Make it a task: “{text}”',
  'needs.taskTitle': 'Answer: {text}',
  'needs.taskMade':
    'A card with the status Idea stands in {stage}. It counts as soon as it is planned.',
  'needs.taskMadeSomewhere':
    'A card with the status Idea stands on the board. It counts as soon as it is planned.',

  'needs.onBoard':
    '{stage}: {text} ({answers, plural, =0 {unanswered{ideas, plural, =0 {} one {, # idea} other {, # ideas}}} one {# answer} other {# answers}})',
  'needs.moreOnBoard':
    '{count, plural, one {1 more need} other {# more needs}}, {open, plural, =0 {all answered} other {{open, number} unanswered}}',

  'needType.choose': 'Choose a solution',
  'needType.validate': 'Validate the choice',
  'needType.align': 'Align the organisation',

  'coverage.title': 'Coverage of needs',
  'coverage.open': 'Coverage of needs by persona and stage',
  'coverage.description':
    'Answered needs of all needs, for each persona and stage. Planned and live touchpoints count as answers; ideas don’t.',
  'coverage.noNeeds':
    'We don’t know: no need is on this map yet. Add the questions that buyers must get answered, and this table counts them.',
  'coverage.noPersonas':
    'We don’t know whose questions these are: the map has no personas yet. Add the buying group to see who is left without an answer.',
  'coverage.summary':
    '{answered, number} of {n, plural, one {1 need is} other {# needs are}} answered.',
  'coverage.persona': 'Persona',
  'coverage.all': 'All stages',
  'coverage.none': 'None noted',
  'coverage.of': '{answered, number} of {n, number}',
  'coverage.cell': '{persona}, {stage}, {type}: {answered, number} of {n, number} answered',
  'coverage.open.legend': 'At least one is unanswered',
  'coverage.legend':
    'An empty cell means that nobody has noted a need there, not that there is none.',
  'coverage.print': 'Print',
  'coverage.cellTitle': '{persona} · {stage} · {type}',
  'coverage.holes': 'Holes',
  'coverage.holes.why':
    'Needs that no planned or live touchpoint answers. An idea does not count until it is planned.',
  'coverage.pileUps': 'Pile-ups',
  'coverage.pileUps.why': 'Needs with {count, number} answers or more.',
  'coverage.salesOnly': 'Answered by sales only',
  'coverage.salesOnly.why':
    'Sales alone owns every answer. Buyers spend most of their time without sales.',
  'coverage.assets': 'Assets without a need',
  'coverage.assets.why':
    'Planned or live touchpoints of an owner, outside the buyer’s organisation, that answer no need on this map.',
  'coverage.ofNeeds': '{count, number} of {n, plural, one {1 need} other {# needs}}',
  'coverage.ofAssets': '{count, number} of {n, plural, one {1 asset} other {# assets}}',
  'coverage.nothing': 'None.',
} as const
