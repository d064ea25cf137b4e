// Who a name of the appendix is: a body of the directory by another name, a new one, or several together.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { useImportingText } from '../../app/words/importing.ts'
import { type BodyChoice as Choice, mayHaveMembers } from '../../session/importing/settle-bodies.ts'
import type { DirectoryDraft } from '../../session/plan/directory-of.ts'
import { Actions } from '../Actions.tsx'
import type { ChoiceProps } from './choice.ts'
import { SelectField } from './SelectField.tsx'

export interface BodyChoiceProps extends ChoiceProps {
  readonly doubt: Issue
  readonly bodies: DirectoryDraft
}

export function BodyChoice({ doubt, bodies, reason, onDecide }: BodyChoiceProps) {
  const { text } = useImportingText()
  const name = doubt.text ?? ''
  const decide = (choice: Choice) => onDecide({ kind: 'body', choice })
  return (
    <>
      {mayHaveMembers(doubt) && bodies.agencies.length > 0 && (
        <details className="choice-way" open>
          <summary>{text.settle.members}</summary>
          <Members doubt={doubt} bodies={bodies} reason={reason} onDecide={onDecide} />
        </details>
      )}
      {bodies.agencies.length > 0 && (
        <details className="choice-way" open={doubt.code === 'body-unknown'}>
          <summary>{text.settle.sameAs}</summary>
          <SameAs doubt={doubt} bodies={bodies} reason={reason} onDecide={onDecide} />
        </details>
      )}
      <Actions actions={[{ label: text.settle.newBody(name), reason, onClick: () => decide({ kind: 'new' }) }]} />
    </>
  )
}

function SameAs({ doubt, bodies, reason, onDecide }: BodyChoiceProps) {
  const { text } = useImportingText()
  const near = (doubt.proposals ?? []).map(({ value }) => value)
  const ranked = [...bodies.agencies].sort((a, b) => rank(near, a.id) - rank(near, b.id))
  const [agency, setAgency] = useState(ranked[0]?.id ?? '')
  return (
    <>
      <SelectField
        label={text.settle.agency}
        value={agency}
        options={ranked.map(({ id, name }) => [id, name])}
        onChange={setAgency}
      />
      <p className="note">{text.settle.sameAsHint}</p>
      <Actions
        actions={[
          {
            label: text.settle.sameAsGo,
            reason,
            onClick: () => onDecide({ kind: 'body', choice: { kind: 'same-as', agency: agency as AgencyId } }),
          },
        ]}
      />
    </>
  )
}

/** The nearest names first, the others as the directory has them. */
function rank(near: readonly string[], id: string): number {
  const at = near.indexOf(id)
  return at < 0 ? near.length : at
}

function Members({ doubt, bodies, reason, onDecide }: BodyChoiceProps) {
  const { text } = useImportingText()
  const [members, setMembers] = useState<readonly AgencyId[]>([])
  return (
    <>
      <fieldset className="members">
        <legend>{doubt.text}</legend>
        {bodies.agencies.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={members.includes(id)}
              onChange={({ target }) =>
                setMembers(target.checked ? [...members, id] : members.filter((member) => member !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Actions
        actions={[
          {
            label: text.settle.membersGo(members.length),
            reason: reason ?? (members.length === 0 ? text.settle.noMembers : undefined),
            onClick: () => onDecide({ kind: 'body', choice: { kind: 'members', members } }),
          },
        ]}
      />
    </>
  )
}
