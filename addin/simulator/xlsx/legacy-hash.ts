// The short hash by which files keep the password of a protected sheet. It guards nothing; programs only ask for a
// password that gives the same hash (ECMA-376 part 4, 3.3.1.85).

/** Four hexadecimal digits. */
export function legacyHash(password: string): string {
  const turned = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff)
  let hash = 0
  for (const letter of [...password].reverse()) hash = turned(hash ^ (letter.charCodeAt(0) & 0xff))
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0')
}
