// Whose report is meant, where a workbook sees several.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { HeadView } from '../../session/session.ts'
import { SelectField } from '../settle/SelectField.tsx'

export interface AgencyFieldProps {
  readonly label: string
  readonly agencies: readonly Pick<HeadView, 'id' | 'agencyName'>[]
  /** What stands for all of them, where that can be chosen. */
  readonly everybody?: string
  readonly value: AgencyId | undefined
  readonly onChange: (agency: AgencyId | undefined) => void
}

export function AgencyField({ label, agencies, everybody, value, onChange }: AgencyFieldProps) {
  const named = agencies.map(({ id, agencyName }): readonly [string, string] => [id, agencyName])
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={everybody === undefined ? named : [['', everybody], ...named]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : (chosen as AgencyId))}
    />
  )
}
