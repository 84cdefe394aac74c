// What the insurer hears wherever it asks. Some touchpoints of the sample tell it otherwise: finding
// them is what the story panel is for.
import type { PlannedStory } from './sample-plan.ts'

export const greenerOfficeStory: PlannedStory = {
  narrative:
    'A greener office is already there: it stands in other buildings. We refit floors with used furniture that meets every rule for new, say openly what it saves and what went wrong, and take it back when you move on.',
  changedOn: '2026-04-15',
  pillars: {
    carbon: {
      name: 'Carbon',
      claim: 'A refit with used furniture saves two thirds of the carbon.',
      proof: 'Measured in 40 refits, with the method open to read.',
    },
    money: {
      name: 'Money',
      claim: 'Over five years it costs less than new and less than rent.',
      proof: 'The five-year sheet, in which every number can be changed.',
    },
    trust: {
      name: 'No risk',
      claim: 'It meets the same rules as new, and we take it back.',
      proof: 'Fire rating, warranty and spare parts in writing; the take-back clause.',
    },
    people: {
      name: 'People',
      claim: 'People like to work there.',
      proof: 'A floor after a year of use, and the people who sit there.',
    },
  },
  words: [
    { word: 'second-hand', advice: 'avoid', instead: 'used' },
    { word: 'cheap*', advice: 'avoid', instead: 'good value' },
    { word: 'user', advice: 'avoid', instead: 'person who sits there' },
    { word: 'refit', advice: 'use', instead: '' },
    { word: 'take back', advice: 'use', instead: '' },
  ],
}
