// Characters that markup writes by name or number ("&ecirc;", "&#7879;"). Names are those of HTML 4 and the letters of
// Vietnamese that HTML 5 names; an unknown name is a text with an ampersand, such as "VH&TT".

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const OTHERS: readonly (readonly [name: string, character: string])[] = [
  ...pairs('quot amp lt gt apos', '"&<>\''),
  ...pairs('ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo bull hellip', '–—‘’‚“”„•…'),
  ...pairs('prime Prime le ge ne minus trade euro rarr larr permil sdot', '′″≤≥≠−™€→←‰⋅'),
  ...pairs('ensp emsp thinsp zwnj zwj lrm rlm', '\u2002\u2003\u2009\u200c\u200d\u200e\u200f'),
  ...pairs('Abreve abreve Dstrok dstrok Itilde itilde Utilde utilde', 'ĂăĐđĨĩŨũ'),
]
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...OTHERS,
])
/** Numbers 128 to 159 are meant as Windows reads them; pages have been written so for decades. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));?/g
const LAST_CHARACTER = 0x10ffff

/** The text that markup means. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? written
    return characterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
  })
}

function characterOf(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS.charAt(code - 128)
  const isCharacter = code > 0 && code <= LAST_CHARACTER && !(code >= 0xd800 && code < 0xe000)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

function pairs(names: string, characters: string): (readonly [string, string])[] {
  return names.split(' ').map((name, at) => [name, characters.charAt(at)] as const)
}
