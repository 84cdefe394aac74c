import type { TemplatePlan } from './template-plan.ts'

export const winBack: TemplatePlan = {
  id: 'win-back',
  title: 'Win-back',
  description:
    'Customers who left: why they went, what they hear from us since, and what would bring them back.',
  scenario: 'They left a year ago. The new supplier has its first bad month.',
  segment: 'win-back',
  personas: {
    left: { name: 'Who decided to leave', role: 'economic-buyer' },
    user: { name: 'Who misses something', role: 'user' },
    new: { name: 'Who came after', role: 'gatekeeper' },
  },
  cards: {
    before: {
      exit: {
        title: 'The last talk: why did you go?',
        kind: 'sales-call',
        owner: 'sales',
        who: ['left'],
      },
      silence: {
        title: 'Nothing from us for nine months',
        channel: 'internal',
        owner: 'nobody',
        who: ['left', 'user'],
      },
      newsletter: {
        title: 'Newsletter that still comes',
        kind: 'promotional-email',
        owner: 'marketing',
        who: ['user'],
      },
      problem: { title: 'The new one fails on a Monday', kind: 'problem-spotted', who: ['user'] },
      meets: {
        title: 'Meets one of us at a fair',
        kind: 'trade-show',
        owner: 'sales',
        who: ['left'],
      },
      changes: {
        title: 'Page: what we changed since',
        kind: 'landing-page',
        owner: 'marketing',
        who: ['left', 'new'],
      },
      letter: {
        title: 'Letter that names the mistake',
        kind: 'letter',
        owner: 'joint',
        who: ['left'],
      },
      users: { title: 'Users ask for the old one', kind: 'internal-meeting', who: ['user', 'new'] },
    },
    during: {
      talk: {
        title: 'Talk: what would have to be different?',
        channel: 'in-person',
        owner: 'joint',
        who: ['left', 'new'],
      },
      trial: {
        title: 'Three months without a contract',
        kind: 'proposal',
        owner: 'sales',
        who: ['new'],
      },
      face: { title: '“We would look silly”', kind: 'consensus-round', who: ['left'] },
      contract: {
        title: 'Contract with a way out',
        kind: 'contract',
        owner: 'sales',
        who: ['left'],
      },
    },
    after: {
      back: {
        title: 'Everything is as they left it',
        kind: 'customer-service',
        owner: 'sales',
        who: ['user'],
      },
      check: {
        title: 'Call after a week, and after a month',
        kind: 'after-sale-follow-up',
        owner: 'joint',
        who: ['new', 'user'],
      },
      learn: {
        title: 'What we tell the product team',
        channel: 'internal',
        owner: 'nobody',
        who: ['left'],
      },
    },
  },
  links: [
    { from: 'exit', to: 'silence', kind: 'drop-off', outcome: 'declined' },
    { from: 'newsletter', to: 'changes', kind: 'next-step', outcome: 'ignored' },
    { from: 'problem', to: 'users', kind: 'next-step', outcome: 'talked-internally' },
    { from: 'users', to: 'changes', kind: 'next-step', outcome: 'recalled' },
    { from: 'meets', to: 'letter', kind: 'next-step', outcome: 'noticed' },
    { from: 'letter', to: 'talk', kind: 'next-step', outcome: 'reached-out' },
    { from: 'talk', to: 'face', kind: 'loop', outcome: 'deferred' },
    { from: 'face', to: 'trial', kind: 'next-step', outcome: 'engaged' },
    { from: 'trial', to: 'contract', kind: 'next-step', outcome: 'bought' },
    { from: 'contract', to: 'back', kind: 'next-step', outcome: null },
    { from: 'learn', to: 'exit', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'before', 'At least they never pretended', 'Have they changed, or only the page?'],
    ['thoughts', 'during', 'How do I explain this upstairs?'],
    ['actions', 'before', 'Looks whether the old login works'],
  ],
  needs: [
    ['before', 'validate', 'left', 'Is what drove us away really mended?', 'changes', 'letter'],
    ['before', 'choose', 'user', 'Can I have my old data back?'],
    ['during', 'align', 'left', 'How do we say it without losing face?'],
    ['during', 'validate', 'new', 'What does it cost to try?', 'trial'],
    ['after', 'validate', 'new', 'Who is there when it goes wrong again?', 'check'],
  ],
}
