/** What converting one older file may take. LibreOffice needs 3 to 6 seconds of them for its own start, and some 200 MB. */
export const convertLimits = {
  /** Seconds on the clock, its turn not counted. */
  seconds: 30,
  /** Seconds of CPU that the system itself ends it after, should this program be gone by then. */
  cpuSeconds: 60,
  /** Bytes of memory held by the program and all it starts, and milliseconds between two looks at them. */
  memory: 800_000_000,
  look: 200,
  /** Bytes of addresses that each process of it may ask for; most of them are never used. */
  addresses: 4_000_000_000,
  /** Bytes of what it makes, and of any other file that it writes. */
  result: 50_000_000,
  /** Files that may wait while one is converted. */
  waiting: 8,
} as const
