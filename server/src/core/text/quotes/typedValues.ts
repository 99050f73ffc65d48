/** The type that a program prints before a value: Go `(int) 1`, `(len=2) "a"`; PHP `string(2) "a"`. */
const typeBefore =
  /(?:\((?:len=\d{1,9}|\*?[A-Za-z_][\w.]{0,60})\)[ \t]?){1,3}(?=["'\d])|string\(\d{1,9}\)[ \t](?=["'])/y;

/** What a program prints around a value: PHP `int(1)`, Rust `Some("a")`, F# `Some "a"`, Erlang `<<"a">>`, Java `Optional[a]`, MongoDB `NumberLong(1)`. */
const wrapper =
  /(?:int|long|Some|Just|Optional|Number|String|NumberInt|NumberLong)(?:\(\s{0,40}(?=["'\d])|\[|[ \t](?=["'\d]))|<<(?=["'])/y;

/** Returns where a value begins behind its type, and what ends its wrapper. */
export function valueStart(text: string, at: number): { readonly start: number; readonly isWrapped: boolean } {
  const behind = (expression: RegExp, from: number): number => {
    expression.lastIndex = from;
    return expression.test(text) ? expression.lastIndex : from;
  };
  const typed = behind(typeBefore, at);
  const start = behind(wrapper, typed);
  return { start, isWrapped: start > typed };
}
