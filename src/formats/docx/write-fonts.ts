import { sans, serif } from './write-style.ts'

/**
 * The font table of a written file. It names, for each of our fonts, the one to take where it is not installed; without it Word falls back to
 * Times for everything, which is wider and breaks the tables.
 */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    font(sans, 'Source Sans Pro,Calibri,Carlito,Arial', 'swiss'),
    font(serif, 'Source Serif Pro,Cambria,Caladea,Georgia', 'roman'),
    '</w:fonts>',
  ].join(''),
}

function font(name: string, instead: string, family: 'swiss' | 'roman'): string {
  return `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
}
