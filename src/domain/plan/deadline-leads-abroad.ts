type Lead = 'by' | 'before' | 'from' | 'about'

/**
 * The little words that lead to a date in German, French, Italian, Spanish and Welsh, parted as the words of a text are (`d'ici` is three). Those that English
 * has for something else (`fine`, `for`) stand only in phrases.
 */
export const leadsAbroad: readonly (readonly [Lead, readonly string[]])[] = [
  [
    'by',
    [
      'bis|bis zum|bis zur|bis spätestens|bis spätestens zum|spätestens|spätestens bis|spätestens bis zum|spätestens zum|spätestens im|spätestens am|zum|zur|im|am|im jahr|im jahre|im laufe des|im laufe des jahres|binnen',
      "d ' ici|d ' ici le|d ' ici au|d ' ici à|d ' ici à la|d ' ici la|jusqu ' au|jusqu ' à|jusqu ' à la|jusqu ' en|au plus tard|au plus tard le|au plus tard en|au plus tard à la|pour le|pour la|pour|à la|au|le|en|courant|au cours de|au cours de l ' année|dans le courant de",
      "entro|entro il|entro la|entro e non oltre|entro e non oltre il|entro l '|entro l ' anno|non oltre|non oltre il|fino al|fino a|al|il|nel|nel corso del|per il|per la",
      'hasta|hasta el|a más tardar|a más tardar el|a más tardar en|para|para el|para la|el|a lo largo de|durante el|durante|no más tarde de|no más tarde del',
      'erbyn|erbyn y|erbyn mis|mis|ym mis|hyd at|hyd at fis|tan|tan fis|yn ystod|yn',
    ],
  ],
  [
    'before',
    ["vor|vor dem|avant|avant le|avant la|avant l '|prima di|prima del|prima della|antes de|antes del|antes de la|cyn|cyn y|cyn mis"],
  ],
  [
    'from',
    [
      'ab|ab dem|seit|seit dem|beginnend|beginn|à partir de|à partir du|à compter de|à compter du|dès|dès le|depuis|a partire da|a partire dal|dal|a partir de|a partir del|desde|desde el|o fis|ers|ers mis',
    ],
  ],
  ['about', ['circa|ca|ca .|voraussichtlich|etwa|environ|vers|prévu|prévu pour|previsto|previsto per|previsto para|tua']],
].flatMap(([role, lists]) =>
  (lists as string[]).flatMap((list) => list.split('|')).map((phrase) => [role as Lead, phrase.split(' ')] as const),
)
