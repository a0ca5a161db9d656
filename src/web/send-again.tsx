import type { Frame } from './door.ts'
import { Form } from './form.tsx'
import { Button } from './govuk/button.tsx'
import { Page } from './layout.tsx'

type Body = Readonly<Record<string, string | File | (string | File)[]>>

interface Props {
  readonly frame: Frame
  readonly action: string
  readonly body: Body
}

/** Nothing typed is lost: every field that came is sent back, to be sent again. A browser gives no file twice; that one has to be chosen anew. */
export function SendAgain({ frame, action, body }: Props) {
  const fields = Object.entries(body).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
  const typed = fields.filter(
    (field): field is { name: string; value: string } => typeof field.value === 'string' && field.name !== 'token',
  )
  const files = fields.some(({ value }) => typeof value !== 'string' && value.size > 0)
  return (
    <Page frame={frame} title="Please send this again">
      <h1 class="mp-h mp-h--l">Please send this again</h1>
      <p class="mp-plain">
        Milepost was started anew while the page was open, so nothing has been changed yet.{' '}
        {files ? 'Go back and choose the file again.' : 'All that you wrote is kept here.'}
      </p>
      {!files && (
        <Form frame={frame} action={action}>
          {typed.map(({ name, value }) => (
            <textarea name={name} hidden>
              {value.startsWith('\n') ? `\n${value}` : value}
            </textarea>
          ))}
          <dl class="mp-facts">
            {typed
              .filter(({ value }) => value.trim() !== '')
              .map(({ name, value }) => (
                <div>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          <Button>Send it again</Button>
        </Form>
      )}
    </Page>
  )
}
