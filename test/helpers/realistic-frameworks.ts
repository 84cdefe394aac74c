// Ten frameworks as organisations write them, good ones and ones with the usual faults. Each says what
// the lint must find in it; anything else that it finds is a false alarm.
import type {
  Framework,
  FrameworkId,
  Phase,
  Stage,
  StageId,
} from '../../shared/framework/framework.ts'
import { stageColours } from '../../shared/framework/framework.ts'
import type { Funnel } from '../../shared/framework/funnel.ts'
import type { Term, TermFit, TermId } from '../../shared/framework/term.ts'

export interface RealisticFramework {
  readonly framework: Framework
  /** Rule and stage, word or step of each finding that is right. */
  readonly expected: readonly string[]
}

type Line = readonly [
  name: string,
  phase: Phase,
  definition: string,
  objective: string,
  exit?: string,
]

function made(
  name: string,
  lines: readonly Line[],
  expected: readonly string[] = [],
  words: { readonly terms?: readonly Term[]; readonly funnels?: readonly Funnel[] } = {},
): RealisticFramework {
  const stages = lines.map(
    ([stage, phase, definition, customerObjective, exitSign = ''], at): Stage => ({
      id: idOf(stage),
      name: stage,
      definition,
      customerObjective,
      exitSign,
      questions: [],
      phase,
      colour: stageColours[at % stageColours.length] ?? 'teal',
    }),
  )
  const framework: Framework = {
    id: idOf(name) as string as FrameworkId,
    name,
    organisation: 'Halden',
    version: 1,
    publishedAt: '2026-01-01',
    notes: '',
    stages,
    ...words,
  }
  return { framework, expected }
}

function idOf(name: string): StageId {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-') as StageId
}

function term(source: string, word: string, stage: string | null, fit: TermFit = 'same'): Term {
  const id = `${source} ${word} ${stage}` as TermId
  return { id, source, word, stageId: stage === null ? null : idOf(stage), fit, definition: '' }
}

function funnel(source: string, ...steps: readonly [string, ...string[]][]): Funnel {
  return {
    id: source,
    source,
    steps: steps.map(([name, ...stages]) => ({ id: name, name, stageIds: stages.map(idOf) })),
  }
}

export const realisticFrameworks: readonly RealisticFramework[] = [
  made('Industrial pumps', [
    [
      'Something breaks',
      'before',
      'A pump fails or runs badly, and production suffers.',
      'Get running again and understand why it happened.',
      'Somebody asks whether to repair or replace.',
    ],
    [
      'Repair or replace',
      'before',
      'Maintenance and finance weigh a repair against a new machine.',
      'Decide with numbers that both sides believe.',
      'A budget line is opened.',
    ],
    [
      'Compare suppliers',
      'before',
      'They collect offers and talk to plants that run the same machines.',
      'Find one that fits the line and will still be there in ten years.',
      'Two suppliers are invited to the plant.',
    ],
    [
      'Agree inside',
      'during',
      'Safety, purchasing and the plant manager each have to say yes.',
      'Reach agreement without a second round.',
      'The order is signed.',
    ],
    [
      'Install and start up',
      'after',
      'Fitters put the machine in place and the first shifts run it.',
      'Be at full output by the promised week.',
      'The acceptance report is signed.',
    ],
    [
      'Run it',
      'after',
      'It runs every day, is maintained, and spare parts are ordered.',
      'Never think about it.',
      'It is mentioned as the good one.',
    ],
  ]),
  made('Business software', [
    [
      'Status quo',
      'before',
      'They live with spreadsheets and think that is normal.',
      'Get through the month.',
      'A close goes wrong and is noticed upstairs.',
    ],
    [
      'Problem framing',
      'before',
      'The team puts words and figures to what goes wrong.',
      'Be taken seriously by the people who hold the budget.',
      'The problem has a name and an owner.',
    ],
    [
      'Solution research',
      'before',
      'They read reviews, ask peers and watch videos at night.',
      'Know what kinds of tool there are.',
      'A short list of three exists.',
    ],
    [
      'Hands-on trial',
      'during',
      'A few people try it with their own data.',
      'See whether it survives a real month end.',
      'The sceptic on the team asks for a login.',
    ],
    [
      'Decision',
      'during',
      'Security, legal and finance check it and somebody signs.',
      'Choose without regret.',
      'The contract is signed.',
    ],
    [
      'First value',
      'after',
      'Data is moved over and the first report comes out of it.',
      'Have something to show within weeks.',
      'The old spreadsheet is not opened any more.',
    ],
    [
      'Daily habit',
      'after',
      'It is where the work happens.',
      'Rely on it and forget it.',
      'They show it to a friend in another company.',
    ],
  ]),
  made(
    'Software with a sales view',
    [
      [
        'Awareness',
        'before',
        'Hears of it for the first time from a friend or an article.',
        'Find out whether it matters.',
      ],
      [
        'Lead qualification',
        'before',
        'We find out whether they have budget and need.',
        'Get an answer without three calls.',
      ],
      [
        'Evaluation',
        'during',
        'Sets products side by side and tries two.',
        'Be sure it works here.',
      ],
      ['Closing', 'during', 'Negotiates terms and signs.', 'Get a fair price.'],
      ['Onboarding', 'after', 'Learns it and moves data over.', 'Be productive soon.'],
      [
        'Renewal',
        'after',
        'Decides whether to go on for another year.',
        'Pay only for what is used.',
      ],
    ],
    ['F1 Lead qualification', 'F1 Closing', 'F2 Renewal'],
  ),
  made('Retail', [
    [
      'Feel a need',
      'before',
      'Something is used up, out of fashion or broken.',
      'Have it again, or have something better.',
    ],
    [
      'Look around',
      'before',
      'Browses on the phone, in windows, and asks friends.',
      'Get ideas and a feeling for prices.',
    ],
    [
      'In the store',
      'during',
      'Touches, tries on, asks staff, and queues.',
      'Leave with the right thing.',
    ],
    ['Take it home', 'after', 'Carries, unpacks and shows it to others.', 'Feel good about it.'],
    [
      'Bring it back',
      'after',
      'It does not fit or fails, so it is returned or mended.',
      'Be treated as an honest person.',
    ],
  ]),
  made(
    'Subscription box',
    [
      [
        'Discover',
        'before',
        'Sees a box being unpacked by somebody they follow.',
        'Find out what it costs and whether it is fun.',
      ],
      [
        'First box',
        'during',
        'Orders one, waits for it and unpacks it.',
        'Be surprised in a good way.',
      ],
      ['Back to discover', 'after', 'Looks at other boxes.', 'Find something new.'],
      ['Upsell', 'after', 'Takes the bigger box.', 'Get more of the good things.'],
      ['Win-back', 'after', 'Had cancelled and is asked to come again.', 'Not be nagged.'],
    ],
    ['F3 Back to discover', 'F2 Upsell', 'F2 Win-back'],
  ),
  made('Private bank', [
    [
      'Trigger in life',
      'before',
      'An inheritance, a sale or a pension brings money that needs a plan.',
      'Do nothing foolish.',
    ],
    [
      'Ask trusted people',
      'before',
      'Talks to family, a lawyer and a friend who has done this.',
      'Get two or three names.',
    ],
    [
      'First conversations',
      'before',
      'Meets advisers and listens to how they speak.',
      'Feel understood, and understand fees.',
    ],
    [
      'Entrust',
      'during',
      'Opens the account and transfers the first sum.',
      'Keep control while handing over.',
    ],
    ['Live with it', 'after', 'Reads reports, sees markets fall, and calls.', 'Sleep well.'],
    ['Recommend', 'after', 'Brings a brother or a colleague.', 'Do them a favour without risk.'],
  ]),
  made(
    'Clinic equipment',
    [
      [
        'Clinical need',
        'before',
        'Doctors see patients whom they cannot treat well enough.',
        'Treat them here instead of sending them away.',
      ],
      [
        'Business case',
        'before',
        'Controlling works out cases, revenue and staff.',
        'Show that it pays for itself.',
      ],
      [
        'Tender',
        'during',
        'Purchasing writes the tender and compares bids.',
        'Follow the rules and get what was meant.',
      ],
      [
        'Installation',
        'during',
        'Rooms are rebuilt, the device arrives and is accepted.',
        'Lose as few treatment days as possible.',
      ],
      ['Training', 'after', '', 'Be confident with the first patients.'],
      ['Clinical routine', 'after', 'It is used every day and serviced at night.', ''],
    ],
    [
      'F6 Training',
      'F6 Clinical routine',
      'F7 evaluation',
      'F7 Tender phase',
      'F8 SQL',
      'F8 Opportunity',
    ],
    {
      terms: [
        term('CRM', 'Discovery', 'Clinical need'),
        term('CRM', 'Evaluation', 'Tender', 'wider'),
        term('Agency', 'evaluation', 'Business case'),
        term('Agency', 'Tender phase', null),
      ],
      funnels: [
        funnel(
          'Sales',
          ['Inquiry', 'Clinical need'],
          ['SQL'],
          ['Opportunity', 'Business case', 'Tender'],
          ['Won', 'Tender'],
        ),
      ],
    },
  ),
  made(
    'Consumer electronics, nine stages',
    [
      [
        'Old one fails',
        'before',
        'The device gets slow or breaks.',
        'Know whether it can be saved.',
      ],
      ['Wish', 'before', 'Sees a newer one in the hands of somebody else.', 'Dream a little.'],
      ['Read up', 'before', 'Reads tests and watches videos.', 'Understand what matters.'],
      ['Price watch', 'before', 'Waits for a sale and sets alarms.', 'Pay less than others.'],
      ['Buy', 'during', 'Orders it or picks it up.', 'Have it today.'],
      ['Unbox', 'after', 'Opens it with ceremony.', 'Enjoy the moment.'],
      ['Set up', 'after', 'Moves photos and accounts.', 'Lose nothing.'],
      ['Use', 'after', 'Uses it daily until it is normal.', 'Have no trouble.'],
      ['Pass on', 'after', 'Gives it to a child or sells it.', 'See it put to use.'],
    ],
    ['F5 9'],
  ),
  made('University programme', [
    [
      'Wonder what to do',
      'before',
      'School ends, or a job no longer satisfies.',
      'Find out what one is good at.',
    ],
    [
      'Explore subjects',
      'before',
      'Visits open days and talks to students.',
      'Picture oneself there.',
    ],
    ['Apply', 'during', 'Collects papers, writes a letter and waits.', 'Get in.'],
    [
      'Enrol and arrive',
      'during',
      'Accepts, finds a room and meets others.',
      'Not be lost in the first weeks.',
    ],
    ['Study', 'after', 'Attends, works, doubts, passes.', 'Get through and learn something.'],
    ['Belong', 'after', 'Is asked for advice by those who come after.', 'Give something back.'],
  ]),
  made(
    'Agency funnel drawn as a journey',
    [
      ['Reach', 'before', 'Ads are shown to the target group.', 'Be left in peace.'],
      [
        'Nurture',
        'before',
        'Mails are sent until the score is high enough.',
        'Get only what helps.',
      ],
      ['Nurturing', 'before', 'More mails are sent to those who opened.', 'Get only what helps.'],
      [
        'Convert',
        'during',
        'The form is filled in and the call is booked.',
        'Speak to somebody who knows.',
      ],
    ],
    ['F1 Reach', 'F1 Nurture', 'F1 Nurturing', 'F1 Convert', 'F4 after'],
  ),
]
