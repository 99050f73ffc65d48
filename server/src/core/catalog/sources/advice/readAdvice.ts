import type { Localized } from '../../../text';
import type { AdviceCard, LocalizedCheck, ShippedCard, ShippedCards } from '../../advice';
import type { Families } from '../../catalog';
import type { CatalogEntry, CatalogFile, CatalogProblem, Origin } from '../../catalogEntry';
import { excerpt, problemAt, type Reason } from '../../catalogProblem';
import { readTables, type TableRow } from '../markdownTable';

/** A table has either parts of one advice, or codes with a cause each. */
const columns = {
  part: { names: ['Part'], optional: true },
  codes: { names: ['Codes'], optional: true },
  run: { names: ['Run'], optional: true },
  en: { names: ['English'] },
  zh: { names: ['中文'] },
};

type Row = TableRow<keyof typeof columns>;

/** The advice in a file, and what is wrong with it. */
export interface AdviceReading {
  readonly cards: ShippedCards;
  readonly problems: readonly CatalogProblem[];
}

/** What is being read under one heading. */
interface Draft {
  readonly origin: Origin;
  readonly keys: readonly string[];
  readonly causes: Localized[];
  readonly checks: LocalizedCheck[];
  who?: Localized;
  ticket?: Localized;
}

/**
 * Reads advice: a heading names the codes or families, the table under it has a row for each cause, check, who acts, and what
 * to put in a ticket. A table of codes gives each its likeliest cause; the rest is that of the family. Every family must have
 * advice, and every code must be among `entries`. Never throws.
 */
export function readAdvice(source: CatalogFile, entries: readonly CatalogEntry[], families: Families): AdviceReading {
  const { rows, problems: tableProblems } = readTables(source, columns);
  const problems = [...tableProblems];
  const familyIds = new Set(Array.from(families.categories.values(), ({ id }) => id));
  const known = new Set(entries.flatMap(({ code, constant }) => [String(code), `${code} ${constant}`]));
  const takenIn = new Map<string, number>();
  /** Returns the keys in a list that are known and not taken yet. */
  const take = (list: string, origin: Origin): string[] =>
    list.split(',').flatMap((text) => {
      const key = text.trim();
      const first = takenIn.get(key);
      if (!familyIds.has(key) && !known.has(key)) problems.push(problemAt(origin, (t) => t.unknownKey(excerpt(key))));
      else if (first !== undefined) problems.push(problemAt(origin, (t) => t.adviceTaken(key, first)));
      else {
        takenIn.set(key, origin.line);
        return [key];
      }
      return [];
    });
  const drafts = new Map<string, Draft>();
  const leading: [keys: string[], card: ShippedCard][] = [];
  for (const row of rows) {
    const wrong = wrongTexts(row);
    if (wrong !== undefined) problems.push(problemAt(row, wrong));
    else if (row.cells.codes !== '') leading.push([take(row.cells.codes, row), { leading: textOf(row) }]);
    else {
      const draft = drafts.get(row.heading) ?? {
        origin: row,
        keys: take(row.heading.split(':', 1)[0] ?? '', row),
        causes: [],
        checks: [],
      };
      drafts.set(row.heading, draft);
      const reason = addPart(row, draft);
      if (reason !== undefined) problems.push(problemAt(row, reason));
    }
  }
  const whole = [...drafts.values()].map(({ origin, ...draft }) => {
    for (const problem of wrongWhole(draft, origin)) problems.push(problem);
    return cardOf(draft);
  });
  for (const id of familyIds) {
    if (!takenIn.has(id)) problems.push(problemAt({ file: source.path, line: 1 }, (t) => t.noAdvice(id)));
  }
  return { cards: [...whole, ...leading], problems };
}

function textOf({ cells }: Row): Localized {
  return { en: cells.en, 'zh-CN': cells.zh };
}

function wrongTexts({ cells }: Row): Reason | undefined {
  if (cells.en === '' || cells.zh === '') return (t) => t.emptyCell(cells.en === '' ? 'English' : '中文');
  return wrongQuotes(cells.en, cells.zh);
}

/** Adds a row to the draft. Returns what is wrong with it. */
function addPart(row: Row, draft: Draft): Reason | undefined {
  const { part, run } = row.cells;
  const text = textOf(row);
  if (part === 'check') {
    const place = readRun(run);
    if (place === undefined) return (t) => t.illFormedRun(excerpt(run));
    draft.checks.push({ ...place, look: text });
    return undefined;
  }
  if (run !== '') return (t) => t.illFormedRun(excerpt(run));
  if (part === 'cause') draft.causes.push(text);
  else if (part !== 'who' && part !== 'ticket') return (t) => t.unknownPart(excerpt(part));
  else if (draft[part] !== undefined) return (t) => t.partTaken(part);
  else draft[part] = text;
  return undefined;
}

/** A command in backquotes, which is the same in both languages, or a place: `Service status / 服务状态`. */
function readRun(cell: string): Omit<LocalizedCheck, 'look'> | undefined {
  const [, command] = /^`([^`]+)`$/.exec(cell) ?? [];
  if (command !== undefined) return { run: { en: command, 'zh-CN': command } };
  const [en = '', zh = '', ...more] = cell.split(' / ').map((text) => text.trim());
  return en === '' || zh === '' || more.length > 0 ? undefined : { run: { en, 'zh-CN': zh }, place: true };
}

/** Advice needs causes, who acts and what to put in a ticket; a finding must name a cause that is there. */
function wrongWhole({ keys, causes, checks, who, ticket }: Omit<Draft, 'origin'>, origin: Origin): CatalogProblem[] {
  const key = keys[0] ?? '';
  const missing = [causes.length === 0 && 'cause', who === undefined && 'who', ticket === undefined && 'ticket'];
  const wrong = checks.flatMap(({ look }) => causesIn(look.en)).filter((cause) => cause < 1 || cause > causes.length);
  return [
    ...missing.flatMap((part) => (part === false ? [] : [problemAt(origin, (t) => t.partMissing(key, part))])),
    ...wrong.map((cause) => problemAt(origin, (t) => t.unknownCause(key, cause))),
  ];
}

function causesIn(look: string): number[] {
  return Array.from(look.matchAll(/cause (\d{1,3})/g), ([, number]) => Number(number));
}

function cardOf({ keys, causes, checks, who, ticket }: Omit<Draft, 'origin'>): [readonly string[], ShippedCard] {
  const card: Partial<AdviceCard> = {
    causes,
    checks,
    ...(who === undefined ? {} : { who }),
    ...(ticket === undefined ? {} : { ticket }),
  };
  return [keys, card];
}

/**
 * Returns what is wrong if the two languages of a text differ in what they quote in backquotes or in the causes that they name:
 * what is typed, printed and counted is the same in every language.
 */
function wrongQuotes(en: string, zh: string): Reason | undefined {
  const [english, chinese] = [quotesIn(en), quotesIn(zh)];
  const other = english.find((quote) => !chinese.includes(quote)) ?? chinese.find((quote) => !english.includes(quote));
  return other === undefined ? undefined : (t) => t.otherQuotes(excerpt(other));
}

function quotesIn(text: string): string[] {
  const causes = Array.from(text.matchAll(/(?:cause|原因) ?(\d{1,3})/g), ([, number]) => `cause ${number}`);
  return [...(text.match(/`[^`]+`/g) ?? []), ...causes];
}
