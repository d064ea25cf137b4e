// Words run together by a broken line ("CHƯƠNGTRÌNH", "củaBan", "số56"). A Vietnamese word is one syllable with one group
// of vowels; two groups with consonants between them are two words. Corrections are offered, never made.
const WORD = /[\p{L}]+\d*/gu
const VOWELS = 'aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
/** A vowel with a mark; abbreviations ("QĐ12", "LĐTBXH") have none. */
const MARKED = new RegExp(`[${VOWELS.replace(/[a-z]/g, '')}]`, 'i')
const GROUPS = new RegExp(`[${VOWELS}]+|[^${VOWELS}]+`, 'g')
const CODAS = new Set(['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'])
const ONSETS = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ')])
const DIGITS = /^(\D+)(\d+)$/

/** The words of a text that a correction may be checked against, in lower case. */
export function vocabularyOf(texts: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const text of texts) for (const word of text.toLowerCase().match(WORD) ?? []) words.add(word)
  return words
}

/**
 * The text with its glued words taken apart, or `undefined` when there are none.
 *
 * @param vocabulary words of the rest of the document; they decide where a word may be cut in two places
 * @example unglue('củaBan Thường vụ', new Set()) // 'của Ban Thường vụ'
 */
export function unglue(text: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (!MARKED.test(text)) return undefined
  const mended = text.replace(WORD, (word) => separated(word, vocabulary))
  return mended === text ? undefined : mended
}

function separated(word: string, vocabulary: ReadonlySet<string>): string {
  const [, letters, digits] = DIGITS.exec(word) ?? [undefined, word, undefined]
  if (!MARKED.test(letters ?? '') || (letters ?? '').length < 2) return word
  const parts = syllables(letters ?? '', vocabulary).join(' ')
  return digits === undefined ? parts : `${parts} ${digits}`
}

/** Cuts between two groups of vowels where the consonants can close one syllable and open the next. */
function syllables(word: string, vocabulary: ReadonlySet<string>): string[] {
  const groups = word.toLowerCase().match(GROUPS) ?? []
  const firstVowel = groups.findIndex((group) => VOWELS.includes(group.charAt(0)))
  const between = groups[firstVowel + 1] ?? ''
  if (firstVowel < 0 || groups.length <= firstVowel + 2) return [word]
  const before = groups.slice(0, firstVowel + 1).join('').length
  const cuts: number[] = []
  for (let length = 0; length <= between.length; length++) {
    if (CODAS.has(between.slice(0, length)) && ONSETS.has(between.slice(length))) cuts.push(before + length)
  }
  const known = (cut: number) =>
    (vocabulary.has(word.slice(0, cut).toLowerCase()) ? 1 : 0) + (vocabulary.has(word.slice(cut).toLowerCase()) ? 1 : 0)
  const isCapital = (cut: number) => /^\p{Lu}/u.test(word.slice(cut)) && word !== word.toUpperCase()
  const best = cuts.sort(
    (one, other) => Number(isCapital(other)) - Number(isCapital(one)) || known(other) - known(one) || one - other,
  )[0]
  return best === undefined ? [word] : [word.slice(0, best), ...syllables(word.slice(best), vocabulary)]
}
