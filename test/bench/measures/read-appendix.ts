// How reading grows with the length of an appendix: ten times the tasks may take at most twelve times as long. The text is
// flat, the hardest of the shapes an appendix comes in.
import { readText } from '../../../addin/import/read-text.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import type { Bench } from '../bench.ts'
import { against, compare, timed } from '../timing.ts'

const many = 2_000

export const bench: Bench = {
  key: 'readAppendix',
  title: 'Reading an appendix of 2,000 tasks ÷ reading one of 200',
  limits: { '': { most: 12 } },
  async run() {
    const [long, short] = [flatAppendix(many), flatAppendix(many / 10)]
    const compared = await compare(
      { ours: () => timed(() => readAll(long, many)), raw: () => timed(() => readAll(short, many / 10)) },
      { warmUp: 5, rounds: 15 },
    )
    return { figures: compared.ours / compared.raw, behind: against(compared) }
  },
}

function readAll(source: AppendixSource, expected: number): void {
  const { tasks } = readAppendix(source)
  if (tasks.length !== expected) throw new Error(`read ${tasks.length} of ${expected} tasks`)
}

function flatAppendix(tasks: number): AppendixSource {
  const paragraphs = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành']
  for (let at = 1; at <= tasks; at += 1) {
    const content = `Xây dựng kế hoạch thực hiện nhiệm vụ thứ ${at} của chương trình`
    paragraphs.push(String(at), content, `Sở số ${at}`, 'Các sở, ban, ngành', `Kế hoạch số ${at}`, 'Quý II/2025')
  }
  return readText(paragraphs.join('\n\n'))
}
