import { type Imports, readImports } from '../../mentions/names';
import type { LintWorkspace } from './lintModel';
import { holdersOf } from './messageRules';
import type { ThrowSite } from './throwSites';

/** The packages in which a workspace declares classes that hold codes or are called with them; undefined for a file without one. */
export type Homes = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** By the name of the class, without its package. */
export function homesOf({ files }: LintWorkspace): Homes {
  const homes = new Map<string, Set<string | undefined>>();
  for (const { file } of files) {
    const called = (file.callables ?? []).map(({ name }) => name.split('.')[0] ?? '');
    for (const name of [...holdersOf(file).keys(), ...called]) {
      homes.set(name, (homes.get(name) ?? new Set()).add(file.home));
    }
  }
  return homes;
}

/** Decides which calls in a Java file are about classes of the same name that are declared elsewhere, such as in a library. */
export class Strangers {
  private imports: Imports | undefined;

  constructor(
    private readonly text: string,
    private readonly homes: Homes,
  ) {}

  /** True if the workspace does not declare the class that is called, or the class of the constant. `wholes`: as in `ThrowSites`. */
  has({ classes, home, method, owner, ownerHome, constant }: ThrowSite, wholes: ReadonlySet<string>): boolean {
    const owners = owner === undefined ? [...wholes] : [owner];
    return this.areStrangers(owners, ownerHome, constant) || this.areStrangers(classes, home, method);
  }

  private areStrangers(names: readonly string[], home: string, member: string | undefined): boolean {
    return names.length > 0 && names.every((name) => this.isStranger(name, home || this.importOf(name, member)));
  }

  /** Returns the package that a class is imported from, by itself or with a static member. */
  private importOf(name: string, member: string | undefined): string | undefined {
    this.imports ??= readImports(this.text);
    const { paths } = this.imports;
    const path = (paths.get(name) ?? paths.get(member ?? ''))?.split('.') ?? [];
    return path.slice(0, Math.max(0, path.lastIndexOf(name))).join('.') || undefined;
  }

  private isStranger(name: string, from: string | undefined): boolean {
    const known = this.homes.get(name);
    if (from === undefined || known === undefined) return false;
    // A class may be within another one of the package.
    return ![...known].some((home) => home === undefined || from === home || from.startsWith(`${home}.`));
  }
}
