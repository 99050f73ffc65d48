import { familiesOf } from '../../core/answers/constants/constantFamilies';
import { generateConstants } from '../../core/answers/constants/generateConstants';
import type { Catalog } from '../../core/catalog/catalog';
import { visibleText } from '../../core/text/escape';
import { type CatalogOptions, openCatalog } from '../shell/catalogOptions';
import { terminalLanguage } from '../shell/cliLanguage';
import { refuse } from '../shell/refuse';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { readConstantsArguments } from './constantsArguments';
import { constantsCliStrings } from './constantsStrings';

/** `constants --language LANGUAGE`: code that defines a constant for every code, to stdout. */
export function constants(args: readonly string[], terminal: Terminal): ExitStatus {
  const asked = readConstantsArguments(args, terminalLanguage(terminal.env));
  if (typeof asked === 'string') return refuse(asked, terminal);
  const { options } = asked;
  const catalog = openCatalog(asked.catalog, options.textLanguage, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const strings = constantsCliStrings[options.textLanguage];
  const generated = generateConstants(catalog, options, argumentsOf(asked.catalog));
  switch (generated.kind) {
    case 'text':
      terminal.out(generated.text);
      return exitStatus.ok;
    case 'unknownFamilies':
      terminal.err(strings.unknownFamilies(generated.names.map(visibleText), listFamilies(catalog)));
      return exitStatus.usage;
    case 'empty':
      terminal.err(strings.noCodes(options.families));
      return exitStatus.notListed;
  }
}

/** As a person would write them: a header says which command line makes the file again. */
function argumentsOf({ files, version }: CatalogOptions): string[] {
  return [...files.flatMap((file) => ['--catalog', file]), ...(version === 'auto' ? [] : ['--job-version', version])];
}

/** A line for each section with codes: `  new-api: task-running, schedule-set-up`. */
function listFamilies(catalog: Catalog): string {
  const sections = new Map<string, Set<string>>();
  for (const { section, category } of familiesOf(catalog)) {
    const categories = sections.get(section.id) ?? new Set();
    sections.set(section.id, categories.add(category.id));
  }
  return [...sections].map(([section, categories]) => `  ${section}: ${[...categories].join(', ')}\n`).join('');
}
