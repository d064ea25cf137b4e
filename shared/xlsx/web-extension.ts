// The reference by which Excel opens our pane beside a workbook, on machines where the add-in is available; others leave
// it alone (MS-OWEXML 2.2). It stands beside the workbook in the archive, not in it. `visibility="1"` opens the pane the
// first time too, after Excel has asked: a workbook out of the post has nobody who would know to open it.
import type { Part } from './book.ts'
import { xmlText } from './xml.ts'

/**
 * Where Excel finds the add-in: a trusted folder of the network, or what an organisation deployed centrally. Not
 * `Registry`, which means one developer's own machine, nor the marketplace, whose add-ins Excel no longer opens so.
 */
export const storeTypes = ['FileSystem', 'EXCatalog', 'SPCatalog'] as const

export interface WebExtension {
  /** The manifest's id and version. */
  readonly id: string
  readonly version: string
  readonly storeType: (typeof storeTypes)[number]
  /** The folder's path or the catalog's address; of a central deployment its type again. */
  readonly store: string
}

const extensions = 'http://schemas.microsoft.com/office/webextensions'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const microsoft = 'http://schemas.microsoft.com/office/2011/relationships'

/** Parts, content types and relations of the package itself, for write-book.ts. */
export function webExtensionParts({ id, version, store, storeType }: WebExtension): {
  readonly parts: readonly Part[]
  readonly types: readonly (readonly [path: string, type: string])[]
  readonly relations: readonly (readonly [type: string, target: string])[]
} {
  const reference = `id="${xmlText(id)}" version="${xmlText(version)}" store="${xmlText(store)}" storeType="${storeType}"`
  const folder = 'xl/webextensions'
  return {
    parts: [
      {
        path: `${folder}/webextension1.xml`,
        text: [
          `<we:webextension xmlns:we="${extensions}/webextension/2010/11" id="{${xmlText(id)}}">`,
          `<we:reference ${reference}/><we:alternateReferences/>`,
          '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>',
          `<we:bindings/><we:snapshot xmlns:r="${relations}"/></we:webextension>`,
        ].join(''),
      },
      {
        path: `${folder}/taskpanes.xml`,
        text: [
          `<wetp:taskpanes xmlns:wetp="${extensions}/taskpanes/2010/11">`,
          '<wetp:taskpane dockstate="right" visibility="1" width="350" row="1">',
          `<wetp:webextensionref xmlns:r="${relations}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
        ].join(''),
      },
      {
        path: `${folder}/_rels/taskpanes.xml.rels`,
        text: [
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
          `<Relationship Id="rId1" Type="${microsoft}/webextension" Target="webextension1.xml"/></Relationships>`,
        ].join(''),
      },
    ],
    types: [
      [`/${folder}/taskpanes.xml`, 'application/vnd.ms-office.webextensiontaskpanes+xml'],
      [`/${folder}/webextension1.xml`, 'application/vnd.ms-office.webextension+xml'],
    ],
    relations: [[`${microsoft}/webextensiontaskpanes`, `${folder}/taskpanes.xml`]],
  }
}
