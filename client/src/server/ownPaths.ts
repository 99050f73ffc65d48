/**
 * The settings as the server gets them: `userCatalogs` holds what the person's own settings name as catalogs, and never
 * what anybody else called so; it decides which files outside the workspace are read. In a workspace that is not trusted
 * those are all: VS Code leaves the values of such a workspace out too, but has been talked round before.
 */
export function withOwnPaths(section: unknown, userCatalogs: unknown, trusted: boolean): Record<string, unknown> {
  const own = userCatalogs ?? [];
  const settings = typeof section === 'object' && section !== null ? section : {};
  return { ...settings, userCatalogs: own, ...(trusted ? {} : { catalogs: own }) };
}
