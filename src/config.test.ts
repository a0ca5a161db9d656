import { expect, test } from 'vitest'
import { defaultDataFolder, type Machine, readConfig } from './config.ts'

const clerk: Machine = { platform: 'linux', root: false, home: '/home/clerk' }

test('an empty environment serves this machine from a folder of its own', () => {
  expect(readConfig({}, clerk)).toEqual({
    ok: true,
    config: {
      store: { dataFolder: '/home/clerk/.local/share/milepost' },
      host: '127.0.0.1',
      port: 4010,
      timeZone: 'Europe/London',
      hosts: [],
      largestPaper: 30 * 1024 * 1024,
      soffice: '',
    },
  })
})

test.each<[Record<string, string>, object]>([
  [{ PORT: '8080' }, { port: 8080 }],
  [{ PORT: '' }, { port: 4010 }],
  [{ PORT: '0' }, { port: 0 }],
  [{ HOST: '::1' }, { host: '::1' }],
  [{ MILEPOST_TZ: 'America/New_York' }, { timeZone: 'America/New_York' }],
  [{ MILEPOST_DATA: '/srv/plans' }, { store: { dataFolder: '/srv/plans' } }],
  [{ MILEPOST_DATA: '/srv/plans', DATABASE_URL: 'postgres://a@b/c' }, { store: { databaseUrl: 'postgres://a@b/c' } }],
  [{ MILEPOST_HOSTS: 'plans.example.gov.uk, plans:8080' }, { hosts: ['plans.example.gov.uk', 'plans:8080'] }],
  [{ MILEPOST_SOFFICE: 'off' }, { soffice: 'off' }],
  [{ MILEPOST_SOFFICE: '/opt/office/soffice' }, { soffice: '/opt/office/soffice' }],
  [{ MILEPOST_LARGEST_PAPER: '5' }, { largestPaper: 5 * 1024 * 1024 }],
])('%j gives %j', (env, part) => {
  expect(readConfig(env, clerk)).toMatchObject({ ok: true, config: part })
})

test.each<[Record<string, string>, string]>([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ HOST: '0.0.0.0' }, 'HOST'],
  [{ MILEPOST_TZ: 'Thornmere' }, 'MILEPOST_TZ'],
  [{ DATABASE_URL: 'mysql://clerk:secret@db/plans' }, 'DATABASE_URL'],
  [{ MILEPOST_HOSTS: 'a b' }, 'MILEPOST_HOSTS'],
  [{ MILEPOST_SOFFICE: 'soffice' }, 'MILEPOST_SOFFICE'],
  [{ MILEPOST_LARGEST_PAPER: '0' }, 'MILEPOST_LARGEST_PAPER'],
])('%j is refused in a sentence that names the variable and no secret', (env, name) => {
  const read = readConfig(env, clerk)
  expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(new RegExp(`^${name} .*: .*\\.$`)) })
  expect(JSON.stringify(read)).not.toContain('secret')
})

test.each<[Record<string, string>, Partial<Machine>, string]>([
  [{}, {}, '/home/clerk/.local/share/milepost'],
  [{ XDG_DATA_HOME: '/data' }, {}, '/data/milepost'],
  [{ XDG_DATA_HOME: 'data' }, {}, '/home/clerk/.local/share/milepost'],
  [{}, { root: true }, '/var/lib/milepost'],
  [{}, { platform: 'darwin', home: '/Users/clerk' }, '/Users/clerk/Library/Application Support/Milepost'],
  [{ LOCALAPPDATA: 'C:\\Users\\clerk\\AppData\\Local' }, { platform: 'win32' }, 'C:\\Users\\clerk\\AppData\\Local\\Milepost'],
  [{}, { platform: 'win32', home: 'C:\\Users\\clerk' }, 'C:\\Users\\clerk\\AppData\\Local\\Milepost'],
])('with %j on %j the data lie in %s', (env, machine, folder) => {
  expect(defaultDataFolder(env, { ...clerk, ...machine })).toBe(folder)
})
