// Where charts lie in the file: a sheet names its drawing, the drawing its charts. ExcelJS knows nothing of it.

import type JSZip from 'jszip'
import { anchorAt } from '../book/chart-figures.ts'
import type { Sheet } from '../book/sheet.ts'
import type { ChartData } from '../book/sheet-data.ts'
import { columnWidth, offsetOf, rowHeight } from '../book/size.ts'
import { chartFromXml, chartToXml } from './chart-xml.ts'
import { relationsOf, targetsOf } from './relations.ts'
import { element, elementsOf, insertBefore, textOf } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.'
/** English Metric Units in a point. */
const EMU = 12_700

const relation = (id: string, kind: string, target: string): string =>
  element('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target })

interface Written {
  readonly chart: ChartData
  readonly xml: string
}

/** Adds the drawings of all sheets to a file that ExcelJS wrote. */
export async function writeDrawings(zip: JSZip, sheets: readonly Sheet[]): Promise<void> {
  let chartCount = 0
  const overrides: string[] = []
  for (const [at, sheet] of sheets.entries()) {
    const written = sheet.data.charts.flatMap((chart): Written[] => {
      const xml = chartToXml(chart)
      return xml === undefined ? [] : [{ chart, xml }]
    })
    if (written.length === 0) continue
    const drawing = `xl/drawings/drawing${at + 1}.xml`
    const relations = written.map(({ xml }, index) => {
      const name = `chart${++chartCount}.xml`
      zip.file(`xl/charts/${name}`, xml)
      overrides.push(
        element('Override', { PartName: `/xl/charts/${name}`, ContentType: `${TYPES}drawingml.chart+xml` }),
      )
      return relation(`rId${index + 1}`, 'chart', `../charts/${name}`)
    })
    zip.file(relationsOf(drawing), HEAD + element('Relationships', { xmlns: PACKAGE }, relations.join('')))
    zip.file(drawing, drawingXml(sheet, written))
    overrides.push(element('Override', { PartName: `/${drawing}`, ContentType: `${TYPES}drawing+xml` }))
    await nameDrawing(zip, at)
  }
  const types = await zip.file('[Content_Types].xml')?.async('string')
  if (overrides.length > 0)
    zip.file('[Content_Types].xml', (types ?? '').replace('</Types>', `${overrides.join('')}</Types>`))
}

async function nameDrawing(zip: JSZip, at: number): Promise<void> {
  const path = `xl/worksheets/sheet${at + 1}.xml`
  const xml = (await zip.file(path)?.async('string')) ?? ''
  zip.file(
    path,
    insertBefore(xml, element('drawing', { 'r:id': 'rIdCharts' }), ['legacyDrawing', 'tableParts', 'extLst']),
  )
  const known =
    (await zip.file(relationsOf(path))?.async('string')) ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`
  const added = relation('rIdCharts', 'drawing', `../drawings/drawing${at + 1}.xml`)
  zip.file(relationsOf(path), known.replace('</Relationships>', `${added}</Relationships>`))
}

function drawingXml(sheet: Sheet, charts: readonly Written[]): string {
  const anchors = charts.map(({ chart: { name, facts } }, index) => {
    const number = (fact: string, fallback: number): number =>
      typeof facts[fact] === 'number' ? facts[fact] : fallback
    const [left, top] = [number('Left', 10), number('Top', 10)]
    const corner = (tag: string, x: number, y: number): string => {
      const { row, rowShare, column, columnShare } = anchorAt(sheet, x, y)
      const [inColumn, inRow] = [columnShare * columnWidth(sheet, column), rowShare * rowHeight(sheet, row)]
      const parts = { col: column, colOff: Math.round(inColumn * EMU), row, rowOff: Math.round(inRow * EMU) }
      return element(
        `xdr:${tag}`,
        {},
        Object.entries(parts)
          .map(([part, value]) => element(`xdr:${part}`, {}, String(value)))
          .join(''),
      )
    }
    const frame = [
      `<xdr:nvGraphicFramePr>${element('xdr:cNvPr', { id: index + 2, name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      element(
        'a:graphic',
        {},
        element('a:graphicData', { uri: CHART }, element('c:chart', { 'xmlns:c': CHART, 'r:id': `rId${index + 1}` })),
      ),
    ]
    const place = corner('from', left, top) + corner('to', left + number('Width', 360), top + number('Height', 216))
    return element(
      'xdr:twoCellAnchor',
      {},
      `${place}${element('xdr:graphicFrame', { macro: '' }, frame.join(''))}<xdr:clientData/>`,
    )
  })
  const names = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': OFFICE,
  }
  return HEAD + element('xdr:wsDr', names, anchors.join(''))
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** The charts of one sheet of a file. */
export async function readCharts(zip: JSZip, path: string, sheet: Sheet, newId: () => string): Promise<void> {
  const part = async (of: string | undefined): Promise<string> => (await zip.file(of ?? '')?.async('string')) ?? ''
  const [named] = elementsOf(await part(path), 'drawing')
  const drawing = named && (await targetsOf(zip, path)).get(named.attributes['r:id'] ?? '')?.path
  if (drawing === undefined) return
  const charts = await targetsOf(zip, drawing)
  for (const { inner } of elementsOf(await part(drawing), 'twoCellAnchor')) {
    const [frame] = elementsOf(inner, 'chart')
    const read = frame && chartFromXml(await part(charts.get(frame.attributes['r:id'] ?? '')?.path))
    if (!read) continue
    const [left, top] = pointOf(sheet, elementsOf(inner, 'from')[0]?.inner ?? '')
    const [right, bottom] = pointOf(sheet, elementsOf(inner, 'to')[0]?.inner ?? '')
    const name = elementsOf(inner, 'cNvPr')[0]?.attributes.name ?? ''
    const place = { Left: left, Top: top, Width: right - left, Height: bottom - top }
    sheet.data.charts.push({ id: newId(), name, facts: { ...read.facts, ...place }, series: read.series })
  }
}

/** A corner of an anchor in points, to the hundredth. */
function pointOf(sheet: Sheet, corner: string): readonly [x: number, y: number] {
  const number = (name: string): number => Number(textOf(corner, name) ?? 0)
  const rounded = (points: number): number => Math.round(points * 100) / 100
  return [
    rounded(offsetOf(sheet, 'columns', number('col')) + number('colOff') / EMU),
    rounded(offsetOf(sheet, 'rows', number('row')) + number('rowOff') / EMU),
  ]
}
