// Stages of the shipped frameworks that follow one purchase. Published: never edit a text here.
import type { StageText } from './stage-text.ts'

export const purchaseStages: readonly StageText[] = [
  {
    id: 'before-purchase',
    name: 'Before purchase',
    definition:
      'Lives with a need, hears and reads about ways to meet it, asks around, and forms an idea of what good looks like. Much of this happens where no supplier can see it.',
    customerObjective:
      'Understand the need and find out what could meet it, without being sold to.',
    exitSign: 'Asks for an offer, puts something in the basket, or invites suppliers to propose.',
    questions: [
      'Do we have a problem that is worth solving?',
      'What do others in our place do about it?',
      'Who could help, and whom can I trust?',
      'What would it cost us, roughly?',
    ],
    phase: 'before',
    colour: 'teal',
  },
  {
    id: 'during-purchase',
    name: 'During purchase',
    definition:
      'Is choosing and paying: compares concrete offers, settles terms, gets the approvals that are needed, and places the order.',
    customerObjective: 'Get what was chosen on fair terms, with no surprises and no loss of face.',
    exitSign: 'The contract is signed or the payment has gone through.',
    questions: [
      'Is this the right choice for us?',
      'What exactly do we get, when, and for how much?',
      'Who has to agree, and what do they need to hear?',
    ],
    phase: 'during',
    colour: 'indigo',
  },
  {
    id: 'after-purchase',
    name: 'After purchase',
    definition:
      'Receives, sets up and uses what was bought, looks for help when something does not work, and tells others how it went.',
    customerObjective: 'Get the promised result, and be able to show that the decision was right.',
    exitSign: 'Uses it as a matter of course, recommends it, or begins to think of the next need.',
    questions: [
      'How do we begin?',
      'Who helps when something goes wrong?',
      'Did we get what we were promised?',
      'Would I stand by this choice in front of a colleague?',
    ],
    phase: 'after',
    colour: 'green',
  },
]

export const searchStages: readonly StageText[] = [
  {
    id: 'realisation',
    name: 'Realisation',
    definition:
      'Notices that something is missing or no longer good enough, through an event, a number, a complaint or a conversation.',
    customerObjective: 'Put a name to what is wrong and judge whether it deserves attention now.',
    exitSign: 'Says out loud that something must change, and begins to look.',
    questions: [
      'What is it that bothers us?',
      'How much does it cost us to leave it as it is?',
      'Am I the only one who sees this?',
    ],
    phase: 'before',
    colour: 'amber',
  },
  {
    id: 'search',
    name: 'Search',
    definition:
      'Gathers possible answers from search, people and events, drops most of them quickly, and keeps a few in mind.',
    customerObjective: 'Get a short list of options that are worth the time of a closer look.',
    exitSign: 'Can name two or three options and what sets them apart.',
    questions: [
      'What kinds of solution are there?',
      'Who offers them, and what do their customers say?',
      'What should we look out for?',
    ],
    phase: 'before',
    colour: 'teal',
  },
  {
    id: 'decision',
    name: 'Decision',
    definition:
      'Weighs the short list against what matters, tests claims, talks to the people who are affected, and settles on one.',
    customerObjective: 'Choose with good reasons that others can follow.',
    exitSign: 'One option has a clear yes from everybody whose yes is needed.',
    questions: [
      'Which one fits us best?',
      'What could go wrong with it?',
      'What do I tell those who preferred another?',
    ],
    phase: 'during',
    colour: 'blue',
  },
  {
    id: 'purchase',
    name: 'Purchase',
    definition:
      'Orders and pays for what was decided, settles terms and delivery, and makes sure that everything is in order.',
    customerObjective: 'Complete the order with as little effort and doubt as possible.',
    exitSign: 'Holds a confirmation, a receipt or a signed contract.',
    questions: [
      'How do I order, and what does it cost in the end?',
      'When do we get it?',
      'Can we still change our minds?',
    ],
    phase: 'during',
    colour: 'plum',
  },
]

export const comparisonStages: readonly StageText[] = [
  {
    id: 'inquiry',
    name: 'Inquiry',
    definition:
      'Has a question and asks it: types it into a search box, downloads something to read, listens to a talk, or asks a colleague.',
    customerObjective: 'Get a useful first answer, without giving away more than it is worth.',
    exitSign: 'Has understood the subject well enough to ask for specifics.',
    questions: [
      'What is this about, and does it concern us?',
      'Where do we stand compared with others?',
      'Who explains it well and has no axe to grind?',
    ],
    phase: 'before',
    colour: 'olive',
  },
  {
    id: 'comparison',
    name: 'Comparison',
    definition:
      'Sets offers, suppliers and the option of doing nothing side by side, and looks for facts that tell them apart.',
    customerObjective: 'See the real differences, in terms that matter inside the company.',
    exitSign: 'Has a favourite and can say why, in one sentence.',
    questions: [
      'How do the offers differ in what counts for us?',
      'What do the numbers look like over five years?',
      'Who has done this before and will talk about it?',
    ],
    phase: 'before',
    colour: 'teal',
  },
  {
    id: 'conversion',
    name: 'Conversion',
    definition:
      'Is won over: turns from looking into wanting, because doubts were answered by people, proof or first-hand experience.',
    customerObjective: 'Become sure enough to stand up for this choice.',
    exitSign: 'Asks how to go ahead instead of whether to.',
    questions: [
      'Does it work in a place like ours?',
      'What would it take to begin small?',
      'Who will be on my side?',
    ],
    phase: 'during',
    colour: 'violet',
  },
  {
    id: 'action',
    name: 'Action',
    definition:
      'Acts on the choice: signs, has it put in place, uses it, and shows others what came of it.',
    customerObjective: 'Turn the decision into a visible result.',
    exitSign: 'The result is there and is talked about inside the company.',
    questions: [
      'What happens first, and who does it?',
      'How do we show that it was worth it?',
      'What could we do next?',
    ],
    phase: 'after',
    colour: 'green',
  },
]
