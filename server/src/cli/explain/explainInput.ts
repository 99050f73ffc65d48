import { explainText, longestText } from '../../core/answers/explanation/explainText';
import type { Catalog } from '../../core/catalog/catalog';
import { visibleText } from '../../core/text/escape';
import { readCatalogFile } from '../shell/readCatalogFile';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import type { ExplainArguments } from './explainArguments';

/** `explain --text FILE`, or `-` for standard input: one Markdown document about all codes and messages in it. */
export async function explainInput(
  path: string,
  { anonymize, language }: ExplainArguments,
  catalog: Catalog,
  terminal: Terminal,
): Promise<ExitStatus> {
  const reading = path === '-' ? { text: await piped(terminal) } : readCatalogFile(path, language);
  if ('failure' in reading) {
    terminal.err(`${visibleText(reading.failure)}\n`);
    return exitStatus.usage;
  }
  const { markdown, count } = await explainText(reading.text, catalog, language, { anonymize, names: true });
  terminal.out(markdown);
  return count > 0 ? exitStatus.ok : exitStatus.notListed;
}

/** As much of what is piped in as is read of a text, and a little more, so that the document says that there is more. */
async function piped({ input }: Terminal): Promise<string> {
  let text = '';
  for await (const chunk of input ?? []) {
    text += chunk;
    if (text.length > longestText) break;
  }
  return text;
}
