/** Whether `name` is a name people give to error codes. */
export function isCodeName(name: string): boolean {
  return /(?:^|err(?:or)?|ret(?:urn)?|[a-z_])_?codes?$/i.test(name);
}

export function endsWithCodeName(before: string): boolean {
  const match = /([A-Za-z_]+|错误码|返回码)["'\])]*\s*[=:!<>]*\s*["']?$/.exec(before);
  return match !== null && (/^[\u4e00-\u9fff]/.test(match[1] ?? '') || isCodeName(match[1] ?? ''));
}
