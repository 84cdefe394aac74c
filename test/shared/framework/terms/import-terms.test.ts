import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { parseTable } from '../../../../shared/framework/terms/parse-table.ts'
import { readTermTable, termsFromTable } from '../../../../shared/framework/terms/import-terms.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import type { TermId } from '../../../../shared/framework/term.ts'

const [shipped] = shippedFrameworks as readonly [Framework]
const [before, during] = shipped.stages.map(({ id }) => id)

describe('a table', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons with commas in the cells',
      'a;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs, as pasted from a sheet',
      'a\tb\r\n1, 2\t3',
      [
        ['a', 'b'],
        ['1, 2', '3'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes with separators and line ends',
      '"a,x","b\ny"\n1,"say ""hi"""',
      [
        ['a,x', 'b y'],
        ['1', 'say "hi"'],
      ],
    ],
    [
      'a byte order mark and empty lines',
      '\uFEFFa,b\n\n ,\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'SQL\nMQL', [['SQL'], ['MQL']]],
    [
      'a quote inside a word',
      'a,b\n5" pipe,x',
      [
        ['a', 'b'],
        ['5" pipe', 'x'],
      ],
    ],
    [
      'old line ends',
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', ' \n', []],
  ])('with %s is read', (_what, text, rows) => {
    expect(parseTable(text).rows).toEqual(rows)
  })

  test('as any program writes it is read as it was meant', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', '"', '\n', 'ä') })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, fc.constantFrom('\t', ';', ','), (cells, separator) => {
        const quote = (text: string) => `"${text.replace(/"/g, '""')}"`
        const text = cells.map((row) => row.map(quote).join(separator)).join('\r\n')
        expect(parseTable(text).rows).toEqual(cells)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the columns of a list of words', () => {
  test.each<[string, object, boolean, readonly string[]]>([
    ['Term,Stage,Definition', { word: 0, stage: 1, definition: 2 }, true, ['source']],
    ['System;CRM stage;Maps to;Fit', { source: 0, word: 1, stage: 2, fit: 3 }, true, []],
    [
      'Quelle\tBegriff\tStufe\tBeschreibung',
      { source: 0, word: 1, stage: 2, definition: 3 },
      true,
      [],
    ],
    ['Discovery,Before purchase', {}, false, ['word', 'source']],
    ['Discovery\nDemo', { word: 0 }, false, ['source']],
    ['Stage,Colour', { stage: 0 }, true, ['word', 'source']],
  ])('%s', (text, columns, hasHead, missing) => {
    expect(readTermTable(text)).toMatchObject({ columns, hasHead, missing })
    expect(Object.keys(readTermTable(text).columns)).toEqual(Object.keys(columns))
  })
})

describe('words from a table', () => {
  test('have their stage by its name, their fit as people write it, and their source', () => {
    const read = readTermTable(
      'Source,Word,Stage,Fit,Definition\nCRM,Discovery,BEFORE purchase,part of,"First call, usually"\n,Demo,,,',
    )
    expect(termsFromTable(read, read.columns, 'Agency X', shipped)).toEqual({
      terms: [
        {
          source: 'CRM',
          word: 'Discovery',
          stageId: before,
          fit: 'narrower',
          definition: 'First call, usually',
        },
        { source: 'Agency X', word: 'Demo', stageId: null, fit: 'same', definition: '' },
      ],
      notes: [],
    })
  })

  test('are told apart from what is there already, and what is wrong is listed by row', () => {
    const term = {
      id: 't' as TermId,
      source: 'CRM',
      word: 'SQL',
      stageId: during as never,
      fit: 'same',
      definition: '',
    } as const
    const framework = { ...shipped, terms: [term] }
    const read = readTermTable(
      'word;stage;fit\nsql;During purchase;\nMQL;Nowhere;\nmql;;\nDemo;Before purchase;perhaps\n;Before purchase;',
    )
    const { terms, notes } = termsFromTable(read, read.columns, 'CRM', framework)
    expect(terms.map(({ word, stageId, fit }) => [word, stageId, fit])).toEqual([
      ['MQL', null, 'same'],
      ['Demo', before, 'same'],
    ])
    expect(notes).toEqual([
      { row: 2, note: 'duplicate', text: 'sql' },
      { row: 3, note: 'unknown-stage', text: 'Nowhere' },
      { row: 4, note: 'duplicate', text: 'mql' },
      { row: 5, note: 'unknown-fit', text: 'perhaps' },
      { row: 6, note: 'no-word', text: ' Before purchase ' },
    ])
  })

  test('can come from columns that somebody chose, without heads', () => {
    const read = readTermTable('1,Discovery\n2,Demo')
    const { terms } = termsFromTable(read, { word: 1 }, 'CRM', shipped)
    expect(terms.map(({ word }) => word)).toEqual(['Discovery', 'Demo'])
  })

  test('are never more than a table may hold', () => {
    const text = Array.from({ length: 6000 }, (_, at) => `word ${at}`).join('\n')
    expect(readTermTable(text).table.rows).toHaveLength(5000)
  })
})
