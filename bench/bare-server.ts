// Sends one file as it is, with the headers of the page it was: what an answer of that size costs Node at the least.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [file = '', headers = '{}'] = process.argv.slice(2)
const body = readFileSync(file)
const sent = { ...(JSON.parse(headers) as Record<string, string>), 'content-length': body.length }
const server = createServer((_, answer) => answer.writeHead(200, sent).end(body))
server.listen(0, '127.0.0.1', () => console.log(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`))
