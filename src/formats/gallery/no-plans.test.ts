import { gallery } from './read-in-tests.ts'

// Tables that look like plans and promise nothing: not one action may be read out of them.
gallery(
  [
    [
      'a budget',
      '| Service | Budget 2026 | Actual | Variance |\n|---|---|---|---|\n| Parks | 120 | 118 | -2 |\n| Roads | 300 | 310 | 10 |\n',
    ],
    ['attendance', '| Member | Present | Apologies |\n|---|---|---|\n| R Vale | Yes | |\n| T Orme | | Yes |\n'],
    ['contacts', '| Name | Post | Telephone |\n|---|---|---|\n| R Vale | Clerk | 555 0101 |\n| T Orme | Warden | 555 0102 |\n'],
    [
      'performance figures',
      '| Indicator | Target | Q1 | Q2 | Status |\n|---|---|---|---|---|\n| Calls answered | 90% | 88% | 91% | Green |\n| Bins missed | 50 | 60 | 40 | Amber |\n',
    ],
    [
      'questions and answers',
      '| Question | Response |\n|---|---|\n| When will the pool open? | The pool will open in May. |\n| Is there parking? | There are forty spaces. |\n',
    ],
    [
      'a diary of meetings',
      '| Date | Venue | Subject |\n|---|---|---|\n| 3 May 2026 | Town hall | Budget |\n| 7 June 2026 | Library | Parks |\n',
    ],
    [
      'a consultation',
      '| Who said it | Comment | Our response |\n|---|---|---|\n| Resident | Too little light | Lamps are looked at each year. |\n| Trader | No parking | The car park is free on Sundays. |\n',
    ],
  ].map(([is, paper]) => ({ is: is ?? '', paper: paper ?? '', items: [] })),
)
