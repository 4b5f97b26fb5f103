import type { OutlineNode } from '../../../src/bind/outline-tree.js'

/** A heading of an outline at a line; what is not given is plain. */
function node(text: string, line: number | null, given: Partial<OutlineNode> = {}): OutlineNode {
  return {
    kind: 'section',
    id: null,
    number: /^\d+(?:\.\d+)*/u.exec(text)?.[0] ?? null,
    title: text,
    text,
    line,
    words: 10,
    children: [],
    ...given,
  }
}

/** Introduction at 10, chapter 1 at 30 with sections at 32 and 40, conclusion at 60. */
export const outline: readonly OutlineNode[] = [
  node('MỞ ĐẦU', 10, { kind: 'part', children: [node('1. Lý do chọn đề tài', 12)] }),
  node('Chương 1. TỔNG QUAN', 30, {
    kind: 'chapter',
    children: [
      node('1.1. Nghiên cứu trong nước', 32, { children: [node('1.1.1. Lý luận', 34)] }),
      node('Ý nghĩa', null, { missing: 'part' }),
      node('Kết luận chương 1', 40, { kind: 'closing' }),
    ],
  }),
  node('KẾT LUẬN', 60, { kind: 'part' }),
]
