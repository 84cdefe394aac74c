// The six jobs of a business buying group. Published: never edit a text here.
import type { StageText } from './stage-text.ts'

export const buyingJobStages: readonly StageText[] = [
  {
    id: 'problem-identification',
    name: 'Problem identification',
    definition:
      'Members of the group notice that something costs too much, takes too long or puts them at risk, and find words for it that others recognise.',
    customerObjective: 'Agree that there is a problem, what it is, and that it cannot wait.',
    exitSign: 'The problem has a name, an owner and a number that people quote in meetings.',
    questions: [
      'Do we really have to do something?',
      'How big is it, and for whom?',
      'What happens if we leave it for another year?',
    ],
    phase: 'before',
    colour: 'amber',
  },
  {
    id: 'solution-exploration',
    name: 'Solution exploration',
    definition:
      'They look at what could be done about it: change how they work, build something, buy something, or live with it. They read, listen, and ask people they trust.',
    customerObjective: 'Know the kinds of answer there are, and which are worth a closer look.',
    exitSign: 'The group speaks of one kind of solution, not of several.',
    questions: [
      'What is out there to solve our problem?',
      'What have companies like ours done?',
      'Could we do it ourselves?',
    ],
    phase: 'before',
    colour: 'teal',
  },
  {
    id: 'requirements-building',
    name: 'Requirements building',
    definition:
      'They work out what the purchase has to do: collect wishes, rank them, set limits of budget, security and time, and write it down.',
    customerObjective: 'Have one list of needs that every department recognises as its own.',
    exitSign: 'A written list of requirements is passed around, with must-haves marked.',
    questions: [
      'What exactly do we need it to do?',
      'What must it never do?',
      'What does it have to work together with?',
      'What may it cost, and from whose budget?',
    ],
    phase: 'before',
    colour: 'blue',
  },
  {
    id: 'supplier-selection',
    name: 'Supplier selection',
    definition:
      'They compare suppliers against the list, ask for proposals, see demonstrations, and narrow the field down.',
    customerObjective: 'Find the supplier who does what is needed and can be relied on.',
    exitSign: 'One supplier is called the preferred one, even if nobody outside knows yet.',
    questions: [
      'Does this do what we want it to do?',
      'What are they like to work with when something goes wrong?',
      'Is the offer complete, or will there be extras?',
    ],
    phase: 'during',
    colour: 'violet',
  },
  {
    id: 'validation',
    name: 'Validation',
    definition:
      'They check whether what they believe is right: call references, run a pilot, ask specialists, and look for what they overlooked.',
    customerObjective: 'Be sure enough of each step to defend it later.',
    exitSign:
      'The objections that were raised have an answer that the people who raised them accept.',
    questions: [
      'We think we know the right answer, but are we sure?',
      'What do people say who have it already?',
      'Will the promised numbers hold with our own data?',
    ],
    phase: 'during',
    colour: 'rose',
  },
  {
    id: 'consensus-creation',
    name: 'Consensus creation',
    definition:
      'They bring everybody who has a say to a yes that lasts: in meetings, in corridors, and in mails that no supplier ever sees. It goes on until well after the contract.',
    customerObjective: 'Get everyone on board, and keep them there once it is being introduced.',
    exitSign: 'Nobody reopens the question; the people who will use it plan their start.',
    questions: [
      'Who still has doubts, and which?',
      'What does each of them get out of it?',
      'How do we explain it to the people who were not in the room?',
    ],
    phase: 'after',
    colour: 'green',
  },
]
