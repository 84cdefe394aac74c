// What a customer may touch during a purchase. A kind is stored in maps: it never changes.
import type { CatalogueRow } from './catalogue-row.ts'

export const touchpointsDuring: readonly CatalogueRow[] = [
  ['signage', 'Signage', 'retail', 'sign board shop front'],
  ['parking', 'Parking', 'retail', 'car park'],
  ['greeter', 'Greeter', 'retail', 'welcome reception'],
  ['product-display', 'Product display', 'retail', 'shelf shop window'],
  ['wall-colour', 'Wall colour', 'retail', 'color interior paint'],
  ['floor', 'Floor', 'retail', 'carpet tiles interior'],
  ['counter', 'Counter', 'retail', 'desk till'],
  ['lighting', 'Lighting', 'retail', 'light lamps interior'],
  ['cashier', 'Cashier', 'retail', 'till staff checkout'],
  ['point-of-sale', 'Point of sale', 'retail', 'pos till terminal payment'],

  ['search-results', 'Search results', 'website', 'google seo find'],
  ['checkout', 'Checkout', 'website', 'basket cart order payment'],
  ['contact-form', 'Contact form', 'website', 'inquiry request demo'],
  ['proposal', 'Proposal', 'email', 'offer quote quotation'],
  ['contract', 'Contract', 'email', 'agreement signature terms'],

  ['sales-team', 'Sales team', 'phone', 'rep account executive call'],
  ['other-staff', 'Other staff', 'phone', 'colleague specialist reception'],
  ['hold-messages', 'Hold music and messages', 'phone', 'queue waiting'],
]
