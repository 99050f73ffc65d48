import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { type Catalog, skipReason } from '../../core/catalog';
import { type FileResult, isRead, LogTally } from '../../core/logs';
import { catalogKey, PartialReader, partialLines, type ReadPartial } from '../../core/logs/partials';
import { append, groupsBy, type Language, visibleText } from '../../core/text';
import { unreadableBy } from '../../disk/read';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import type { OptionTable } from '../shell/options';
import { printReport, refusedForms, reportForms, reportOptions } from '../shell/reportOutput';
import { cliStrings } from '../shell/strings';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { mergeStrings } from './mergeStrings';

const options = {
  ...reportOptions,
  partial: {
    kind: 'flag',
    help: {
      en: 'Prints a partial again, to be joined with others.',
      'zh-CN': '仍输出部分结果，以便继续合并。',
    },
  },
} satisfies OptionTable;

/** `merge FILE...`: one report of what `scan --partial` has counted in many places, to stdout. */
export const merge = command(
  {
    name: 'merge',
    usage: { en: 'merge FILE... | - [options]', 'zh-CN': 'merge 文件... | - [选项]' },
    summary: {
      en: 'Joins the partials of scan --partial to the report of one run.',
      'zh-CN': '把 scan --partial 的部分结果合并成一份完整的报告。',
    },
    args: [
      {
        placeholder: { en: 'FILE', 'zh-CN': '文件' },
        help: {
          en: 'Partials, in any order. A file may hold several of them, one after the other.',
          'zh-CN': '部分结果，顺序不限。一个文件中可以前后放多份。',
        },
      },
      { placeholder: { en: '-', 'zh-CN': '-' }, help: { en: 'Reads standard input.', 'zh-CN': '读取标准输入。' } },
    ],
    takesPaths: true,
    options,
    exclusive: reportForms,
    failsWhen: {
      en: 'a file of the report was not read to its end.',
      'zh-CN': '报告中有文件未能完整读取。',
    },
  },
  (given, terminal): Refusal | Promise<ExitStatus> => {
    if (given.args.length === 0) return new Refusal((language) => mergeStrings[language].noFile);
    return refusedForms(given.options) ?? join(given, terminal);
  },
);

async function join(given: Given<typeof options>, terminal: Terminal): Promise<ExitStatus> {
  const { args, language, options: chosen } = given;
  const catalog = openCatalog(given.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const joined = new Joined(catalog, language);
  // A file that is named twice counts once, as in a scan.
  const paths = new Map(args.map((path) => [path === '-' ? path : resolve(path), path])).values();
  for (const path of paths) {
    const isInput = path === '-';
    const name = isInput ? cliStrings(language).standardInput : path;
    const problem = await joined.addFile(
      isInput ? (terminal.input ?? Readable.from([])) : createReadStream(path),
      name,
    );
    if (problem === undefined) continue;
    terminal.err(`${visibleText(problem)}\n`);
    return exitStatus.usage;
  }
  const { tally, files, repeated } = joined;
  if (repeated.length > 0) {
    const paths = repeated.slice(0, maxNamed).map((path) => visibleText(path));
    terminal.err(`${mergeStrings[language].filesTwice(paths, repeated.length - paths.length)}\n`);
  }
  if (chosen.partial) {
    const written = { partial: tally.toPartial(), catalog: joined.catalogKey, files };
    for (const line of partialLines(written)) terminal.out(line);
  } else await printReport(tally.report(files), chosen, catalog, language, terminal);
  if (files.every(isRead)) return exitStatus.ok;
  terminal.err(`${mergeStrings[language].incomplete}\n`);
  return exitStatus.findings;
}

/** Maximum number of files that stderr names. */
const maxNamed = 5;

/** The partials that were read so far. */
class Joined {
  tally: LogTally;
  readonly files: FileResult[] = [];
  private options: string | undefined;
  readonly catalogKey: number;
  private readonly strings: (typeof mergeStrings)[Language];
  /** Which files the partials are from, by the hashes of those that no other log can have. */
  private readonly named = new Map<number, string>();

  constructor(
    private readonly catalog: Catalog,
    private readonly language: Language,
  ) {
    this.tally = new LogTally({ catalog });
    this.catalogKey = catalogKey(catalog);
    this.strings = mergeStrings[language];
  }

  /** Adds the partials of a file; returns what is wrong with it as a sentence. */
  async addFile(input: AsyncIterable<string | Uint8Array>, name: string): Promise<string | undefined> {
    const reader = new PartialReader();
    try {
      for await (const line of linesOf(input)) {
        const read = reader.add(line);
        if (read === undefined) continue;
        const problem = 'problem' in read ? this.strings.problem(name, read.line, read.problem) : this.add(read, name);
        if (problem !== undefined) return problem;
      }
    } catch (error) {
      // Only reading can fail: the path may name nothing, or a folder.
      return cliStrings(this.language).notRead(name, skipReason(unreadableBy(error).reason, this.language));
    }
    const end = reader.finish();
    return end && this.strings.problem(name, end.line, end.problem);
  }

  /** The paths of files that seem to be in several partials: by their sizes, too, which files of other machines seldom share. */
  get repeated(): readonly string[] {
    // Standard input has no name: `-` is that of many.
    const named = this.files.filter(({ path, bytes }) => path !== '-' && bytes > 0);
    const alike = groupsBy(named, ({ path, bytes }) => `${bytes} ${path}`);
    return alike.flatMap(([, { length }, { path }]) => (length > 1 ? [path] : []));
  }

  private add({ partial, catalog, files, hash }: ReadPartial, name: string): string | undefined {
    if (catalog !== this.catalogKey) return this.strings.otherCatalog(name);
    if (this.options === undefined) {
      this.options = partial.options;
      this.tally = LogTally.like(partial, this.catalog);
    } else if (this.options !== partial.options) return this.strings.otherOptions(name);
    const known = this.named.get(hash);
    if (known !== undefined) return this.strings.repeats(name, known);
    if (isUnique(partial)) this.named.set(hash, name);
    this.tally.merge(partial);
    append(this.files, files);
    return undefined;
  }
}

/** False for a partial that may be like that of another log: without times, or with no counts. */
function isUnique({ from, counts, repetitions }: ReadPartial['partial']): boolean {
  const counted = [counts.codes, counts.messages, repetitions.held, repetitions.rest];
  return from !== null && counted.some(({ length }) => length > 0);
}

/** Lines without their breaks. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Joined at the end of the line: to search all of a long line with each part of it takes time in the square.
  const begun: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...more] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split(
      '\n',
    );
    begun.push(first);
    for (const next of more) {
      yield begun.join('');
      begun.length = 0;
      begun.push(next);
    }
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}
