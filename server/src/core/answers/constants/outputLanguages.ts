/** The languages constants are generated in, by the names the command line and the requests know them by. */
export const outputLanguages = [
  { id: 'ts', label: 'TypeScript', languageId: 'typescript' },
  { id: 'js', label: 'JavaScript', languageId: 'javascript' },
  { id: 'python', label: 'Python', languageId: 'python' },
  { id: 'java', label: 'Java', languageId: 'java' },
  { id: 'go', label: 'Go', languageId: 'go' },
  { id: 'kotlin', label: 'Kotlin', languageId: 'kotlin' },
  { id: 'csharp', label: 'C#', languageId: 'csharp' },
  { id: 'rust', label: 'Rust', languageId: 'rust' },
  { id: 'php', label: 'PHP', languageId: 'php' },
  { id: 'json', label: 'JSON', languageId: 'json' },
] as const;

export type OutputLanguage = (typeof outputLanguages)[number]['id'];

export function isOutputLanguage(id: string): id is OutputLanguage {
  return outputLanguages.some((language) => language.id === id);
}

/** By its name here or in editors, in any case: `ts`, `TypeScript`. */
export function outputLanguageNamed(name: string): OutputLanguage | undefined {
  const folded = name.toLowerCase();
  return outputLanguages.find(({ id, languageId }) => id === folded || languageId === folded)?.id;
}

/** The identifier editors know the language by: `typescript` for `ts`. */
export function languageIdOf(id: OutputLanguage): string {
  return outputLanguages.find((language) => language.id === id)?.languageId ?? id;
}
