// What an empty screen says: what will stand here, and how it gets there.
export interface TeachingProps {
  readonly title: string
  readonly hint?: string | undefined
  readonly steps?: readonly string[]
}

export function Teaching({ title, hint, steps = [] }: TeachingProps) {
  return (
    <div className="card teaching">
      <p className="card-title">{title}</p>
      {hint && <p>{hint}</p>}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
