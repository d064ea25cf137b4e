// Conditional formats between a sheet and the file, with the formats they give. ExcelJS knows only some kinds.
// Icon sets that need the file's newer extension (triangles, stars, boxes) are written as their nearest old relative.

import type { ConditionalFormatData } from '../book/sheet-data.ts'
import { ruleFrom, ruleOf } from './conditional-rules.ts'
import { formatFromDxf, formatToDxf } from './dxf.ts'
import type { Facts } from './file-rule.ts'
import { areasFromText, areasToText } from './validation-xml.ts'
import { element, elementsOf } from './xml.ts'

/** Collects the formats of all sheets; the file keeps them in one list. */
export class DifferentialFormats {
  private readonly known: string[] = []

  /** The place of a format in the list, undefined for none. */
  indexOf(facts: Facts): number | undefined {
    const xml = formatToDxf(facts)
    if (xml === undefined) return undefined
    const at = this.known.indexOf(xml)
    return at >= 0 ? at : this.known.push(xml) - 1
  }

  toXml(): string {
    return element('dxfs', { count: this.known.length }, this.known.join(''))
  }
}

export function conditionalFormatsToXml(
  formats: readonly ConditionalFormatData[],
  differential: DifferentialFormats,
): string {
  return formats
    .map((format, at) => {
      const rule = ruleOf(format)
      if (!rule) return ''
      const attributes = {
        type: rule.type,
        dxfId: differential.indexOf(format.facts),
        priority: at + 1,
        stopIfTrue: format.stopIfTrue,
        ...rule.attributes,
      }
      const inner = element('cfRule', attributes, rule.inner)
      return element('conditionalFormatting', { sqref: areasToText(format.areas) }, inner)
    })
    .join('')
}

export function conditionalFormatsFromXml(
  sheetXml: string,
  stylesXml: string,
  newId: () => string,
): ConditionalFormatData[] {
  const looks = elementsOf(elementsOf(stylesXml, 'dxfs')[0]?.inner ?? '', 'dxf').map(({ inner }) =>
    formatFromDxf(inner),
  )
  const found: { priority: number; format: ConditionalFormatData }[] = []
  for (const { attributes, inner } of elementsOf(sheetXml, 'conditionalFormatting')) {
    const areas = areasFromText(attributes.sqref ?? '')
    const [first] = areas
    if (!first) continue
    for (const rule of elementsOf(inner, 'cfRule')) {
      const read = ruleFrom(rule)
      if (!read) continue
      const facts = { ...read.facts, ...looks[Number(rule.attributes.dxfId ?? -1)] }
      const anchor = { row: first.row, column: first.column }
      const stopIfTrue = rule.attributes.stopIfTrue === '1'
      found.push({
        priority: Number(rule.attributes.priority ?? 0),
        format: { id: newId(), type: read.type, areas, anchor, stopIfTrue, facts },
      })
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format)
}
