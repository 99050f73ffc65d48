import { holdersOf, isHolder, type PlacedConstant } from './holderClasses';
import type { LintFinding } from './lintFinding';
import { lintText } from './lintStrings';
import type { LintWorkspace } from './workspaceModel';

/**
 * Counts where the names of constants stand in source code. A name that stands nowhere but where it is defined is not used;
 * one that anything else goes by too, even in a comment, may be.
 */
export class NameUses {
  private readonly candidates: readonly PlacedConstant[];
  private readonly counts = new Map<string, number>();

  constructor({ files }: LintWorkspace) {
    this.candidates = files
      .filter(({ isTest }) => !isTest)
      .flatMap(({ file }) => [...holdersOf(file)])
      .flatMap(([owner, constants]) => (isHolder(owner) ? constants : []))
      .filter(({ language }) => language === 'java' || language === 'kotlin');
    for (const { name } of this.candidates) this.counts.set(name, (this.counts.get(name) ?? 0) - 1);
  }

  /** To be called with the text of every source file. Linear in its length. */
  see(text: string): void {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const count = this.counts.get(word);
      if (count !== undefined) this.counts.set(word, count + 1);
    }
  }

  /** The constants that no text uses; to be asked when all of them have been seen. */
  unused(): LintFinding[] {
    return this.candidates.flatMap(({ name, code, file, line }): LintFinding[] => {
      if ((this.counts.get(name) ?? 0) > 0) return [];
      const message = lintText((t) => t.unusedConstant(name, code));
      return [{ rule: 'unused-constant', level: 'information', code, constant: name, file, line, message }];
    });
  }
}
