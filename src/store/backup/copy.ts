import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { Connection, PoolClient, Submittable } from 'pg'

/** The two ends of PostgreSQL's COPY on one connection. pg speaks its messages and leaves what to do with them to the query that was submitted. */
interface CopyConnection {
  readonly stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

/** Rows that lie ready before the socket is told to wait, bytes: what bounds the memory of a copy however large the table. */
const ahead = 1024 * 1024

/** What `COPY … TO STDOUT` says, as a stream of bytes; a reader that is slow slows PostgreSQL down. Errors arrive on the stream. */
export function copyOut(client: PoolClient, statement: string): Readable {
  let connection: CopyConnection | null = null
  const rows = new Readable({ highWaterMark: ahead, read: () => connection?.stream.resume() })
  const query: Submittable & Record<string, unknown> = {
    submit(on: Connection) {
      connection = on as unknown as CopyConnection
      connection.query(statement)
    },
    handleCopyData({ chunk }: { chunk: Buffer }) {
      // pg reuses the memory behind a message for the ones after it: uncopied, rows that wait here would silently turn into others
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause()
    },
    handleCommandComplete: () => rows.push(null),
    handleReadyForQuery: () => undefined,
    handleError(error: Error) {
      connection?.stream.resume()
      rows.destroy(error)
    },
    callback: () => undefined,
  }
  client.query(query)
  return rows
}

/** Sends the bytes to `COPY … FROM STDIN`; resolves when PostgreSQL has taken them all in, rejects with what it said otherwise. */
export function copyIn(client: PoolClient, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((done, failed) => {
    let over = false
    let wrong: Error | null = null
    async function send(connection: CopyConnection): Promise<void> {
      try {
        for await (const chunk of rows) {
          if (over) return
          connection.sendCopyFromChunk(chunk)
          if (connection.stream.writableNeedDrain) await drained(connection.stream)
        }
        if (!over) connection.endCopyFrom()
      } catch (error) {
        wrong = error as Error
        if (!over) connection.sendCopyFail('the rows could not be read')
      }
    }
    const query: Submittable & Record<string, unknown> = {
      submit: (on: Connection) => (on as unknown as CopyConnection).query(statement),
      handleCopyInResponse: (on: CopyConnection) => void send(on),
      handleCommandComplete: () => undefined,
      handleReadyForQuery() {
        over = true
        if (wrong) failed(wrong)
        else done()
      },
      handleError(error: Error) {
        over = true
        wrong ??= error
        failed(wrong)
      },
      callback: () => undefined,
    }
    client.query(query)
  })
}

/** Waits until the socket takes more, or is gone: then PostgreSQL's answer says why. */
function drained(stream: Socket): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      stream.off('drain', go)
      stream.off('close', go)
      done()
    }
    stream.once('drain', go)
    stream.once('close', go)
  })
}
