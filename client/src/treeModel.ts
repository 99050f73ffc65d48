import type { CatalogTree, CatalogTreeGroup, CodeItem } from '../../server/src/protocol';

export interface GroupNode {
  readonly type: 'group';
  /** Unique in its tree. */
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly count: number;
  readonly parent: GroupNode | undefined;
  readonly children: readonly TreeNode[];
}

/** One code. It is also a valid argument of every command that takes a code. */
export interface CodeNode {
  readonly type: 'code';
  readonly id: string;
  readonly code: number;
  readonly item: CodeItem;
  readonly parent: GroupNode;
}

export type TreeNode = GroupNode | CodeNode;

export interface TreeModel {
  readonly roots: readonly GroupNode[];
  readonly codes: ReadonlyMap<number, CodeNode>;
  /** As in `CatalogTree`. */
  readonly shown: number;
  readonly total: number;
}

/**
 * Gives every node of the server's answer its parent and an id. Ids differ between a filtered and a whole tree: VS Code
 * remembers by id what was closed, and a search must open what it found.
 */
export function treeModel(tree: CatalogTree, filtered: boolean): TreeModel {
  const codes = new Map<number, CodeNode>();
  const prefix = filtered ? 'found/' : '';
  const node = (group: CatalogTreeGroup, parent: GroupNode | undefined): GroupNode => {
    const children: TreeNode[] = [];
    const { label, kind, count } = group;
    const self: GroupNode = { type: 'group', id: prefix + group.id, label, kind, count, parent, children };
    for (const inner of group.groups) {
      children.push(node(inner, self));
    }
    for (const item of group.codes) {
      const leaf: CodeNode = { type: 'code', id: `${self.id}/${item.code}`, code: item.code, item, parent: self };
      children.push(leaf);
      codes.set(item.code, leaf);
    }
    return self;
  };
  return { roots: tree.groups.map((group) => node(group, undefined)), codes, shown: tree.shown, total: tree.total };
}
