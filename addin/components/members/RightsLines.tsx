// What somebody may do, and for which agencies, in two lines.
import type { Rights } from '../../../shared/wire/members.ts'
import { useText } from '../../app/hooks/use-text.ts'

export interface RightsLinesProps {
  readonly rights: Rights
  readonly nameOf: (agency: string) => string
}

export function RightsLines({ rights, nameOf }: RightsLinesProps) {
  const { text } = useText()
  return (
    <>
      <p>{rights.roles.map((role) => text.roles[role]).join(' · ')}</p>
      {rights.agencies.length > 0 && <p>{rights.agencies.map(nameOf).join('; ')}</p>}
    </>
  )
}
