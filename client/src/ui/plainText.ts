/** For places where VS Code would draw `$(name)` as an icon: catalog text and typed values are shown as they are. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** For places where VS Code would make `[text](command:...)` a link. A zero-width space keeps the two parts apart. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}
