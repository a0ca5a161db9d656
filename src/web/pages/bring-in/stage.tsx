import { Shape } from '../../milepost/status.tsx'

interface Props {
  /** 1 read, 2 check, 3 adopted. */
  readonly at: 1 | 2 | 3 | 4
  /** How much was read; `''` before anything was. */
  readonly read: string
  readonly doubts: number
}

/** Where one is in bringing a paper in. */
export function Stage({ at, read, doubts }: Props) {
  const steps = [
    { title: 'Read the paper', small: read || 'A file or its text' },
    {
      title: 'Check the doubts',
      small: at < 2 ? 'Where the reading is unsure' : doubts === 0 ? 'None' : doubts === 1 ? 'One' : `${doubts} of them`,
    },
    { title: 'Adopt as a plan', small: 'Its words are then frozen' },
  ]
  return (
    <ol class="mp-stage" aria-label="Steps">
      {steps.map(({ title, small }, i) => {
        const step = i + 1
        return (
          <li class={step < at ? 'done' : step === at ? 'now' : undefined} aria-current={step === at ? 'step' : undefined}>
            {step < at ? <Shape status="done, effect shown" /> : <b>{step}</b>} {title}
            <small>{small}</small>
          </li>
        )
      })}
    </ol>
  )
}
