// `npm run trace`: how to record what real Excel answers; with files, replays them on the simulator.

import { readFileSync } from 'node:fs'
import { parseTrace, replay } from './replay.ts'

const HOW_TO = `
Ghi lại Excel thật trả lời thế nào / Recording what real Excel answers

1. Mở Excel (máy tính hay web) với một sổ mới, trống, vùng en-US.
   Open Excel, on the desktop or the web, with a new blank workbook in the region en-US.
2. Mở ngăn của tiện ích, rồi mở công cụ nhà phát triển của ngăn (F12); hoặc dùng Script Lab.
   Open the add-in's pane and its developer tools (F12), or use Script Lab.
3. Dán toàn bộ addin/simulator/trace/recorder.js vào Console rồi Enter.
   Paste all of addin/simulator/trace/recorder.js into the console.
4. Làm những việc cần ghi (ví dụ chạy một mẫu của Microsoft).
   Do what is to be recorded, such as one of Microsoft's samples.
5. saveTrace("ten-viec")  →  ten-viec.trace.json
6. npm run trace -- ten-viec.trace.json
   Chỗ nào khác sẽ được liệt kê; chỗ nào giống thì ghi “traced” trong addin/simulator/ASSUMPTIONS.md.
   Differences are listed; what agrees may be called “traced” in addin/simulator/ASSUMPTIONS.md.

Bản ghi chứa nội dung ô đã đọc và ghi: đừng ghi trong sổ có số liệu thật.
A trace holds the cells that were read and written: do not record in a workbook with real data.
`

async function replayFile(path: string): Promise<boolean> {
  const trace = parseTrace(readFileSync(path, 'utf8'))
  const differences = await replay(trace)
  console.log(`${trace.name} (${trace.excel}): ${trace.exchanges.length} requests, ${differences.length} differences`)
  for (const { exchange, at, excel, simulator } of differences) {
    console.log(`  ${exchange} ${at}: Excel ${JSON.stringify(excel)}, simulator ${JSON.stringify(simulator)}`)
  }
  return differences.length === 0
}

const files = process.argv.slice(2)
if (files.length === 0) console.log(HOW_TO)
for (const file of files) if (!(await replayFile(file))) process.exitCode = 1
