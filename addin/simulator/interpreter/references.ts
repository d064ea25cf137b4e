// Objects that outlive a request (tracked ranges), and the cells that events spoke of.

import type { LiveArea } from '../book/book.ts'
import type { References } from '../model/host-context.ts'
import type { WireObject } from '../model/wire-object.ts'

/** How many events back `event.getRange` still works. */
const EVENT_MEMORY = 1000

export class ReferenceTable implements References {
  private readonly objects = new Map<string, WireObject>()
  private readonly events = new Map<string, LiveArea>()
  private readonly release: (object: WireObject) => void
  private next = 1

  /** @param release told of every object that is no longer kept */
  constructor(release: (object: WireObject) => void) {
    this.release = release
  }

  keep(object: WireObject): string {
    const id = `${object.$type}#${this.next++}`
    this.objects.set(id, object)
    return id
  }

  get(id: string): WireObject | undefined {
    return this.objects.get(id)
  }

  remove(id: string): void {
    const object = this.objects.get(id)
    if (!object) return
    this.objects.delete(id)
    this.release(object)
  }

  removeAll(): void {
    for (const id of [...this.objects.keys()]) this.remove(id)
  }

  count(): number {
    return this.objects.size
  }

  /** Remembers an event's cells; answers the id that goes into its message, and what was forgotten for it. */
  keepEvent(area: LiveArea): { readonly id: string; readonly forgotten: LiveArea | undefined } {
    const id = `Event#${this.next++}`
    this.events.set(id, area)
    const [oldest] = this.events
    if (this.events.size <= EVENT_MEMORY || !oldest) return { id, forgotten: undefined }
    this.events.delete(oldest[0])
    return { id, forgotten: oldest[1] }
  }

  eventArea(id: string): LiveArea | undefined {
    return this.events.get(id)
  }
}
