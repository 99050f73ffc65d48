-- Drives the language client of Neovim by its own commands, and writes what they show as JSON.
local recipe, folder, out = unpack(vim.split(vim.env.BK_JOB_EDITOR_TEST, '\n'))

local function await(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('no ' .. what)
  end
end

local function cursor_on(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. text, 'c') > 0, text)
end

-- The text of the window that a command opens beside the document.
local function shown_by(command)
  local before = #vim.api.nvim_list_wins()
  command()
  await('window', function()
    return #vim.api.nvim_list_wins() > before
  end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return table.concat(lines, '\n')
    end
  end
end

local function run()
  local result = {}
  vim.cmd('luafile ' .. recipe)
  vim.cmd('cd ' .. folder)
  vim.cmd('edit client.py')
  local buffer = vim.api.nvim_get_current_buf()
  local id
  await('server', function()
    for _, client in pairs(vim.lsp.buf_get_clients(buffer)) do
      id = client.id
      return client.initialized
    end
  end)

  await('diagnostics', function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  result.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(result.diagnostics, diagnostic.lnum .. ' ' .. diagnostic.code)
  end

  cursor_on('1250001')
  result.hover = shown_by(vim.lsp.buf.hover)

  -- What the workspace defines is read in the background.
  cursor_on('1241001')
  await('definition', function()
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/definition', vim.lsp.util.make_position_params(), 5000)
    return answers and answers[id] and answers[id].result and #answers[id].result > 0
  end)
  vim.lsp.buf.definition()
  await('jump', function()
    return vim.fn.expand('%:t') ~= 'client.py'
  end)
  result.definition = vim.fn.expand('%:t') .. ':' .. vim.fn.line('.')
  vim.cmd('buffer ' .. buffer)

  cursor_on('1208147')
  vim.ui.select = function(items, options, choose)
    result.actions = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('edit', function()
    return vim.fn.search('1238146', 'nw') > 0
  end)
  result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { 'raise JobError(code=125)' })
  vim.fn.cursor(vim.fn.line('$'), 1)
  cursor_on('125)')
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + 3)
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', vim.lsp.util.make_position_params(), 20000)
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(answers[id].result, '125')
  result.completions = vim.tbl_map(function(item)
    return item.word
  end, items)
  return result
end

local ok, result = pcall(run)
local file = assert(io.open(out, 'w'))
file:write(vim.json.encode(ok and result or { error = tostring(result) }))
file:close()
vim.cmd('qall!')
