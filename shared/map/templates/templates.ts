// The templates that ship with the app, by scenario.
import { accountBased } from './account-based.ts'
import { eventFollowUp } from './event-follow-up.ts'
import { newBusiness } from './new-business.ts'
import { onboarding } from './onboarding.ts'
import { partner } from './partner.ts'
import { procurement } from './procurement.ts'
import { productLaunch } from './product-launch.ts'
import { renewal } from './renewal.ts'
import { support } from './support.ts'
import type { TemplatePlan } from './template-plan.ts'
import { winBack } from './win-back.ts'

export const templates: readonly TemplatePlan[] = Object.freeze([
  newBusiness,
  renewal,
  onboarding,
  eventFollowUp,
  accountBased,
  partner,
  productLaunch,
  winBack,
  support,
  procurement,
])
