import type { CodeGroup } from '../../catalogEntry';
import type { Families } from '../../families';

/** The categories a file names in words of its own: a known family by its id or either name, else a new one. */
export class CustomCategories {
  private readonly byName: Map<string, CodeGroup>;
  private readonly ids = new Set<string>();

  constructor(families: Families) {
    const known = [...families.categories.values()];
    this.byName = new Map(
      known.flatMap((group) => [group.id, ...Object.values(group.name)].map((name) => [name, group])),
    );
  }

  named(name: string): CodeGroup {
    let group = this.byName.get(name);
    if (group === undefined) {
      group = { id: this.freshId(name), name: { en: name, 'zh-CN': name } };
      this.byName.set(name, group);
    }
    return group;
  }

  /** Stable as long as the categories before it are: `own-access-denied`, letters of other scripts by their number. */
  private freshId(name: string): string {
    const words = name.toLowerCase().match(/[a-z0-9]+|[^\x00-\x7f]/g) ?? [];
    const slug = words.map((word) => (/[a-z0-9]/.test(word) ? word : word.charCodeAt(0).toString(16))).join('-');
    const base = `own-${slug.slice(0, 60)}`;
    const id = this.ids.has(base) ? `${base}--${this.ids.size}` : base;
    this.ids.add(id);
    return id;
  }
}
