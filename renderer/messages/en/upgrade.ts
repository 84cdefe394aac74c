/** The pinned framework, and taking a map over to another version of it. */
export const upgradeMessages = {
  'upgrade.behind': '{count, number} behind',
  'upgrade.ahead':
    '{count, plural, one {A newer version is published} other {# newer versions are published}}',
  'upgrade.look': 'See what would change',
  'upgrade.older': 'Pin another version',
  'upgrade.origin.app': 'It comes with Pathlane, and newer versions come with newer apps.',
  'upgrade.origin.library': 'Newer versions come from the library of {organisation}.',
  'upgrade.origin.unknown':
    'Newer versions would come from the library of {organisation}, which this device does not know. Ask its owner for a link.',
  'upgrade.version': 'Version {version}',
  'upgrade.versionAt': 'Version {version}, {at, date, medium}',
  'upgrade.title': 'Versions of {name}',
  'upgrade.description':
    'This map is pinned to version {version}. Nothing changes before you say so, and one Undo takes it all back.',
  'upgrade.nothing': 'No other version is known on this device.',
  'upgrade.target': 'Preview version',
  'upgrade.flow': 'Lanes before and after. Where cards land is listed below.',
  'upgrade.cards': '{count, plural, =0 {no cards} one {# card} other {# cards}}',
  'upgrade.parked': '{count, plural, one {# card goes} other {# cards go}} to the parking lane',
  'upgrade.parkedFrom': '{count, plural, one {# card} other {# cards}} of {stage}',
  'upgrade.parked.meaning':
    'Their stage is gone and the framework names no other for them. They keep everything they say and their links. Choose a stage below, or move them later.',
  'upgrade.noneParked': 'Every card keeps a stage. Nothing goes to the parking lane.',
  'upgrade.counts':
    '{moving, plural, =0 {No card moves} one {# card moves to another stage} other {# cards move to another stage}}; {staying, plural, =0 {none stays} one {# stays} other {# stay}} where {staying, plural, one {it is} other {they are}}.',
  'upgrade.changes': 'What the framework changes',
  'upgrade.noChanges': 'The stages and words are the same.',
  'upgrade.empty': '(empty)',
  'upgrade.change.added': '{stage} is new.',
  'upgrade.change.removed': '{stage} is removed.',
  'upgrade.change.merged': '{stage} is merged into {into}.',
  'upgrade.change.split': '{stage} is split into {into}.',
  'upgrade.change.renamed': '{before} is now called {after}.',
  'upgrade.change.redefined': '{stage} is defined anew.',
  'upgrade.change.recoloured': '{stage} has another colour.',
  'upgrade.change.reordered': '{stage} stands in another place.',
  'upgrade.change.terms':
    'Words: {added, number} new, {changed, number} changed, {removed, number} removed.',
  'upgrade.change.funnels':
    'Funnels: {added, number} new, {changed, number} changed, {removed, number} removed.',
  'upgrade.field.definition': 'Definition',
  'upgrade.field.customerObjective': 'What they want to get done',
  'upgrade.field.exitSign': 'What shows that they moved on',
  'upgrade.field.questions': 'Questions',
  'upgrade.field.phase': 'Phase',
  'upgrade.landings': 'Where cards land',
  'upgrade.cardsOf': 'Cards of {stage}',
  'upgrade.stays': 'stay where they are',
  'upgrade.mayGo': 'or {stage}, card by card',
  'upgrade.sendStage': 'Send all cards of {stage} to',
  'upgrade.sendCard': 'Send “{title}” to',
  'upgrade.chooseStage': 'Choose a stage',
  'upgrade.untitled':
    '{type, select, touchpoint {Untitled touchpoint} sticky {Empty note} text {Empty text} draw {Drawing} image {Picture} group {Group} other {Something without words}}',
  'upgrade.reason.same-stage': 'stays',
  'upgrade.reason.mapping': 'by the framework',
  'upgrade.reason.came-from': 'back where it was',
  'upgrade.reason.redirect': 'your choice',
  'upgrade.reason.no-home': 'no stage for it',
  'upgrade.needs':
    '{count, plural, one {Send the need to another stage} other {Send # needs one by one}}',
  'upgrade.others': 'What else belongs to a stage',
  'upgrade.other.lane-width': '{to} takes over the width of {from}, where it is wider.',
  'upgrade.other.lane-width.kept': 'The width of {from} is kept, in case the stage comes back.',
  'upgrade.other.need':
    '{count, plural, one {# need of {from} goes} other {# needs of {from} go}} to {to}.',
  'upgrade.other.need.kept':
    '{count, plural, one {# need of {from} has} other {# needs of {from} have}} no stage any more. The needs panel lists {count, plural, one {it} other {them}} under the name of {from}.',
  'upgrade.other.metric':
    '{count, plural, one {# metric of {from} goes} other {# metrics of {from} go}} to {to}.',
  'upgrade.other.metric.kept':
    '{count, plural, one {# metric of {from} has} other {# metrics of {from} have}} no stage any more. {count, plural, one {It is} other {They are}} kept, in case the stage comes back.',
  'upgrade.other.comment':
    '{count, plural, one {# comment on {from} goes} other {# comments on {from} go}} to {to}.',
  'upgrade.other.comment.kept':
    '{count, plural, one {# comment on {from} has} other {# comments on {from} have}} no stage any more. {count, plural, one {It stays} other {They stay}} in the list of comments.',
  'upgrade.readOnly': 'You can look at this map. Somebody who may edit it can apply this.',
  'upgrade.cancel': 'Cancel',
  'upgrade.apply': 'Move to version {version}',
  'upgrade.applyOlder': 'Pin version {version} again',
  'upgrade.applied': 'This map is now pinned to {name}, version {version}.',
  'upgrade.undo': 'Undo',
  'upgrade.stale':
    'Somebody else pinned another version meanwhile. The preview now starts from that one.',
  'upgrade.undoLater':
    'You have changed other things since. Undo in the bar takes them back one after the other.',
} as const
