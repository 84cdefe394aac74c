export const storyMessages = {
  'story.title': 'Story',
  'story.close': 'Close story',
  'story.part': 'Part of the panel',
  'story.tell': 'Tell',
  'story.check': '{count, plural, =0 {Check} other {Check (#)}}',
  'story.read': 'Read',
  'story.readOnly': 'You can read the story but not change it.',

  'story.narrative': 'The story in a few sentences',
  'story.narrative.placeholder':
    'What should everybody hear, whichever touchpoint they come in by?',
  'story.unchanged': 'Not told yet. Once it is, messages that are older than the story are listed.',
  'story.changedOn': 'Last changed on {date, date, medium}. Messages older than that are listed.',
  'story.pillars': 'Pillars',
  'story.pillars.none':
    'A pillar is one claim with its proof. A story stands on three to five of them.',
  'story.pillars.count':
    'A story stands on {least} to {most} pillars; this one has {count}. Fewer say little, more are not remembered.',
  'story.pillars.why':
    'Each is one claim with its proof. Touchpoints say which of them they carry.',
  'story.addPillar': 'Add pillar',
  'story.unnamedPillar': 'Unnamed pillar',
  'story.name': 'Name',
  'story.name.placeholder': 'In a word or two',
  'story.claim': 'Claim',
  'story.claim.placeholder': 'What we say',
  'story.proof': 'Proof',
  'story.proof.placeholder': 'What shows that it is so',
  'story.pillarUp': 'Move {name} up',
  'story.pillarDown': 'Move {name} down',
  'story.removePillar': 'Remove {name}',
  'story.carriers':
    '{n, plural, =0 {There are no touchpoints yet} one {Carried by {count} of 1 touchpoint} other {Carried by {count} of # touchpoints}}',

  'story.words.use': 'Words to use',
  'story.words.use.why': 'So that the same thing has the same name everywhere.',
  'story.words.use.new': 'Another word to use',
  'story.words.use.add': 'Add word to use',
  'story.words.use.word': 'Word to use',
  'story.words.avoid': 'Words to avoid',
  'story.words.avoid.why':
    'Found as whole words in titles and messages, also with -s, -es or -ies. With a * at the end every ending is found: cheap* finds cheaper.',
  'story.words.avoid.new': 'Another word to avoid',
  'story.words.avoid.add': 'Add word to avoid',
  'story.words.avoid.word': 'Word to avoid',
  'story.instead': 'Instead of {word}',
  'story.instead.placeholder': 'Say instead',
  'story.removeWord': 'Remove {word}',
  'story.sayers':
    '{n, plural, =0 {There are no touchpoints yet} one {In {count} of 1 touchpoint} other {In {count} of # touchpoints}}',
  'story.more': '{count, plural, one {And one more} other {And # more}}',

  'story.check.noStory':
    'There is no story to compare with yet. Tell it first, with pillars and words to use and to avoid.',
  'story.check.nothing':
    '{n, plural, =0 {We don’t know: there are no touchpoints on this map yet.} one {Nothing found in the one touchpoint.} other {Nothing found in # touchpoints: their words, pillars, numbers and dates agree with the story.}}',
  'story.rule.count': '{rule} · {count}',
  'story.rule.S1': 'Words to avoid',
  'story.rule.S2': 'Pillars that nobody hears',
  'story.rule.S3': 'Stages without the story',
  'story.rule.S4': 'Numbers that contradict each other',
  'story.rule.S5': 'Messages older than the story',
  'story.finding.avoided-word': '{card} says “{word}”',
  'story.why.avoided-word':
    'The story avoids this word. Find another, or say in the story what to say instead.',
  'story.why.avoided-word.instead': 'The story says “{instead}” instead.',
  'story.finding.untold-pillar': 'Nothing carries “{pillar}”',
  'story.why.untold-pillar':
    '{n, plural, =0 {There are no touchpoints yet.} one {The one touchpoint does not carry it, so customers never hear it.} other {Of # touchpoints none carries it, so customers never hear it.}}',
  'story.finding.stage-without-pillar': '{stage} tells nothing of the story',
  'story.why.stage-without-pillar':
    '{n, plural, =0 {There are no touchpoints in this stage yet.} one {The one touchpoint in it carries no pillar: whoever comes in here hears another story.} other {Of # touchpoints in it none carries a pillar: whoever comes in here hears another story.}}',
  'story.finding.different-numbers': 'Different numbers for “{pillar}”',
  'story.why.different-numbers':
    'Whoever meets both will ask which is true. If they speak of different things, say so in the messages.',
  'story.finding.older-message': '{card} is older than the story',
  'story.why.older-message':
    'It was written on {written, date, medium}, and the story changed on {changed, date, medium}. Read both, then change the message or say that it is still right.',
  'story.finding.undated-messages':
    '{n, plural, one {One message has no date} other {# messages have no date}}',
  'story.why.undated-messages':
    'Nobody has said when they were written, so we don’t know whether they are older than the story.',
  'story.findingCards':
    '{count, plural, =0 {No touchpoints} one {# touchpoint} other {# touchpoints}}',
  'story.now': 'The story now',
  'story.stillRight': 'Still right',
  'story.fix.still-right': '{count, plural, one {Still right} other {All # are still right}}',
  'story.fix.replace-word': 'Say “{instead}” instead',

  'story.overrule': 'Keep it anyway',
  'story.overrule.reason': 'Why is it right here?',
  'story.overrule.placeholder': 'They speak of two products',
  'story.overrule.save': 'Keep it',
  'story.overruled': 'Kept on purpose',
  'story.overruledByOn': '{who}, {on, date, medium}',
  'story.overruledBefore': 'This was kept before, when it said something else:',
  'story.withdraw': 'Take back',
  'story.check.allOverruled': 'Nothing else was found: everything below is kept on purpose.',

  'story.door.why':
    'Nobody comes in where we want them to. Choose a touchpoint, and read what somebody hears who begins there.',
  'story.door.selected': 'Read from “{title}”',
  'story.door.search': 'Find a touchpoint',
  'story.door.list': 'Touchpoints to begin at',
  'story.door.entries':
    '{count, plural, =0 {No touchpoint is without a way to it} one {One touchpoint to which no link leads} other {# touchpoints to which no link leads}}',
  'story.door.found':
    '{count, plural, =0 {No touchpoint of this name} one {One touchpoint} other {# touchpoints}}',
  'story.door.more':
    '{count, plural, one {And one more} other {And # more}}. Type a part of the title.',
  'story.readFromHere': 'Read the story from here',

  'story.reading.list': 'What somebody hears who begins here',
  'story.reading.leave': 'Choose another touchpoint',
  'story.reading.place': '{at, number} of {count, number}',
  'story.reading.previous': 'Previous message',
  'story.reading.next': 'Next message',
  'story.reading.door': 'Begins here',
  'story.reading.branch': 'Way {at} of {of}',
  'story.reading.silent': 'This touchpoint has no message.',
  'story.reading.back': 'Back to {title}',
  'story.reading.joined': 'Goes on with {title}, which is read above',
  'story.reading.gone': 'This touchpoint is no longer on the map, or it is retired.',
} as const
