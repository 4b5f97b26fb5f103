// unified-language-server as remark-language-server sets it up, with preset-lint-recommended.
import { createUnifiedLanguageServer } from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: ['remark-preset-lint-recommended'],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
})
