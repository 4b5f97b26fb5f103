-- Runs in a headless Neovim: opens summary.en.md in the working directory with the client that init.lua sets up, and
-- writes what it saw to seen.json.
local seen = {}

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
  vim.cmd('qall!')
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do
    if answer.result then return answer.result end
  end
end

local function diagnostics()
  return vim.tbl_map(function(one)
    return { line = one.lnum + 1, code = one.code, message = one.message, severity = one.severity }
  end, vim.diagnostic.get(0))
end

local function find(pattern)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  return vim.fn.search(pattern, 'c')
end

local ok, err = pcall(function()
  vim.cmd('edit summary.en.md')
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
  seen.diagnostics = diagnostics()

  -- The hover of the user's `K`, as it is shown.
  find('^# INTRODUCTION')
  vim.cmd('normal K')
  vim.wait(20000, function() return #vim.api.nvim_list_wins() > 1 end, 50)
  local windows = vim.api.nvim_list_wins()
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(windows[#windows]), 0, -1, false)
  vim.cmd('only')

  -- The first quick fix at a heading that carries the wrong number.
  local line = find('^## 1\\.3\\. ')
  seen.before = vim.api.nvim_get_current_line()
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, line - 1), only = { 'quickfix' } }
  local actions = request('textDocument/codeAction', params) or {}
  seen.actions = vim.tbl_map(function(one) return one.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  seen.after = vim.api.nvim_buf_get_lines(0, line - 1, line, false)[1]
  vim.wait(20000, function() return #vim.diagnostic.get(0) < #seen.diagnostics end, 50)
  seen.left = diagnostics()

  seen.symbols = vim.tbl_map(function(one) return one.name end,
    request('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }) or {})
end)
if not ok then seen.error = tostring(err) end
finish()
