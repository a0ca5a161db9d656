import type { Asked, Frame } from './door.ts'
import { Form } from './form.tsx'
import { Button } from './govuk/button.tsx'
import { Page } from './layout.tsx'

/** What a form held. */
export type Body = Readonly<Record<string, string | File | (string | File)[]>>

interface Props {
  readonly frame: Frame
  readonly title: string
  /** Why it was not done. */
  readonly sentence: string
  readonly action: string
  readonly body: Body
  /** It carried files besides, which have to be chosen anew. */
  readonly files?: boolean
}

/** A form that could not be taken in now: nothing typed is lost, every field comes back, to be sent again with one press. */
export function SendAgain({ frame, title, sentence, action, body, files: carried = false }: Props) {
  const fields = Object.entries(body).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
  const typed = fields.filter(
    (field): field is { name: string; value: string } => typeof field.value === 'string' && field.name !== 'token',
  )
  // A browser gives no file twice: with one in the form it has to be chosen anew, on the page it came from.
  const files = carried || fields.some(({ value }) => typeof value !== 'string' && value.size > 0)
  return (
    <Page frame={frame} title={title}>
      <h1 class="mp-h mp-h--l">{title}</h1>
      <p class="mp-plain">
        {sentence} {files ? 'Go back and choose the file again.' : 'All that you wrote is kept here.'}
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

/** The path and query that a form was sent to. */
export function addressOf(c: Asked): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
