// Tells Fluent where its icons are: here, never on a CDN.
import { registerIcons } from 'office-ui-fabric-react/lib/Styling'
import { drawings, type IconName } from '../app/icons.ts'
import { Drawing } from './Drawing.tsx'

/** Once, before anything is rendered. */
export function registerOwnIcons(): void {
  const names = Object.keys(drawings) as IconName[]
  registerIcons({ icons: Object.fromEntries(names.map((name) => [name, <Drawing key={name} name={name} />])) })
}
