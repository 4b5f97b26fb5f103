/**
 * What is asked inside of a page, which has names that the program has not. A browser skips the texts of what is far
 * below; their styles say all the same whether they are shown.
 */
const shown = `
  const isHidden = (element) => getComputedStyle(element).display === 'none'
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data
    if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node)) return ''
    return [...node.childNodes].map(textOf).join('')
  }`

/** All that a reader can see. */
export const shownText = `(() => {
  ${shown}
  return textOf(document.body)
})()`

/** Texts whose contrast with what is behind them is below that of WCAG 2.2 AA for small letters, 4.5 to 1. */
export const faintTexts = `(() => {
  ${shown}
  const isShown = (element) => element === null || (!isHidden(element) && isShown(element.parentElement))
  const parts = (color) => (color.match(/[0-9.]+/gu) ?? []).map(Number)
  const luminance = (color) => {
    const [red, green, blue] = parts(color).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element) => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return parts(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor
  }
  const faint = new Set()
  for (const element of document.querySelectorAll('body *:not(svg, svg *, script, option)')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (!own || !isShown(element)) continue
    const [dark, light] = [getComputedStyle(element).color, behind(element)]
      .map(luminance)
      .sort((a, b) => a - b)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) faint.add(element.tagName + '.' + element.className + ' ' + contrast.toFixed(2))
  }
  return [...faint]
})()`

/** What a reader with a screen reader would stumble over; every list is to be empty. */
export const stumblingBlocks = `(() => {
  ${shown}
  const all = (selector) => [...document.querySelectorAll(selector)]
  const isNameless = (one) => textOf(one.labels?.[0] ?? one).trim() === ''
  const levels = all('h1, h2, h3, h4').map((one) => Number(one.tagName[1]))
  const ids = all('[id]').map(({ id }) => id)
  const named = all('[aria-labelledby]').map((one) => one.getAttribute('aria-labelledby'))
  return {
    nameless: all('input, select, button, a').filter(isNameless).map((one) => one.outerHTML),
    leaps: levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    lost: named.filter((id) => textOf(document.getElementById(id) ?? new Text()).trim() === ''),
  }
})()`

/** Markup that came in some way. */
export const comeIn = `{
  const script = document.createElement('script')
  script.textContent = 'window.__x = 1'
  document.body.append(script)
}`
