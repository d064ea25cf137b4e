// Hands a file to the person, as a browser does: Excel's pane is one.

/** A name that every system takes: `Báo cáo 67/KH-UBND` loses its slash. */
export function fileName(name: string, ending: string): string {
  return `${name.replace(/[\\/:*?"<>|]+/g, '-').trim()}.${ending}`
}

export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Excel's web view reads the file after the click; the address is kept for the while that takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
