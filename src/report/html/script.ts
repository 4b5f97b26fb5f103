/**
 * The script of the page: language, light and dark, filters, sorting. Without it the page holds the same in the
 * language of the run. It asks nobody for anything and writes no markup.
 */
export const script = String.raw`'use strict'
const root = document.documentElement
const find = (selector, from = document) => [...from.querySelectorAll(selector)]
const byId = (id) => document.getElementById(id)
const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd').replace(/\s+/gu, ' ')

// A submission: its row, its strip of the matrix, its section and the findings there.
const rows = new Map(find('tr[data-of]').map((row) => [row.dataset.of, row]))
const strips = new Map(find('.matrix li').map((strip) => [strip.dataset.of, strip]))
const submissions = find('article').map((section) => ({
  section,
  row: rows.get(section.id),
  strip: strips.get(section.id),
  findings: find('.tree .finding', section),
  branches: find('.tree > li, .tree ol > li', section),
}))
const total = submissions.reduce((sum, { findings }) => sum + findings.length, 0)

// Words are made comparable when somebody searches first; there may be a great many.
const known = new Map()
const wordsOf = (node) => {
  if (!known.has(node)) known.set(node, folded(node.textContent))
  return known.get(node)
}
const headOf = ({ row, section }) =>
  [row, ...find('.trouble', section)].some((node) => wordsOf(node).includes(wanted.search))

const controls = ['search', 'verdict', 'level', 'group'].map(byId)
let wanted = {}

function filter() {
  wanted = Object.fromEntries(controls.map((control) => [control.id, control.value]))
  wanted.search = folded(wanted.search).trim()
  let files = 0
  let found = 0
  for (const submission of submissions) {
    const { section, row, strip, findings } = submission
    const isVerdict = wanted.verdict === '' || section.dataset.verdict === wanted.verdict
    const isNamed = wanted.search === '' || headOf(submission)
    let own = 0
    for (const finding of findings) {
      const { level, group } = finding.dataset
      finding.hidden = !(
        (wanted.level === '' || level === wanted.level) &&
        (wanted.group === '' || group === wanted.group) &&
        (isNamed || wordsOf(finding).includes(wanted.search))
      )
      if (!finding.hidden) own++
    }
    const isPlain = wanted.level === '' && wanted.group === '' && isNamed
    prune(submission, isPlain)
    const isShown = isVerdict && (isPlain || own > 0)
    for (const node of [section, row, strip]) node.hidden = !isShown
    if (isShown) files++
    if (isShown) found += own
  }
  say(files, found)
}

// Of an outline that is not wanted whole, the headings with a finding below them stay.
function prune({ section, branches, findings }, isWhole) {
  section.classList.toggle('pruned', !isWhole)
  for (const branch of branches) branch.hidden = !isWhole
  for (const finding of findings) {
    let branch = finding.hidden ? null : finding.parentNode.closest('li')
    for (; branch?.hidden; branch = branch.parentNode.closest('li')) branch.hidden = false
  }
}

function say(files, found) {
  const state = find('.state')[0]
  const fill = { files, found, all: submissions.length, total }
  state.textContent = state.dataset[root.lang].replace(/\{(\w+)\}/gu, (_, name) =>
    fill[name].toLocaleString(root.lang),
  )
  root.classList.toggle('filtered', files < submissions.length || found < total)
}

// People of Viet Nam are sorted by the last word of their name.
const names = new Intl.Collator('vi', { numeric: true })
const givenFirst = (name) => name.trim().replace(/^(.*)\s(\S+)$/u, '$2 $1')

function keyOf(row, column) {
  const cell = row.querySelector('.' + column)
  const value = cell.dataset.v ?? cell.textContent
  return column === 'candidate' ? givenFirst(value) : value
}

function sort(head) {
  const isDown = head.getAttribute('aria-sort') === 'ascending'
  for (const other of find('thead th')) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
  const keys = new Map(submissions.map((one) => [one, keyOf(one.row, head.className)]))
  submissions.sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)]
    // What is not known comes last either way.
    if (a === '' || b === '') return (a === '') - (b === '')
    return isDown ? names.compare(b, a) : names.compare(a, b)
  })
  for (const part of ['row', 'strip', 'section'])
    submissions[0][part].parentNode.append(...submissions.map((one) => one[part]))
}

function speak(language) {
  root.lang = language
  for (const node of find('option[data-en], title')) node.textContent = node.dataset[language]
  for (const button of find('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  if (controls[0]) filter()
}

const dark = byId('dark')
function paint(isDark) {
  root.dataset.theme = isDark ? 'dark' : 'light'
  dark.setAttribute('aria-pressed', String(isDark))
}

for (const node of find('[data-script]')) node.hidden = false
for (const head of find('thead th')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  button.addEventListener('click', () => sort(head))
  head.append(button)
}
for (const button of find('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language))
paint(matchMedia('(prefers-color-scheme: dark)').matches)
dark.addEventListener('click', () => paint(root.dataset.theme === 'light'))
byId('print').addEventListener('click', () => print())
const form = find('.filters')[0]
if (form) {
  let waiting = 0
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(filter, 120)
  })
  form.addEventListener('reset', () => setTimeout(filter))
  form.addEventListener('submit', (event) => event.preventDefault())
  filter()
}
`
