/**
 * A copy of a piece of a file. Engines keep all of a long text alive for one slice of it that is kept; the names and texts
 * of some files must not cost the memory of the files.
 */
export function detached(piece: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(piece));
  return typeof copy === 'string' ? copy : piece;
}
