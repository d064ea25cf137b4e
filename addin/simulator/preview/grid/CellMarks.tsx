// Data bars and icons of conditional formats. Icons differ in shape as well as in colour.
import type { ReactElement } from 'react'
import type { Marks } from '../../book/conditional-marks.ts'

const COLORS = ['#c00000', '#e6a700', '#548235'] as const
const ARROWS = ['↓', '→', '↑'] as const
const SHAPES = ['◆', '▲', '●'] as const

export function CellMarks({ marks: { bar, icon } }: { readonly marks: Marks }): ReactElement {
  return (
    <>
      {bar && <span className="data-bar" style={{ width: `${Math.round(bar.share * 100)}%`, background: bar.color }} />}
      {icon && <Icon {...icon} />}
    </>
  )
}

/** Sets of four and five fall on the same three signs: low, middle, high. */
function Icon({ set, index, count }: NonNullable<Marks['icon']>): ReactElement {
  const step = index === 0 ? 0 : index === count - 1 ? 2 : 1
  const signs = /Arrows|Triangles/.test(set) ? ARROWS : SHAPES
  return (
    <span className="cell-icon" style={{ color: COLORS[step] }}>
      {signs[step]}
    </span>
  )
}
