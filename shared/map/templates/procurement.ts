import type { TemplatePlan } from './template-plan.ts'

export const procurement: TemplatePlan = {
  id: 'procurement',
  title: 'Procurement',
  description:
    'A formal tender: what is decided before it is written, and who may still talk to whom.',
  scenario: 'A public body must tender. The rules say who may be asked, and when.',
  segment: 'new-customer',
  personas: {
    department: { name: 'The department', role: 'user' },
    procurement: { name: 'Procurement', role: 'gatekeeper' },
    legal: { name: 'Legal', role: 'approver' },
    committee: { name: 'The committee', role: 'economic-buyer' },
    security: { name: 'Data protection', role: 'technical-buyer' },
  },
  cards: {
    before: {
      need: {
        title: 'The department writes down what it lacks',
        kind: 'problem-spotted',
        who: ['department'],
      },
      market: {
        title: 'Looks at what there is',
        kind: 'search-results',
        owner: 'marketing',
        who: ['department', 'procurement'],
      },
      guide: {
        title: 'Guide: questions for a good tender',
        kind: 'white-paper',
        owner: 'marketing',
        who: ['procurement', 'department'],
      },
      dialogue: {
        title: 'Open day for suppliers',
        kind: 'conference',
        owner: 'joint',
        who: ['department', 'procurement'],
      },
      budget: { title: 'Budget in the yearly plan', kind: 'budget-talk', who: ['committee'] },
      criteria: {
        title: 'How points are given',
        kind: 'requirements-list',
        who: ['procurement', 'legal', 'security'],
      },
      notice: {
        title: 'Notice on the tender portal',
        channel: 'website',
        owner: 'sales',
        who: ['procurement'],
      },
    },
    during: {
      questions: {
        title: 'Questions of bidders, answered to all',
        channel: 'website',
        owner: 'sales',
        who: ['procurement'],
      },
      security: {
        title: 'Data protection answers',
        kind: 'downloadable-report',
        owner: 'nobody',
        who: ['security'],
      },
      bid: {
        title: 'Bid, on time and complete',
        kind: 'proposal',
        owner: 'joint',
        who: ['procurement', 'legal'],
      },
      demo: {
        title: 'Presentation, ninety minutes',
        channel: 'in-person',
        owner: 'joint',
        who: ['department', 'committee'],
      },
      points: {
        title: 'Evaluation behind closed doors',
        kind: 'consensus-round',
        who: ['procurement', 'department', 'security'],
      },
      objection: { title: 'Objection of a rival', channel: 'internal', who: ['legal'] },
      award: { title: 'Award', kind: 'contract', owner: 'sales', who: ['committee'] },
    },
    after: {
      start: {
        title: 'First meeting of those who will work together',
        channel: 'in-person',
        owner: 'joint',
        who: ['department'],
      },
      invoice: {
        title: 'Invoice in their format',
        kind: 'invoice',
        owner: 'sales',
        who: ['procurement'],
      },
      debrief: {
        title: 'Feedback, also where we lost',
        kind: 'after-sale-follow-up',
        owner: 'sales',
        who: ['procurement'],
      },
      next: {
        title: 'Reference for the next tender',
        kind: 'testimonial',
        owner: 'marketing',
        who: ['department'],
      },
    },
  },
  links: [
    { from: 'need', to: 'market', kind: 'next-step', outcome: 'engaged' },
    { from: 'market', to: 'guide', kind: 'next-step', outcome: 'noticed' },
    { from: 'guide', to: 'criteria', kind: 'next-step', outcome: 'recalled' },
    { from: 'dialogue', to: 'criteria', kind: 'next-step', outcome: 'talked-internally' },
    { from: 'budget', to: 'notice', kind: 'next-step', outcome: 'deferred' },
    { from: 'criteria', to: 'notice', kind: 'next-step', outcome: 'reached-out' },
    { from: 'notice', to: 'questions', kind: 'next-step', outcome: 'engaged' },
    { from: 'questions', to: 'bid', kind: 'next-step', outcome: 'engaged' },
    { from: 'bid', to: 'demo', kind: 'next-step', outcome: 'engaged' },
    { from: 'points', to: 'award', kind: 'next-step', outcome: 'bought' },
    { from: 'objection', to: 'points', kind: 'loop', outcome: 'deferred' },
    { from: 'bid', to: 'debrief', kind: 'drop-off', outcome: 'declined' },
    { from: 'next', to: 'guide', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    [
      'thoughts',
      'before',
      'If I describe it wrongly, I get the wrong one',
      'Whom may I still talk to?',
    ],
    ['thoughts', 'during', 'It must stand up in court'],
    ['actions', 'before', 'Calls the colleague in the next town'],
    ['actions', 'during', 'Counts points twice'],
  ],
  needs: [
    ['before', 'choose', 'department', 'What is possible at all?', 'market', 'dialogue'],
    ['before', 'choose', 'procurement', 'How do others ask for it?', 'guide'],
    ['during', 'validate', 'security', 'Where is the data, and who sees it?', 'security'],
    ['during', 'validate', 'legal', 'Does the bid meet every condition?', 'bid'],
    ['during', 'align', 'committee', 'Can we defend the choice in public?'],
    ['after', 'validate', 'department', 'Is it what the bid said?', 'start'],
  ],
}
