import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChartFigures } from '../../../../../addin/simulator/book/chart-figures.ts'
import {
  blocksOf,
  fitted,
  legendOf,
  scaleTo,
  shapeOf,
  slicesOf,
} from '../../../../../addin/simulator/preview/charts/plot.ts'

const anchor = { row: 0, rowShare: 0, column: 0, columnShare: 0 }

function figures(values: (number | undefined)[][], isReversed = false): ChartFigures {
  const categories = (values[0] ?? []).map((_, at) => `${at}`)
  const series = values.map((own, at) => ({ name: `${at}`, values: own, color: '#000000' }))
  return {
    id: '',
    name: '',
    type: '',
    title: '',
    categories,
    series,
    legend: undefined,
    isReversed,
    from: anchor,
    to: anchor,
  }
}

it.each([
  ['BarStacked', { kind: 'bars', isStacked: true, isHundred: false }],
  ['ColumnStacked100', { kind: 'columns', isStacked: true, isHundred: true }],
  ['LineMarkers', { kind: 'lines', isStacked: false, isHundred: false }],
  ['Doughnut', { kind: 'slices', isStacked: false, isHundred: false }],
  ['XYScatter', undefined],
  ['3DColumnStacked', undefined],
])('%s is drawn as %j', (type, shape) => {
  expect(shapeOf(type)).toEqual(shape)
})

it('an axis has a few round steps and holds the largest value', () => {
  expect(scaleTo(0)).toEqual({ most: 1, ticks: [0, 1] })
  expect(scaleTo(3).ticks).toEqual([0, 1, 2, 3])
  expect(scaleTo(47)).toEqual({ most: 50, ticks: [0, 10, 20, 30, 40, 50] })
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (largest) => {
      const { most, ticks } = scaleTo(largest)
      expect(most).toBeGreaterThanOrEqual(largest)
      expect(ticks.length).toBeLessThanOrEqual(7)
    }),
    { seed: 67 },
  )
})

it('stacked blocks follow one another, and the first category of bars lies lowest unless it is turned over', () => {
  const shape = { kind: 'bars', isStacked: true, isHundred: false } as const
  const { blocks, scale } = blocksOf(
    figures([
      [1, 2],
      [3, undefined],
    ]),
    shape,
  )
  expect(scale.most).toBe(4)
  expect(blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 0.25],
    [0.25, 1],
    [0, 0.5],
    [0.5, 0.5],
  ])
  expect(blocks[0]?.from).toBeGreaterThan(blocks[2]?.from ?? 1)
  const turned = blocksOf(figures([[1, 2]], true), shape).blocks
  expect(turned[0]?.from).toBeLessThan(turned[1]?.from ?? 0)
})

it('shares of a whole fill it, whatever the sizes', () => {
  const shape = { kind: 'columns', isStacked: true, isHundred: true } as const
  const { blocks } = blocksOf(
    figures([
      [1, 0],
      [3, 0],
    ]),
    shape,
  )
  expect(blocks.map(({ end }) => end)).toEqual([0.25, 1, 0, 0])
})

it('slices go round once', () => {
  expect(slicesOf(figures([[1, 3]]))).toEqual([
    { from: 0, to: 0.25 },
    { from: 0.25, to: 1 },
  ])
  expect(slicesOf(figures([[0, undefined]]))).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ])
})

it('long names are cut with a sign that they go on', () => {
  expect(fitted('Sở Nội vụ', 60)).toBe('Sở Nội vụ')
  expect(fitted('Ban Quản lý các khu công nghiệp', 60)).toBe('Ban Quản …')
})

it('puts the names of a legend whole into as many lines as they need', () => {
  const names = ['Đã hoàn thành đúng hạn', 'Đã hoàn thành quá hạn', 'Chưa hoàn thành, trong hạn', 'Không phát sinh']
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), fc.integer({ min: 200, max: 900 }), (some, width) => {
      const keys = legendOf(some, width)
      expect(keys.map(({ name }) => name)).toEqual(some)
      for (const [at, { name, left, top }] of keys.entries()) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + name.length * 6 + 26).toBeLessThanOrEqual(width)
        const next = keys[at + 1]
        if (next?.top === top) expect(next.left).toBeGreaterThanOrEqual(left + name.length * 6 + 26)
      }
    }),
  )
  expect(legendOf([], 400)).toEqual([])
})
