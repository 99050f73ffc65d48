import { append, baseName } from '../../text';
import { type LintFinding, type LintWorkspace, lintFinding } from './lintModel';
import { lintText } from './lintStrings';
import { holdersOf, isHolder, type PlacedConstant } from './messageRules';

/**
 * Finds constants of one class with the same number, and names with different numbers in classes that hold codes. Compares
 * names of one language only: other languages have other conventions, and clients may know an older number.
 */
export function duplicateFindings({ files }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  const byName = new Map<string, PlacedConstant>();
  for (const { file, isAside } of files) {
    if (isAside) continue;
    for (const [owner, constants] of holdersOf(file)) {
      append(findings, equalNumbers(constants));
      if (!isHolder(owner)) continue;
      for (const constant of constants) append(findings, equalName(constant, byName));
    }
  }
  return findings;
}

function equalNumbers(constants: readonly PlacedConstant[]): LintFinding[] {
  const first = new Map<number, PlacedConstant>();
  return constants.flatMap((constant): LintFinding[] => {
    const { name, code, file, line } = constant;
    const other = first.get(code);
    if (other === undefined) {
      first.set(code, constant);
      return [];
    }
    // The same name twice is one constant: an overload, or a branch of a condition.
    if (other.name === name) return [];
    const message = lintText((t) => t.duplicateNumber(name, code, other.name, other.line));
    const related = [{ file, line: other.line }];
    return [lintFinding('duplicate-number', { code, constant: name, file, line, message, related })];
  });
}

function equalName(constant: PlacedConstant, byName: Map<string, PlacedConstant>): LintFinding[] {
  const { name, code, file, line, language } = constant;
  const key = `${language} ${name}`;
  const other = byName.get(key);
  if (other === undefined) {
    byName.set(key, constant);
    return [];
  }
  if (other.code === code) return [];
  const message = lintText((t) => t.duplicateName(name, code, other.code, baseName(other.file), other.line));
  const related = [{ file: other.file, line: other.line }];
  return [lintFinding('duplicate-name', { code, constant: name, file, line, message, related })];
}

/** True for a file of the source code of services, in which constants are used. */
export function isService(file: string): boolean {
  return /\.(?:java|kts?|groovy|scala)$/.test(file);
}

/**
 * Counts the names of constants in source code. A name that occurs only in its definition is unused. Every other occurrence,
 * even in a comment, counts as a use.
 */
export class NameUses {
  private readonly candidates: readonly PlacedConstant[];
  private readonly counts = new Map<string, number>();

  constructor({ files }: LintWorkspace) {
    this.candidates = files
      .filter(({ isAside }) => !isAside)
      .flatMap(({ file }) => [...holdersOf(file)])
      .flatMap(([owner, constants]) => (isHolder(owner) ? constants : []))
      .filter(({ language }) => language === 'java' || language === 'kotlin');
    for (const { name } of this.candidates) this.counts.set(name, 0);
    // Each definition is an occurrence without being a use, also that of a copy or of a test.
    for (const { name } of files.flatMap(({ file }) => (isService(file.uri) ? file.constants : []))) {
      const count = this.counts.get(name);
      if (count !== undefined) this.counts.set(name, count - 1);
    }
  }

  /** Call it with the text of every source file. Linear in its length. */
  see(text: string): void {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const count = this.counts.get(word);
      if (count !== undefined) this.counts.set(word, count + 1);
    }
  }

  /** Returns the constants that no text uses. Call it after all texts. */
  unused(): LintFinding[] {
    return this.candidates.flatMap(({ name, code, file, line }): LintFinding[] => {
      if ((this.counts.get(name) as number) > 0) return [];
      const message = lintText((t) => t.unusedConstant(name, code));
      return [lintFinding('unused-constant', { code, constant: name, file, line, message })];
    });
  }
}
