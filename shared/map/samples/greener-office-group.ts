// The buying group of the insurer that refits its offices with used furniture.
import type { SamplePlan } from './sample-plan.ts'

export const greenerOfficeGroup: SamplePlan['personas'] = {
  helene: {
    name: 'Helene Sørensen',
    role: 'champion',
    demographics: '46, head of facilities for eleven years, a team of six',
    psychographics:
      'Practical and quick to try things on one floor first. Is proud of what nobody notices because it works.',
    geographics: 'Aarhus, with 900 desks in four buildings; two days a week on the train',
    goals:
      'A number that the board can publish this year\nNo complaints from the floors\nBe asked before the next target is set',
    frustrations:
      'A target without a budget\nSuppliers who answer “sustainable?” with a brochure\nBeing the only one who carries the risk',
    quote: 'Minus forty per cent, and nobody said how.',
    evidence: 'heard',
    evidenceDate: '2026-05-19',
    evidenceSource: 'Two talks, and the walk through floor 2',
  },
  arun: {
    name: 'Arun Mehta',
    role: 'economic-buyer',
    demographics: '58, chief financial officer, on the board since 2019',
    psychographics: 'Reads the last page first. Trusts what can be audited, and people who say no.',
    geographics: 'Copenhagen; sees the Aarhus offices four times a year',
    goals: 'One price and one date\nA saving that stands in the annual report',
    frustrations: 'Commitments that outlive the lease\nFive offers that can’t be compared',
    quote: 'Let us wait for the new lease.',
    evidence: 'heard',
    evidenceDate: '2026-06-08',
    evidenceSource: 'Helene, by phone; we have not met him',
  },
  petra: {
    name: 'Petra Wolff',
    role: 'gatekeeper',
    demographics: '39, purchasing, frame contracts above 50,000 euros',
    psychographics:
      'Thorough, fair, hard to hurry. Forwards what answers her questions word for word.',
    geographics: 'Hamburg, for all Nordic and German offices',
    goals: 'Fire rating, warranty and spare parts in writing\nThree offers that fit one sheet',
    frustrations: 'Answers by phone that nobody puts in a mail\nUsed goods without papers',
    quote: 'Used is fine. Undocumented is not.',
    evidence: 'measured',
    evidenceDate: '2026-04-30',
    evidenceSource: 'Mail 3 forwarded by 9 purchasers; 14 questions in our inbox',
  },
  staff: {
    name: 'People on floor 4',
    role: 'user',
    demographics: '110 people in claims, most of them here for over five years',
    psychographics: 'Like their window seats. Suspect that “greener” means cheaper.',
    geographics: 'Aarhus, building B; three days a week at a desk',
    goals: 'A chair that fits, a desk that goes up and down\nTo be asked before the movers come',
    frustrations: 'Last year’s refit took their quiet corner',
    quote: 'It does not look used at all.',
  },
}
