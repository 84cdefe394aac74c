// What a customer may touch after a purchase. A kind is stored in maps: it never changes.
import type { CatalogueRow } from './catalogue-row.ts'

export const touchpointsAfter: readonly CatalogueRow[] = [
  ['receipt', 'Receipt', 'retail', 'bill slip'],
  ['bag', 'Bag', 'retail', 'packaging carrier'],

  ['thank-you-page', 'Thank-you page', 'website', 'order complete'],
  ['confirmation', 'Confirmation', 'email', 'order receipt'],
  ['invoice', 'Invoice', 'email', 'bill payment'],
  ['marketing-email', 'Marketing email', 'email', 'newsletter mailing campaign'],
  ['help-centre', 'Help centre', 'website', 'center faq support knowledge base documentation'],
  ['post-sale-survey', 'Post-sale survey', 'email', 'nps satisfaction feedback questionnaire'],

  ['accounts-receivable', 'Accounts receivable', 'phone', 'billing payment reminder'],
  ['customer-service', 'Customer service', 'phone', 'support care hotline'],
  ['technical-support', 'Technical support', 'phone', 'helpdesk hotline ticket'],
  ['after-sale-follow-up', 'Sales or marketing follow-up', 'phone', 'check-in call account'],
]
