import { describe, expect, test } from 'vitest'
import { runWithoutStore as run } from '../../tests/desk.ts'
import { commands } from './commands.ts'

const oneSentence = /^[^\n]+\.( Usage: milepost [^\n]+)?\n$/

describe('the command line', () => {
  test('says what there is to do when nothing is asked, and counts that as misuse', async () => {
    const { code, out, err } = await run([])
    expect([code, out]).toEqual([2, ''])
    for (const { name, summary } of commands) expect(err).toContain(`${name.padEnd(14)}${summary}`)
  })

  test.each([[['help']], [['--help']], [['-h']]])('%j gives the same on standard output', async (args) => {
    expect(await run(args)).toEqual({ code: 0, out: expect.stringContaining('Usage: milepost COMMAND'), err: '' })
  })

  test('says its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '9.9.9\n', err: '' })
  })

  test.each([
    [['jugde'], 'There is no command "jugde". Run "milepost help" for the list.\n'],
    [['imprt'], 'There is no command "imprt". Did you mean "import"? Run "milepost help" for the list.\n'],
    [['reports'], 'There is no command "reports". Did you mean "report"? Run "milepost help" for the list.\n'],
    [['help', 'verfy'], 'There is no command "verfy". Did you mean "verify"? Run "milepost help" for the list.\n'],
  ])('%j is no command', async (args, err) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err })
  })

  test.each(commands.map(({ name }) => name))('%s says what it does, its options and its exit codes', async (name) => {
    const { code, out, err } = await run([name, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^Usage: milepost ${name}\\b`))
    expect(out).toContain('Exit codes: 0 ')
    expect(await run(['help', name])).toEqual({ code, out, err })
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(160)
  })

  test.each(commands.map(({ name }) => name))('%s refuses an option it does not know, in one sentence', async (name) => {
    const { code, out, err } = await run([name, '--frobnicate'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^Unknown option "--frobnicate"\. Usage: milepost /)
    expect(err).toMatch(oneSentence)
  })

  test.each([
    ['read without a paper', ['read']],
    ['read with two papers', ['read', 'a.md', 'b.md']],
    ['read asked for both shapes', ['read', 'a.md', '--json', '--items']],
    ['import without a paper', ['import', '--confirm']],
    ['judge on a day that is none', ['judge', '--as-at', '31/03/2026']],
    ['judge with an option that lacks its day', ['judge', '--as-at']],
    ['update without words', ['update', 'a1b2']],
    ['update with words in pieces', ['update', 'a1b2', 'Work', 'began']],
    ['update on a day that is none', ['update', 'a1b2', 'Work began', '--day', 'yesterday']],
    ['update of an objective in no plan', ['update', '4', 'Work began', '--objective', '1.1']],
    ['report without a file', ['report', '--as-at', '2026-09-10']],
    ['report to a kind of file nobody writes', ['report', '--out', 'report.pdf']],
    ['report for a meeting on no day', ['report', '--out', 'report.html', '--meeting', '2026-02-30']],
    ['backup without a file', ['backup']],
    ['restore of two files', ['restore', 'a', 'b']],
    ['plans with an argument', ['plans', 'roads']],
  ])('%s is misuse: exit 2, one sentence, nothing opened', async (_, args) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(oneSentence)
  })
})
