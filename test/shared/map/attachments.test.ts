import { describe, expect, test } from 'vitest'
import { wantedAssets } from '../../../shared/file/check-map.ts'
import { plainFileName } from '../../../shared/map/attachment.ts'
import { addAttachments, removeAttachment } from '../../../shared/map/edit-attachments.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { fileTypeLabels, fileTypeOf, isImageType } from '../../../shared/map/file-kind.ts'
import { attachmentsOf, readAttachments } from '../../../shared/map/read-attachments.ts'
import {
  firstCell,
  meet,
  newPeer,
  peersWithMap,
  plant,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const hash = (digit: string) => digit.repeat(64)
const file = (digit: string, name = `${digit}.pdf`) => ({
  hash: hash(digit),
  name,
  mediaType: 'application/pdf',
  size: 7,
})
const at = '2026-11-26T10:00:00.000Z'

function namesOn({ map }: MapPeer, cardId: string): readonly string[] {
  return attachmentsOf(readAttachments(map), cardId).map(({ name }) => name)
}

describe('attachments', () => {
  test('of two people who add one to a card at once are both there', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const card = addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Mail' })
    meet(ana, ben)
    addAttachments(ana.map, card, [file('a')], at)
    addAttachments(ben.map, card, [file('b')], '2026-11-26T10:01:00.000Z')
    meet(ana, ben)
    expect(namesOn(ana, card)).toEqual(['a.pdf', 'b.pdf'])
    expect(namesOn(ben, card)).toEqual(['a.pdf', 'b.pdf'])
  })

  test('are in the order in which they were given', () => {
    const peer = newPeer(1)
    const files = ['3', '1', '2', '0'].map((digit) => file(digit))
    addAttachments(peer.map, 'shape:card', files, at)
    expect(namesOn(peer, 'shape:card')).toEqual(['3.pdf', '1.pdf', '2.pdf', '0.pdf'])
  })

  test('are not added twice to one card', () => {
    const peer = newPeer(1)
    addAttachments(peer.map, 'shape:card', [file('a')], at)
    addAttachments(peer.map, 'shape:card', [file('a', 'again.pdf'), file('b')], at)
    expect(namesOn(peer, 'shape:card').toSorted()).toEqual(['a.pdf', 'b.pdf'])
    addAttachments(peer.map, 'shape:other', [file('a')], at)
    expect(namesOn(peer, 'shape:other')).toEqual(['a.pdf'])
  })

  test('are taken off, and come back by undo', () => {
    const peer = newPeer(1)
    addAttachments(peer.map, 'shape:card', [file('a')], at)
    const [attachment] = attachmentsOf(readAttachments(peer.map), 'shape:card')
    peer.undo.endStep()
    removeAttachment(peer.map, attachment!.id)
    expect(namesOn(peer, 'shape:card')).toEqual([])
    peer.undo.undo()
    expect(namesOn(peer, 'shape:card')).toEqual(['a.pdf'])
  })

  test('go into a file while their card is there, and not without it', () => {
    const [peer] = peersWithMap(1) as [MapPeer]
    const card = addTouchpoint(peer.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Mail' })
    addAttachments(peer.map, card, [file('a')], at)
    addAttachments(peer.map, 'shape:gone', [file('b')], at)
    expect(wantedAssets(peer.map)).toEqual([hash('a')])
    peer.map.records.delete(card)
    expect(wantedAssets(peer.map)).toEqual([])
  })

  test('that a peer spoiled are left out or made harmless', () => {
    const { map } = newPeer(1)
    plant(map.attachments, 'no-hash', { $: { cardId: 'shape:card', hash: '../../x', name: 'x' } })
    plant(map.attachments, 'no-card', { $: { hash: hash('a'), name: 'x' } })
    plant(map.attachments, 'odd', {
      $: { cardId: 'shape:card', hash: hash('b'), name: 'a\u202Efdp.exe', size: -1, addedAt: 7 },
    })
    expect(attachmentsOf(readAttachments(map), 'shape:card')).toEqual([
      {
        id: 'odd',
        cardId: 'shape:card',
        hash: hash('b'),
        name: 'afdp.exe',
        mediaType: '',
        size: 0,
        addedAt: '',
        makerId: null,
      },
    ])
  })

  test('of one card are fifty at most', () => {
    const { map } = newPeer(1)
    const hashes = Array.from({ length: 60 }, (_, each) => String(each).padStart(64, '0'))
    const files = hashes.map((each) => ({ ...file('a'), hash: each }))
    addAttachments(map, 'shape:card', files, at)
    expect(attachmentsOf(readAttachments(map), 'shape:card')).toHaveLength(50)
  })

  test.each([
    ['C:\\Users\\Ana\\notes.txt', 'C: Users Ana notes.txt'],
    ['../../etc/passwd', '.. .. etc passwd'],
    ['  report.pdf\n', 'report.pdf'],
    ['خطة.pdf', 'خطة.pdf'],
  ])('have a name that can be shown and saved: %j', (name, plain) => {
    expect(plainFileName(name)).toBe(plain)
  })

  test('keep the ending of a name that is too long', () => {
    const name = plainFileName(`${'x'.repeat(500)}.pptx`)
    expect(name).toHaveLength(200)
    expect(name.endsWith('.pptx')).toBe(true)
  })
})

describe('kinds of files', () => {
  const zip = (...names: readonly string[]) =>
    Buffer.from(names.map((name) => `PK\x03\x04${'\0'.repeat(26)}${name}`).join(''), 'latin1')

  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    ['{\\rtf1\\ansi', 'application/rtf'],
    ['name;visits\nHome;12', 'text/plain'],
    ['\xef\xbb\xbfname,visits', 'text/plain'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
  ])('are known by their first bytes: %j', (head, type) => {
    expect(fileTypeOf(Buffer.from(head, 'latin1'))).toBe(type)
  })

  test('tell office documents apart by what is in them', () => {
    expect(fileTypeOf(zip('[Content_Types].xml', 'word/document.xml'))).toMatch(/wordprocessingml/)
    expect(fileTypeOf(zip('[Content_Types].xml', 'xl/workbook.xml'))).toMatch(/spreadsheetml/)
    expect(fileTypeOf(zip('[Content_Types].xml', 'ppt/presentation.xml'))).toMatch(/presentationml/)
    const open = zip('mimetypeapplication/vnd.oasis.opendocument.text')
    expect(fileTypeOf(open)).toBe('application/vnd.oasis.opendocument')
  })

  test.each([
    ['', 'nothing'],
    ['<html><script>alert(1)</script>', 'a page'],
    ['  <!doctype html>', 'a page after spaces'],
    ['MZ\x90\x00\x03', 'a program'],
    ['PK\x03\x04\0\0\0\0evil.exe', 'any other zip'],
    ['\x7fELF\x02\x01', 'another program'],
  ])('are none of ours: %j', (head) => {
    expect(fileTypeOf(Buffer.from(head, 'latin1'))).toBeNull()
  })

  test('are images or not, and have names for a sentence', () => {
    expect(isImageType('image/webp')).toBe(true)
    expect(isImageType('application/pdf')).toBe(false)
    expect(isImageType('text/html')).toBe(false)
    expect(fileTypeLabels()).toMatch(/^PNG, .*PDF, .* and text$/)
  })
})
