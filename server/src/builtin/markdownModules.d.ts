// esbuild and the test loader hand Markdown files over as their text.
declare module '*.md' {
  const text: string;
  export default text;
}
