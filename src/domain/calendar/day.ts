/**
 * A day of the council's calendar as ISO text, `2004-07-01`. Text and not an object, because a day travels through the store, the published
 * shapes and the pages, and because ISO days compare with `<`. All arithmetic on them lives in this room.
 */
export type Day = string
