// How large an archive is once unpacked, told by its table of contents before anything of it is unpacked: a small file may
// be made to fill all memory.
// Layout: the ZIP "end of central directory" record and its "central directory headers" (APPNOTE 4.3.12, 4.3.16).

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff

/** Bytes of all parts together; 0 for what is no archive. */
export function unpackedSize(data: ArrayBuffer): number {
  const view = new DataView(data)
  const end = endRecord(view)
  if (end === undefined) return 0
  let size = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) break
    size += view.getUint32(at + 24, true)
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
