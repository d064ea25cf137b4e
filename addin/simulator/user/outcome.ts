// What a person meets after doing something in Excel.

/** Done; refused with a message box; or asked whether to go on (a validation that only warns). */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string; readonly title: string; readonly message: string }
  | {
      readonly kind: 'asked'
      readonly style: 'Warning' | 'Information'
      readonly title: string
      readonly message: string
    }

export const DONE: Outcome = { kind: 'done' }
