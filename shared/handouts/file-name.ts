// What a handout's file is called: by its body, for the person who sends it on; the id makes it one of its kind.

/** A name that every system takes: no path, no control characters, not too long beside a folder's. */
export function handoutFileName(name: string, id: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return `${plain.slice(0, 80).trim()} (${id}).xlsx`
}
