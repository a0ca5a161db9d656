import { Button } from '../../govuk/button.tsx'
import { Page } from '../../layout.tsx'
import { type HomeProps, Waiting } from './view.tsx'

/** Before there is a plan: what Milepost does, and what to do first. */
export function FirstSteps({ frame, waiting }: Pick<HomeProps, 'frame' | 'waiting'>) {
  return (
    <Page frame={frame} title="Home" here="home">
      <div class="mp-lead mp-lead--top">
        <div class="mp-lead__main">
          <h1 class="mp-title">{frame.organisation || 'Milepost'}</h1>
          <p class="mp-answer">There is no plan here yet. Bring in the paper that holds one, and Milepost reads the promises out of it.</p>
        </div>
        <ol class="mp-stage" aria-label="Steps">
          <li class="now">
            <b>1</b> Bring in a paper<small>Word, Excel, PDF, HTML or text; a committee report is best</small>
          </li>
          <li>
            <b>2</b> Check what was found<small>Source and reading side by side, doubts first</small>
          </li>
          <li>
            <b>3</b> Adopt it as a plan<small>Official words are then frozen</small>
          </li>
        </ol>
      </div>
      <Waiting papers={waiting} />
      <Button href="/bring-in">Bring in a paper</Button>
    </Page>
  )
}
