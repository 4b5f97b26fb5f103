/** Fields whose label opens a sentence and needs no colon, with the words of that opening. */
export const sentences: Readonly<Record<string, readonly string[]>> = {
  completed: [
    'hoan thanh tai',
    ...'completed|carried out|conducted|accomplished|done|finished|implemented'
      .split('|')
      .flatMap((verb) => [`${verb} at`, `${verb} in`]),
  ],
  defence: [
    'bao ve truoc hoi dong',
    'bao ve tai hoi dong',
    'bao ve luan an truoc hoi dong',
    'bao ve luan an tai hoi dong',
    'duoc bao ve truoc',
    'duoc bao ve tai',
    'duoc bao ve cap',
    'be defended',
    'is defended',
    'was defended',
    'publicly defended',
  ],
  consult: [
    ...['tim hieu', 'tim doc', 'tim kiem', 'tim xem', 'tham khao'].flatMap((verb) =>
      ['', ' ve', ' noi dung'].flatMap((what) => [
        `${verb}${what} luan an tai`,
        `${verb}${what} luan an nay tai`,
      ]),
    ),
    ...'found|consulted|read|accessed|referred to|looked up'
      .split('|')
      .flatMap((verb) => [`be ${verb} at`, `be ${verb} in`]),
  ],
}
/** Words that may stand before that opening. */
const opening = new Set(
  (
    'the this these it work dissertation thesis summary doctoral and reader readers was is has been were ' +
    'will shall to be can may could publicly luan an cong trinh de tai nay duoc se co the ban doc'
  ).split(' '),
)

/** "The dissertation may be consulted at" begins with "The". */
export function sentenceStart(flat: string, from: number, lineStarts: readonly number[]): number {
  for (const line of [...lineStarts].reverse()) {
    if (line > from) continue
    const lead = flat.slice(line, from)
    if (lead.length > 60) break
    const opened = lead.split(/[\s,]+/).filter((word) => word !== '')
    if (opened.length > 0 && opened.every((word) => opening.has(word))) return line
  }
  return from
}
