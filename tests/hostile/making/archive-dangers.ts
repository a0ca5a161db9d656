import { deflateRawSync } from 'node:zlib'
import type { Danger } from './hostile.ts'
import { type Package, partsWith } from './package.ts'
import { deflatedManyTimes, type ZipEnd, type ZipPart, zipOf } from './zip.ts'

/** What the archive around any office file can do, whatever stands in it. */
export function archiveDangers(good: Package): Danger[] {
  return [...bombs(good), ...lies(good), ...names(good), ...streams(good), ...cuts(good)]
}

const megabyte = 'A'.repeat(1_000_000)

/** The package with its main part replaced by this one. */
function withMain(good: Package, main: Omit<ZipPart, 'name' | 'data'> & { readonly data?: ZipPart['data'] }, end: ZipEnd = {}): Buffer {
  const parts = partsWith(good).map((part) => (part.name === good.main ? { ...part, ...main } : part))
  return zipOf(parts, end)
}

const withMore = (good: Package, more: readonly ZipPart[], end: ZipEnd = {}): Buffer => zipOf([...partsWith(good), ...more], end)

function bomb(good: Package, megabytes: number): Buffer {
  const [start = '', finish = ''] = good.mainWith(good.shown('HERE')).split('HERE')
  return deflatedManyTimes(start, megabyte, megabytes, finish)
}

function bombs(good: Package): Danger[] {
  const inner = (depth: number): Buffer =>
    zipOf([{ name: 'inner.zip', data: depth === 0 ? megabyte : inner(depth - 1) }, ...(depth === 0 ? [] : partsWith(good))])
  return [
    ['main-part-of-600-megabytes', () => withMain(good, { packed: bomb(good, 600), size: 600_000_000 }), 'refused'],
    ['main-part-of-4-gigabytes', () => withMain(good, { packed: bomb(good, 4000), size: 0xffff_fff0 }), 'refused'],
    ['bomb-that-claims-100-bytes', () => withMain(good, { packed: bomb(good, 600), size: 100 }), 'refused'],
    [
      'bomb-in-a-part-nobody-reads',
      () => withMore(good, [{ name: 'media/picture.png', data: '', packed: bomb(good, 600), size: 600_000_000 }]),
    ],
    ['archives-in-archives', () => withMore(good, [{ name: 'embeddings/inner.zip', data: inner(20) }])],
    ['main-part-is-an-archive', () => withMain(good, { data: inner(3) }), 'refused'],
    [
      'a-thousand-entries-over-one-bomb',
      () => {
        const first = partsWith(good).map((part) =>
          part.name === good.main ? { ...part, packed: bomb(good, 30), size: 30_000_000 } : part,
        )
        const at = first.findIndex(({ name }) => name === good.main)
        const folder = good.main.replace(/[^/]*$/, '')
        return zipOf([
          ...first,
          ...Array.from({ length: 1000 }, (_, n) => ({ ...(first[at] as ZipPart), name: `${folder}copy${n}.xml`, at })),
        ])
      },
    ],
    [
      'an-archive-that-holds-itself',
      () => {
        const whole = withMain(good, { method: 0 })
        return withMain(good, { method: 0, data: whole, packedSize: whole.length * 2, size: whole.length * 2 })
      },
    ],
    [
      'entries-5001',
      () =>
        withMore(
          good,
          Array.from({ length: 5001 }, (_, n) => ({ name: `x/${n}`, data: '' })),
        ),
      'refused',
    ],
    [
      'entries-60000',
      () =>
        withMore(
          good,
          Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}`, data: '', method: 0 })),
        ),
      'refused',
    ],
    [
      'empty-deflate-blocks-without-end',
      () => {
        const block = Buffer.from([0, 0, 0, 0xff, 0xff])
        return withMain(good, { packed: Buffer.concat([...new Array<Buffer>(2_000_000).fill(block), Buffer.from([3, 0])]), size: 0 })
      },
    ],
  ]
}

function lies(good: Package): Danger[] {
  return [
    ['size-claimed-4-gigabytes-holds-100-bytes', () => withMain(good, { size: 0xffff_fff0 })],
    ['size-claimed-nought', () => withMain(good, { size: 0 })],
    ['packed-size-past-the-end', () => withMain(good, { packedSize: 0x7fff_ffff }), 'refused'],
    ['packed-size-nought', () => withMain(good, { packedSize: 0 }), 'refused'],
    ['entry-count-claimed-65535', () => zipOf(partsWith(good), { entries: 0xffff })],
    ['entry-count-claimed-nought', () => zipOf(partsWith(good), { entries: 0 }), 'refused'],
    ['directory-past-the-end', () => zipOf(partsWith(good), { directoryAt: 0x7fff_ffff }), 'refused'],
    ['directory-at-its-own-start', () => zipOf(partsWith(good), { directoryAt: 0 }), 'refused'],
    ['directory-size-claimed-2-gigabytes', () => zipOf(partsWith(good), { directorySize: 0x7fff_ffff })],
    ['comment-longer-than-the-file', () => zipOf(partsWith(good), { commentLength: 0xffff }), 'refused'],
    ['on-disk-9-of-a-series', () => zipOf(partsWith(good), { disk: 9 }), 'refused'],
    ['zip64-mark-without-zip64', () => withMain(good, { size: 0xffff_ffff, packedSize: 0xffff_ffff }), 'refused'],
    [
      'zip64-sizes-of-two-to-the-63',
      () => {
        const extra = Buffer.alloc(20, 0x7f)
        extra.writeUInt16LE(1, 0)
        extra.writeUInt16LE(16, 2)
        return withMain(good, { size: 0xffff_ffff, packedSize: 0xffff_ffff, extra })
      },
    ],
    ['extra-field-longer-than-itself', () => withMain(good, { extra: Buffer.from([1, 0, 0xff, 0xff, 1]) })],
    ['checksum-broken', () => withMain(good, { crc: 0xdead_beef })],
    ['sizes-only-behind-the-data', () => withMain(good, { flags: 8, size: 0, packedSize: 0 })],
    ['encrypted-main-part', () => withMain(good, { flags: 1 }), 'refused'],
    ['strongly-encrypted-main-part', () => withMain(good, { flags: 0x41 }), 'refused'],
    ['encrypted-part-nobody-reads', () => withMore(good, [{ name: 'media/a.png', data: 'x', flags: 1 }])],
  ]
}

function names(good: Package): Danger[] {
  const evil: readonly (readonly [string, string | Uint8Array])[] = [
    ['climbs-out-of-the-folder', '../../../../../../tmp/milepost-hostile-escaped'],
    ['climbs-out-with-backslashes', '..\\..\\..\\windows\\win.ini'],
    ['stands-at-the-root', '/etc/cron.d/milepost'],
    ['names-a-drive', 'C:\\autoexec.bat'],
    ['holds-a-nul', `${good.main}\u0000.txt`],
    ['is-empty', ''],
    ['is-65000-long', 'n'.repeat(65_000)],
    ['turns-text-round', `\u202e${good.main}\u202c`],
    ['is-no-utf-8', Buffer.from([0xff, 0xfe, 0xc0, 0x80])],
    ['is-a-device', 'CON'],
    ['is-proto', '__proto__'],
    ['is-the-main-part-in-capitals', good.main.toUpperCase()],
    ['is-a-folder', 'word/'],
  ]
  const twice = (first: string, second: string) => () =>
    zipOf([
      ...partsWith(good).filter(({ name }) => name !== good.main),
      { name: good.main, data: first },
      { name: good.main, data: second },
    ])
  const whole = good.parts[good.main] ?? ''
  return [
    ...evil.map(([what, name]): Danger => [`name-${what}`, () => withMore(good, [{ name, data: 'x', flags: 0x800 }])]),
    ['main-part-twice-the-second-broken', twice(whole, '<broken')],
    ['main-part-twice-the-first-broken', twice('<broken', whole)],
    ['main-part-is-a-link-to-passwd', () => withMain(good, { data: '/etc/passwd', method: 0, mode: 0xa1ff })],
    ['main-part-is-a-folder', () => withMain(good, { data: '', mode: 0x41ff })],
    ['main-part-is-not-there', () => zipOf(partsWith(good).filter(({ name }) => name !== good.main))],
    ['an-archive-of-nothing', () => zipOf([]), 'refused'],
  ]
}

function streams(good: Package): Danger[] {
  const packed = deflateRawSync(Buffer.from(good.parts[good.main] ?? ''))
  return [
    ['stream-is-noise', () => withMain(good, { packed: Buffer.alloc(5000, 0x5a) }), 'refused'],
    ['stream-ends-early', () => withMain(good, { packed: packed.subarray(0, packed.length >> 1) })],
    ['stream-goes-on-behind-its-end', () => withMain(good, { packed: Buffer.concat([packed, Buffer.alloc(9000, 7)]) })],
    ...[1, 9, 12, 14, 95, 99].map((method): Danger => [`packed-by-method-${method}`, () => withMain(good, { method }), 'refused']),
  ]
}

function cuts(good: Package): Danger[] {
  const whole = zipOf(partsWith(good))
  const directory = whole.indexOf('PK\u0001\u0002', 0, 'latin1')
  const end = whole.lastIndexOf('PK\u0005\u0006', whole.length, 'latin1')
  const at = (what: string, place: number): Danger => [`cut-${what}`, () => whole.subarray(0, place), 'refused']
  return [
    at('in-the-first-head', 12),
    at('in-the-first-part', 60),
    at('before-the-directory', directory),
    at('in-the-directory', directory + 30),
    at('before-the-end-record', end),
    at('in-the-end-record', end + 10),
    ['stray-bytes-before', () => zipOf(partsWith(good), { before: Buffer.from('PK\u0003\u0004'.repeat(300)) })],
    ['a-pdf-head-before', () => zipOf(partsWith(good), { before: Buffer.from('%PDF-1.7\n') }), 'refused'],
    ['stray-bytes-after', () => zipOf(partsWith(good), { after: Buffer.alloc(3000, 0x20) })],
    ['two-archives-in-a-row', () => Buffer.concat([whole, whole])],
    ['an-end-record-in-the-comment', () => zipOf(partsWith(good), { after: whole.subarray(end), commentLength: whole.length - end })],
  ]
}
