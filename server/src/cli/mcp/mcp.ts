import { type Language, visibleText } from '../../core/text';
import { openCatalog } from '../shell/catalogs';
import { command } from '../shell/command';
import type { OptionTable } from '../shell/options';
import { exitStatus } from '../shell/terminal';
import { isFolder } from './roots';

const options = {
  root: {
    kind: 'values',
    placeholder: { en: 'FOLDER', 'zh-CN': '文件夹' },
    accepts: { en: 'the path of a folder', 'zh-CN': '文件夹路径' },
    read: (text: string) => text || undefined,
    help: {
      en: 'A folder in which agents may have files read; can be repeated. Without it these are the working directory, unless it is the home folder or the whole disk, and the roots that the client names.',
      'zh-CN':
        '允许智能体读取其中文件的文件夹，可多次给出。不指定时为工作目录（主目录和整个磁盘除外）和客户端给出的根目录。',
    },
  },
} satisfies OptionTable;

const noFolder: Readonly<Record<Language, (path: string) => string>> = {
  en: (path) => `--root ${path}: there is no such folder.`,
  'zh-CN': (path) => `--root ${path}：没有这个文件夹。`,
};

/** Becomes an MCP server over stdio. */
export const mcp = command(
  {
    name: 'mcp',
    usage: { en: 'mcp [--root FOLDER]... [options]', 'zh-CN': 'mcp [--root 文件夹]... [选项]' },
    summary: {
      en: 'Serves agents over stdio by the Model Context Protocol: explain, search, find by message, scan, check migration.',
      'zh-CN': '以 Model Context Protocol 通过标准输入输出服务于智能体：解释、搜索、按消息查找、扫描、迁移检查。',
    },
    maxArgs: 0,
    options,
  },
  async ({ options: { root }, language, catalog: from }, terminal) => {
    const missing = root.find((folder) => !isFolder(folder));
    if (missing !== undefined) {
      terminal.err(`${noFolder[language](visibleText(missing))}\n`);
      return exitStatus.usage;
    }
    const catalog = openCatalog(from, language, terminal);
    if (catalog === undefined) return exitStatus.usage;
    const [{ serveMcp }, { fileTools }] = await Promise.all([import('./mcpServer'), import('./fileTools')]);
    await serveMcp(catalog, language, root, (roots, signal) => fileTools(roots, catalog, signal));
    return undefined;
  },
);
