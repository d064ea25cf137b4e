// Text typed with an old Vietnamese font (TCVN3 ".VnTime", VNI "VNI-Times") and read as Unicode: "Céng hßa X· héi".
// It is detected, and what it means is offered, never put in unasked: a word counts as legacy only when it is no Vietnamese syllable as it stands and is
// one after decoding, so that foreign names with marks ("Müller", "São Paulo") pass.

export type LegacyEncoding = 'TCVN3' | 'VNI'

const tcvn3 = decoder(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ§¡¢£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđăâêôơư',
)

/** In VNI a mark is a character of its own after its vowel; a few letters are one character. */
const vniPairs = new Map([
  ...afterVowel('a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'),
  ...afterVowel('e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'),
  ...afterVowel('o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'),
  ...afterVowel('u', 'øùûõï', 'ùúủũụ'),
  ...afterVowel('y', 'øùûõ', 'ỳýỷỹ'),
  ...afterVowel('ô', 'øùûõï', 'ờớởỡợ'),
  ...afterVowel('ö', 'øùûõï', 'ừứửữự'),
])
const vniPair = new RegExp(Array.from(vniPairs.keys()).join('|'), 'g')
const vniAlone = decoder('ôöñæóòî', 'ơưđỉĩịỵ')

/** Letters and signs that an old encoding cannot do without and that Vietnamese in Unicode does not have. */
const giveaways = /[¡-¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ\u00ad]/

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const rimes =
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:c|m|ng?|p|t|u|y)|e(?:c|m|ng?|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|' +
  'i(?:a|ch|ê(?:c|m|ng?|p|t|u)|m|n|nh|p|t|u)?|o(?:a(?:ch?|i|m|ng?|nh|o|p|t|y)?|ă(?:c|m|ng?|t)|e(?:n|o|t)?|c|i|m|ng?|ong|p|t)?|' +
  'ô(?:c|i|m|ng?|p|t)?|ơ(?:i|m|n|p|t)?|u(?:a|â(?:ng?|t|y)|c|ê(?:ch|nh)?|i|m|ng?|ô(?:c|i|m|ng?|t)|ơ|p|t|y(?:a|ch|ên|êt|nh|t|u)?)?|' +
  'ư(?:a|c|i|m|ng?|ơ(?:c|i|m|ng?|p|t|u)|t|u)?|y(?:ê(?:m|ng?|t|u))?'
const syllable = new RegExp(`^${onset}(?:${rimes})$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * The old encoding that most of the marked words of a text are in, or `undefined`. One word alone is not enough to tell.
 *
 * @example
 * legacyEncoding('Céng hßa X· héi')      // 'TCVN3'
 * legacyEncoding('Coäng hoøa xaõ hoäi')  // 'VNI'
 */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  if (!giveaways.test(text)) return undefined
  const words = text.split(/[\s!-/:-@[-`{-~–—“”‘’…]+/).filter((word) => /[^\0-\x7f]/.test(word))
  const strange = words.filter((word) => !isSyllable(word))
  if (strange.length < 2) return undefined
  const readable = (decode: (word: string) => string) => strange.filter((word) => isSyllable(decode(word))).length
  const counts = { TCVN3: readable(decodeTcvn3), VNI: readable(decodeVni) }
  const likelier = counts.TCVN3 >= counts.VNI ? 'TCVN3' : 'VNI'
  return counts[likelier] >= 2 && counts[likelier] * 2 > words.length ? likelier : undefined
}

/**
 * What a text in an old font means, or `undefined` where a word of it would be none: TCVN3 writes "ư" with a character
 * that many programs drop. Capitals of fonts that have nothing but capitals come out small.
 *
 * @example decodeLegacy('Céng hßa', 'TCVN3') // 'Cộng hòa'
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | undefined {
  const decode = (line: string) => (encoding === 'TCVN3' ? decodeTcvn3(line) : line.replace(/\S+/g, inCaseOf))
  // A line without a strange word is not in the old font: there "vô" is no "vụ".
  const decoded = text
    .split('\n')
    .map((line) => ((line.match(/\p{L}+/gu) ?? []).every(isSyllable) ? line : decode(line)))
    .join('\n')
  const words = decoded.match(/\p{L}+/gu) ?? []
  const isAbbreviation = (word: string) => word.length > 1 && word === word.toUpperCase()
  return words.every((word) => isAbbreviation(word) || isSyllable(word)) ? decoded : undefined
}

function isSyllable(word: string): boolean {
  const bare = word.toLowerCase().normalize('NFD').replace(tones, '').normalize('NFC')
  return syllable.test(bare)
}

function decodeTcvn3(word: string): string {
  return Array.from(word, (char) => tcvn3.get(char) ?? char).join('')
}

function decodeVni(word: string): string {
  const marked = word.toLowerCase().replace(vniPair, (pair) => (vniPairs.get(pair) ?? pair).toUpperCase())
  // What a pair gave is in capitals by now, so that it is not taken for a letter still to be decoded.
  return Array.from(marked, (char) => vniAlone.get(char) ?? char)
    .join('')
    .toLowerCase()
}

/** VNI writes its marks in capitals after capitals; the first letter tells, or all of them. */
function inCaseOf(word: string): string {
  const decoded = decodeVni(word)
  if (word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)) return decoded.toUpperCase()
  return /^\p{Lu}/u.test(word) ? decoded.charAt(0).toUpperCase() + decoded.slice(1) : decoded
}

function decoder(from: string, to: string): ReadonlyMap<string, string> {
  const letters = Array.from(to)
  return new Map(Array.from(from, (char, index) => [char, letters[index] ?? char]))
}

function afterVowel(vowel: string, marks: string, to: string): [string, string][] {
  return Array.from(decoder(marks, to), ([mark, letter]) => [`${vowel}${mark}`, letter])
}
