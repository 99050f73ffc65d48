/** A workflow command as GitHub's runner reads it from a line. */
interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner takes for commands in the output of a step: lines that begin with `::`, also behind blanks. */
export function workflowCommands(output: string): WorkflowCommand[] {
  return output.split('\n').flatMap((line) => {
    const match = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/s.exec(line);
    if (match === null) return [];
    const [, name = '', properties = '', message = ''] = match;
    const pairs = properties.split(',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at), decoded(pair.slice(at + 1)).replaceAll('%3A', ':')] as const];
    });
    return [
      {
        name,
        properties: Object.fromEntries(
          pairs.map(([key, value]) => [key, value.replaceAll('%2C', ',').replaceAll('%25', '%')]),
        ),
        message: decoded(message).replaceAll('%25', '%'),
      },
    ];
  });
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
