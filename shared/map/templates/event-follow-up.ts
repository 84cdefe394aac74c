import type { TemplatePlan } from './template-plan.ts'

export const eventFollowUp: TemplatePlan = {
  id: 'event-follow-up',
  title: 'Event follow-up',
  description:
    'What becomes of two hundred talks at a trade show, for those who forget and those who come back.',
  scenario:
    'Three days at a trade show. On the train home they have forty business cards in the pocket.',
  segment: 'new-customer',
  personas: {
    visitor: { name: 'Who came by the stand', role: 'champion' },
    colleague: { name: 'Who was not there', role: 'technical-buyer' },
    boss: { name: 'Who paid for the trip', role: 'economic-buyer' },
  },
  cards: {
    before: {
      invitation: {
        title: 'Invitation: four things worth the walk',
        kind: 'promotional-email',
        owner: 'marketing',
        who: ['visitor'],
      },
      show: {
        title: 'Trade show, the stand',
        kind: 'trade-show',
        owner: 'joint',
        who: ['visitor'],
      },
      talk: {
        title: 'Ten minutes at the stand',
        kind: 'networking-event',
        owner: 'sales',
        who: ['visitor'],
      },
      card: {
        title: 'Business card with a word on the back',
        kind: 'business-card',
        owner: 'sales',
        who: ['visitor'],
      },
      train: { title: 'Notes on the train home', channel: 'internal', who: ['visitor'] },
      thanks: {
        title: 'Mail the next morning: what we promised',
        kind: 'promotional-email',
        owner: 'joint',
        who: ['visitor'],
      },
      report: {
        title: 'Tells the team what was there',
        kind: 'internal-meeting',
        who: ['visitor', 'colleague', 'boss'],
      },
      page: {
        title: 'Page of the show with everything to read',
        kind: 'landing-page',
        owner: 'marketing',
        who: ['visitor', 'colleague'],
      },
      second: {
        title: 'Mail after two weeks: one number',
        kind: 'follow-up-email-series',
        owner: 'marketing',
        who: ['visitor'],
      },
      voicemail: {
        title: 'Call that ends on the voicemail',
        kind: 'voicemail',
        owner: 'sales',
        who: ['visitor'],
      },
      ad: {
        title: 'Ad with the picture from the stand',
        kind: 'remarketing',
        owner: 'marketing',
        who: ['visitor'],
      },
    },
    during: {
      call: {
        title: 'They call: “you had this machine”',
        kind: 'sales-call',
        owner: 'sales',
        who: ['visitor'],
      },
      visit: {
        title: 'Visit with the colleague',
        channel: 'in-person',
        owner: 'sales',
        who: ['visitor', 'colleague'],
      },
      proposal: { title: 'Proposal', kind: 'proposal', owner: 'sales', who: ['boss'] },
    },
    after: {
      invite: {
        title: 'Invitation to speak at the next show',
        kind: 'marketing-email',
        owner: 'marketing',
        who: ['visitor'],
      },
    },
  },
  links: [
    { from: 'invitation', to: 'show', kind: 'next-step', outcome: 'noticed' },
    { from: 'show', to: 'talk', kind: 'next-step', outcome: 'engaged' },
    { from: 'talk', to: 'card', kind: 'next-step', outcome: null },
    { from: 'card', to: 'train', kind: 'next-step', outcome: 'recalled' },
    { from: 'train', to: 'report', kind: 'next-step', outcome: 'talked-internally' },
    { from: 'thanks', to: 'page', kind: 'next-step', outcome: 'engaged' },
    { from: 'report', to: 'second', kind: 'next-step', outcome: 'deferred' },
    { from: 'second', to: 'voicemail', kind: 'next-step', outcome: 'ignored' },
    { from: 'voicemail', to: 'ad', kind: 'drop-off', outcome: 'declined' },
    { from: 'ad', to: 'call', kind: 'next-step', outcome: 'recalled' },
    { from: 'call', to: 'visit', kind: 'next-step', outcome: 'reached-out' },
    { from: 'visit', to: 'proposal', kind: 'next-step', outcome: 'engaged' },
    { from: 'invite', to: 'show', kind: 'closed-loop', outcome: null },
  ],
  notes: [
    ['thoughts', 'before', 'Which of the forty was that?', 'They wrote what they had promised'],
    ['thoughts', 'during', 'Now we have the budget'],
    ['actions', 'before', 'Throws away most of the brochures', 'Forwards one mail to a colleague'],
  ],
  needs: [
    ['before', 'choose', 'visitor', 'What was different about them?', 'talk', 'thanks'],
    ['before', 'align', 'boss', 'Was the trip worth it?'],
    ['before', 'validate', 'colleague', 'Where can I read it without a form?', 'page'],
    ['during', 'validate', 'colleague', 'Does it run with ours?', 'visit'],
  ],
}
