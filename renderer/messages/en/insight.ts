export const insightMessages = {
  'insight.title': 'Insight',
  'insight.close': 'Close insight',
  'insight.question': 'Question',
  'insight.sight': 'In sight',
  'insight.ownership': 'Ownership',
  'insight.leftOut': 'Left out',
  'insight.noTouchpoints':
    'We don’t know: there are no touchpoints on this map yet. Add some, and this panel counts them.',
  'insight.sightUnknown':
    'We don’t know: nobody has said yet who can see these touchpoints. Select some and press S.',
  'insight.sightUnsaid': 'Nobody has said',
  'insight.measure': 'Measured by',
  'insight.measure.steps': 'By steps',
  'insight.measure.time': 'By time',
  'insight.count': '{count, number}',
  'insight.unknown': 'We don’t know',
  'insight.timeUnknown':
    'We don’t know: {n, plural, one {{count} of 1 touchpoint says} other {{count} of # touchpoints say}} how much of the customer’s time it takes, and who sees it. Select some and fill in “Share of their time”.',
  'insight.timeObservedOf':
    'of the customer’s time is observed by a system: {part, number} of the {all, number} % that somebody has said',
  'insight.timeSaid':
    '{n, plural, one {{count} of 1 touchpoint says its} other {{count} of # touchpoints say their}} share of the time.',
  'insight.timeTooMuch':
    'Together they say {all, number} % of the customer’s time. It can’t be more than 100 %: some of it is estimated too high.',
  'insight.timeObserved': 'Observed',
  'insight.timeSay': 'Say their time',
  'insight.timePart': '{part, number} of {all, number} %',
  'insight.timeOf': '{what} · {percent, number} %',
  'insight.timeUnseen': 'Nobody has said who sees them',
  'insight.timeSilent': 'Nobody has said their time',
  'insight.percent': '{percent, number} %',
  'insight.observedOf':
    '{n, plural, one {{count} of 1 touchpoint is observed by a system} other {{count} of # touchpoints are observed by a system}}',
  'insight.reference':
    'For comparison: business buyers spend about {percent} % of their buying time with all potential suppliers together. That is a figure from research, not a measurement of this map.',
  'insight.byStage': 'By stage',
  'insight.stage': 'Stage',
  'insight.observed': 'Observed',
  'insight.noneHere': 'No touchpoints',
  'insight.of': '{count, number} of {n, number}',
  'insight.owners':
    '{n, plural, one {Owner of 1 touchpoint} other {Owners of # touchpoints}}, without retired ones',
  'insight.handOffs': 'Hand-offs',
  'insight.handOff': '{from} ({fromOwner}) → {to} ({toOwner})',
  'insight.nobody': 'Owned by nobody',
  'insight.claimed': 'Claimed by two',
  'insight.claimed.why': 'Cards of one name in one stage that have different owners.',
  'insight.lateWeb': 'Late web visits without marketing',
  'insight.lateWeb.why':
    'On the website during or after the purchase, and marketing does not own it, alone or jointly.',
  'insight.earlySales': 'Early talks without sales',
  'insight.earlySales.why':
    'On the phone or in person before the purchase, and sales does not own it, alone or jointly.',
  'insight.evidence': 'Evidence',
  'insight.evidenceSolid':
    '{n, plural, one {statement was} other {statements were}} heard or measured, and not too long ago. Retired ones don’t count.',
  'insight.assumed': 'Assumed',
  'insight.assumed.why': 'Nobody has asked a customer or measured it yet.',
  'insight.old': 'Old statements',
  'insight.old.why':
    'Heard {heard} months ago or longer, or measured {measured} months ago or longer: customers, campaigns and websites have changed since. A rule of thumb of Pathlane.',
  'insight.undated': 'Of unknown age',
  'insight.undated.why': 'Heard or measured, but nobody has said when.',
  'insight.leftOut.why':
    '{count, plural, =0 {The map uses every group of the catalogue.} one {Did we leave any out? Of one group of the catalogue the map uses nothing yet.} other {Did we leave any out? Of # groups of the catalogue the map uses nothing yet.}}',
  'insight.leftOut.group': '{phase} · {channel}',
} as const
