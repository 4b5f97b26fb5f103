import { groups } from '../../rule/groups.js'
import type { Language, Texts } from '../../text/types.js'
import { levelName, verdictName } from '../words.js'
import { both, inBoth } from './both.js'
import { html, type Markup } from './markup.js'
import { levels } from './submission.js'
import { say } from './words.js'

/** What needs the script is hidden until it runs. */
export function viewControls(locale: Language): Markup {
  const button = (language: Language, name: string) =>
    html`<button type="button" lang="${language}" data-language="${language}" aria-pressed="${String(language === locale)}">${name}</button>`
  return html`<div class="view" role="group" aria-labelledby="view" data-script hidden>
<span class="spoken" id="view">${both(say.view)}</span>
<span class="pair">${button('vi', 'Tiếng Việt')}${button('en', 'English')}</span>
<button type="button" id="dark" aria-pressed="false">${both(say.dark)}</button>
<button type="button" id="print">${both(say.print)}</button>
</div>`
}

/** Filters of the list, the matrix and the sections. */
export function filters(locale: Language): Markup {
  const verdicts = (['return', 'pass', 'unreadable'] as const).map(
    (verdict) => [verdict, inBoth((language) => verdictName(verdict, language))] as const,
  )
  const levelNames = levels.map(
    (level) => [level, inBoth((language) => levelName(level, language))] as const,
  )
  return html`<form class="filters" role="search" aria-labelledby="filters" data-script hidden>
<span class="spoken" id="filters">${both(say.filters)}</span>
<p class="wide"><label for="search">${both(say.search)}</label><input type="search" id="search" autocomplete="off" spellcheck="false"></p>
${choice('verdict', verdicts, locale)}${choice('level', levelNames, locale)}${choice('group', Object.entries(groups), locale)}
<p><button type="reset">${both(say.clear)}</button></p>
<p class="state" role="status" data-en="${say.state.en}" data-vi="${say.state.vi}"></p>
</form>`
}

function choice(
  name: 'verdict' | 'level' | 'group',
  choices: readonly (readonly [string, Texts])[],
  locale: Language,
): Markup {
  const options = [['', say.all] as const, ...choices].map(
    ([value, texts]) =>
      html`<option value="${value}" data-en="${texts.en}" data-vi="${texts.vi}">${texts[locale]}</option>`,
  )
  return html`<p><label for="${name}">${both(say[name])}</label><select id="${name}">${options}</select></p>
`
}
