import { type ArgumentName, argumentKinds, isArgumentKind } from '../../argumentName';
import { readCode } from '../../catalogEdition';
import type { CatalogEntry, CatalogFile, CatalogProblem } from '../../catalogEntry';
import { excerpt, problemAt, type Reason } from '../../catalogProblem';
import type { CatalogLayer } from '../../layer';
import { readTables, type TableRow } from '../markdownTable';

const columns = {
  code: { names: ['Code', '错误码'] },
  constant: { names: ['Constant', '常量'] },
  arguments: { names: ['Arguments', '参数个数'] },
  placeholder: { names: ['Placeholder', '占位符'] },
  kind: { names: ['Kind', '类型'] },
  en: { names: ['English', '英文'] },
  zh: { names: ['中文', 'Chinese'] },
};

type Row = TableRow<keyof typeof columns>;

/**
 * Gives the arguments of built-in messages the names in a Markdown file. A row that cannot be read, a row without a message,
 * and a placeholder without a row are problems of the layers.
 */
export function nameArguments(layers: readonly CatalogLayer[], source: CatalogFile): CatalogLayer[] {
  const { rows, problems } = readTables(source, columns);
  // A message may be absent because its own row has a problem, which is reported already.
  const complete = layers.every((layer) => layer.problems.length === 0);
  const messages = complete ? new Set(layers.flatMap(({ entries }) => entries.map(keyOf))) : undefined;
  const named = new Map<string, ArgumentName[]>();
  const rowProblems: CatalogProblem[] = [...problems];
  for (const row of rows) {
    const reason = addRow(row, messages, named);
    if (reason !== undefined) rowProblems.push(problemAt(row, reason));
  }
  return layers.map((layer, place) => {
    const missing: CatalogProblem[] = [];
    const entries = layer.entries.map((entry) => {
      const names = named.get(keyOf(entry)) ?? [];
      for (const placeholder of entry.placeholders.filter((taken) => !names.some(({ index }) => index === taken))) {
        missing.push(problemAt(entry.origin, (t) => t.unnamedArgument(entry.code, placeholder, source.path)));
      }
      return names.length === 0 ? entry : { ...entry, argumentNames: names };
    });
    // A row without a message belongs to no layer.
    return { ...layer, entries, problems: [...layer.problems, ...(place === 0 ? rowProblems : []), ...missing] };
  });
}

function keyOf({ code, constant, placeholders }: CatalogEntry): string {
  return `${code} ${constant} ${placeholders.length}`;
}

/** Adds the name in a row to those of its message, which must be among `messages`. Returns what is wrong with the row. */
function addRow(
  { cells }: Row,
  messages: ReadonlySet<string> | undefined,
  named: Map<string, ArgumentName[]>,
): Reason | undefined {
  const code = readCode(cells.code);
  if (code === undefined) return (t) => t.unreadableCode(excerpt(cells.code));
  for (const column of ['kind', 'en', 'zh'] as const) {
    if (cells[column] === '') return (t) => t.emptyCell(columns[column].names[0] ?? column);
  }
  const { constant, kind, en, zh } = cells;
  if (!isArgumentKind(kind)) return (t) => t.unknownKind(excerpt(kind), argumentKinds.join(', '));
  const key = `${code} ${constant} ${cells.arguments}`;
  const index = Number(/^\{(\d)\}$/.exec(cells.placeholder)?.[1] ?? Number.NaN);
  if (messages?.has(key) === false || !(index < Number(cells.arguments))) {
    const { arguments: count, placeholder } = cells;
    return (t) => t.noSuchArgument(code, excerpt(constant), excerpt(count), excerpt(placeholder));
  }
  const names = named.get(key) ?? [];
  if (names.some((other) => other.index === index)) return (t) => t.argumentTaken(code, index);
  named.set(
    key,
    [...names, { index, kind, name: { en, 'zh-CN': zh } }].sort((a, b) => a.index - b.index),
  );
  return undefined;
}
