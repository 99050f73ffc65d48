import type { CatalogTree, CatalogTreeGroup, CodeItem } from '../../../server/src/protocol';

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

/** The codes of a group that the server left out. */
export interface MoreNode {
  readonly type: 'more';
  readonly id: string;
  readonly count: number;
  readonly parent: GroupNode;
}

export type TreeNode = GroupNode | CodeNode | MoreNode;

export interface TreeModel {
  readonly roots: readonly GroupNode[];
  /** For a code in several layers, the node of the first. */
  readonly codes: ReadonlyMap<number, CodeNode>;
  /** True if the server left codes out. */
  readonly cut: boolean;
  /** As in `CatalogTree`. */
  readonly shown: number;
  readonly total: number;
}

/**
 * Adds parents and ids to the nodes of the server's answer. Ids differ between a filtered and a whole tree: VS Code
 * remembers closed groups by id, and a filter must open the groups it finds.
 */
export function treeModel(tree: CatalogTree, filtered: boolean): TreeModel {
  const codes = new Map<number, CodeNode>();
  let cut = false;
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
      if (!codes.has(item.code)) codes.set(item.code, leaf);
    }
    if (group.more > 0) {
      children.push({ type: 'more', id: `${self.id}/more`, count: group.more, parent: self });
      cut = true;
    }
    return self;
  };
  const roots = tree.groups.map((group) => node(group, undefined));
  return { roots, codes, cut, shown: tree.shown, total: tree.total };
}
