// "In báo cáo": which documents, what they will hold, and what to do with them; the official paragraph to copy; the
// heading and signature. In an agency's workbook there is one document: its own annex.
import { useState } from 'react'
import type { ConsolidatedRow } from '../../shared/consolidation/consolidate.ts'
import { difficultiesByLevel } from '../../shared/consolidation/work-lists.ts'
import { ownAnnex } from '../../shared/printing/annexes/detail-annex.ts'
import type { DocumentId, PrintDocument } from '../../shared/printing/document.ts'
import { documentsOf, type SecretariatDocument, secretariatDocuments } from '../../shared/printing/documents.ts'
import { officialParagraph } from '../../shared/printing/narrative.ts'
import { type PrintSettings, periodInWords } from '../../shared/printing/print-settings.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Text } from '../app/words/text.vi.ts'
import { Actions } from '../components/Actions.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { DocumentChoice } from '../components/printing/DocumentChoice.tsx'
import { SettingsForm } from '../components/printing/SettingsForm.tsx'
import { Screen } from '../components/Screen.tsx'
import type { FileKind } from '../printing/write-file.ts'
import type { Figures } from '../session/printing/figures.ts'
import '../components/printing/printing.css'

export interface PrintProps {
  readonly figures: Loaded<Figures>
  readonly reason: string | undefined
  readonly onDownload: (kind: FileKind, documents: readonly PrintDocument[], title: string) => void
  readonly onSheets: (documents: readonly PrintDocument[]) => void
  readonly onCopy: (paragraph: string) => void
  readonly onKeep: (settings: PrintSettings) => void
}

export function Print(props: PrintProps) {
  const { figures } = props
  const { text } = useText()
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(
    new Set(secretariatDocuments.filter((id) => id !== 'urging-letter')),
  )
  const known = figures.kind === 'ready' ? figures.value : undefined
  const isOwn = known?.agency !== undefined
  const blocked = !known ? text.print.notCounted : !isOwn && chosen.size === 0 ? text.print.nothingChosen : undefined
  const reason = props.reason ?? blocked
  const withDocuments = (use: (documents: readonly PrintDocument[]) => void) => () => {
    if (known) use(chosenDocuments(known, chosen))
  }
  const download = (kind: FileKind) =>
    withDocuments((documents) => {
      if (known) props.onDownload(kind, documents, titleOf(known, documents))
    })
  return (
    <Screen
      title={isOwn ? text.print.ownTitle : text.print.title}
      intro={isOwn ? text.print.ownIntro : text.print.intro}
      note={text.print.sheetsNote}
      actions={[
        {
          label: text.print.word,
          icon: 'Note',
          primary: true,
          reason,
          onClick: download('docx'),
        },
        { label: text.print.sheets, icon: 'Table', reason, onClick: withDocuments(props.onSheets) },
        { label: text.print.excel, reason, onClick: download('xlsx') },
      ]}
    >
      {figures.kind === 'loading' && <p className="intro">{text.situation.counting}</p>}
      {figures.kind === 'failed' && <LoadFailure missing={text.situation.missing} trouble={figures.trouble} />}
      {known && (
        <>
          {known.agency === undefined ? (
            <>
              <DocumentChoice documents={choicesOf(known, text)} chosen={chosen} onChange={setChosen} />
              <Paragraph figures={known} reason={props.reason} onCopy={props.onCopy} />
            </>
          ) : (
            <OwnAnnex figures={known} />
          )}
          <SettingsForm
            key={JSON.stringify(known.input.settings)}
            settings={known.input.settings}
            reason={props.reason}
            onKeep={props.onKeep}
          />
          <p className="note">{text.print.official}</p>
        </>
      )}
    </Screen>
  )
}

function chosenDocuments(figures: Figures, chosen: ReadonlySet<DocumentId>): readonly PrintDocument[] {
  if (figures.agency !== undefined) return [ownAnnex(figures.input, ownRows(figures))]
  return documentsOf(
    figures.input,
    secretariatDocuments.filter((id) => chosen.has(id)),
  )
}

function OwnAnnex({ figures }: { readonly figures: Figures }) {
  const { text } = useText()
  const rows = ownRows(figures)
  const drafts = rows.filter((row) => row.standing !== 'official').length
  return (
    <div className="card is-figure">
      <p className="figure">{text.print.holds.own(rows.length)}</p>
      <p className="note">{drafts > 0 ? text.print.ownDraft(drafts) : text.print.ownReady}</p>
    </div>
  )
}

interface ParagraphProps {
  readonly figures: Figures
  readonly reason: string | undefined
  readonly onCopy: (paragraph: string) => void
}

function Paragraph({ figures, reason, onCopy }: ParagraphProps) {
  const { text, language } = useText()
  const paragraph = officialParagraph(figures.input.situation, language)
  return (
    <section>
      <h2>{text.print.paragraph}</h2>
      <p className="card">{paragraph}</p>
      <Actions actions={[{ label: text.print.copy, reason, onClick: () => onCopy(paragraph) }]} />
    </section>
  )
}

/** Each document with how much of it there is to print. */
function choicesOf({ input, toUrge }: Figures, text: Text) {
  const { rows, scope, tasksByGroup, byAgency } = input.situation
  const { holds } = text.print
  const proposals = difficultiesByLevel(rows).reduce((sum, it) => sum + it.rows.length, 0)
  const overdue = rows.filter(({ bucket }) => bucket === 'open-overdue' || bucket === 'done-late').length
  const held: Readonly<Record<SecretariatDocument, string>> = {
    report: holds.report(scope.tasks),
    'annex-1': holds.groups(tasksByGroup.length),
    'annex-2': holds.agencies(byAgency.length),
    'annex-3': holds.overdue(overdue),
    'annex-4': holds.agencies(byAgency.length),
    'annex-5': holds.proposals(proposals),
    detail: holds.detail(rows.length),
    'urging-letter': holds.urged(toUrge.length),
  }
  return secretariatDocuments.map((id) => ({ id, holds: held[id] }))
}

/** A file is told from those of other plans and periods by its name. */
function titleOf({ input }: Figures, documents: readonly PrintDocument[]): string {
  return [documents[0]?.name, input.plan.number, periodInWords(input.period)].join(' ')
}

/** The rows of the agency that prints its own annex; in other workbooks there are none. */
function ownRows({ input, agency }: Figures): readonly ConsolidatedRow[] {
  return input.situation.rows.filter((row) => row.agency === agency)
}
