import { describe, expect, it } from 'vitest'
import {
  finishDraft,
  isUnfinished,
  receiveValue,
  startDraft,
  typeInto,
} from '../../../renderer/ui/draft.ts'

describe('a draft', () => {
  it('is finished until somebody types', () => {
    const draft = startDraft('Webinar')
    expect(isUnfinished(draft)).toBe(false)
    expect(isUnfinished(typeInto(draft, 'Webinars'))).toBe(true)
    expect(isUnfinished(finishDraft(typeInto(draft, 'Webinars')))).toBe(false)
  })

  it('takes in what somebody else writes while nobody types here', () => {
    expect(receiveValue(startDraft('Webinar'), 'Live webinar').text).toBe('Live webinar')
  })

  it('merges what somebody else writes with unfinished typing', () => {
    const typed = typeInto(startDraft('Webinar'), 'Webinar two')
    const merged = receiveValue(typed, 'Live Webinar')
    expect(merged.text).toBe('Live Webinar two')
    expect(merged.base).toBe('Live Webinar')
    expect(isUnfinished(merged)).toBe(true)
  })

  it('does not take its own echo for a change by somebody else', () => {
    const written = finishDraft(typeInto(startDraft('Mail'), 'Mail 1'))
    const typedOn = typeInto(written, 'Mail 12')
    expect(receiveValue(typedOn, 'Mail 1').text).toBe('Mail 12')
  })

  it('stays as written while the old value is still shown', () => {
    const written = finishDraft(typeInto(startDraft('Mail'), 'Mail 1'))
    expect(receiveValue(written, 'Mail').text).toBe('Mail 1')
  })

  it('follows an undo of what it wrote', () => {
    const written = receiveValue(finishDraft(typeInto(startDraft('Mail'), 'Mail 1')), 'Mail 1')
    expect(receiveValue(written, 'Mail').text).toBe('Mail')
  })

  it('begins empty where the selected things differ, and writes nothing by itself', () => {
    const mixed = startDraft(null)
    expect(mixed.text).toBe('')
    expect(isUnfinished(mixed)).toBe(false)
  })

  it('keeps typing over mixed values when one of them changes', () => {
    const typed = typeInto(startDraft(null), 'All of them')
    expect(receiveValue(typed, 'Mail').text).toBe('All of them')
    expect(receiveValue(typed, 'Mail').base).toBe(null)
  })

  it('remembers the text before a merge, so that the caret can be kept', () => {
    const merged = receiveValue(typeInto(startDraft('Mail'), 'Mail 1'), 'A Mail')
    expect(merged.mergedFrom).toBe('Mail 1')
    expect(typeInto(merged, 'A Mail 12').mergedFrom).toBe(null)
  })
})
