// What each of the buying group of *The greener office* must get answered. Some questions have no answer
// yet, and one is answered by an idea alone.
import type { PlannedNeed } from './sample-plan.ts'

export const greenerOfficeNeeds: readonly PlannedNeed[] = [
  [
    'inquiry',
    'choose',
    'helene',
    'How much of the target can furniture bring at all?',
    'results',
    'landing',
    'report',
  ],
  ['inquiry', 'validate', 'helene', 'Who of our size has done it, and what went wrong?', 'report'],
  ['inquiry', 'align', 'arun', 'Is this a cost or an investment?'],
  ['comparison', 'choose', 'petra', 'What does a desk cost over five years?', 'mail2'],
  [
    'comparison',
    'choose',
    'helene',
    'Refit, rent or buy new: which suits a lease of six years?',
    'mail1',
    'mail2',
  ],
  ['comparison', 'validate', 'petra', 'Are fire rating and warranty in writing?', 'mail3'],
  ['comparison', 'align', 'arun', 'What happens if we wait for the new lease?'],
  [
    'conversion',
    'validate',
    'staff',
    'Can one sit on it for eight hours? I want to ask somebody who does.',
    'walk',
  ],
  [
    'conversion',
    'validate',
    'petra',
    'Is the supplier still there in five years?',
    'newDate',
    'walk',
  ],
  ['conversion', 'align', 'staff', 'What is in it for floor 4?', 'story'],
  ['action', 'align', 'arun', 'Which number and which picture can the board publish?', 'proposal'],
  ['action', 'validate', 'petra', 'Who takes it back, and when?', 'contract'],
  ['action', 'choose', null, 'In which weeks is our floor without desks?'],
]
