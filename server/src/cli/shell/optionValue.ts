/**
 * The value of the option `name` where `arg` gives it, as `--name=value` or as `--name` with the value behind it, which is
 * taken from `left`; empty where it is missing. Undefined for any other argument.
 */
export function optionValue(name: string, arg: string, left: string[]): string | undefined {
  if (arg === name) return left.shift() ?? '';
  return arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : undefined;
}
