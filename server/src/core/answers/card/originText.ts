import type { Origin } from '../../catalog/catalogEntry';
import type { CatalogLayer } from '../../catalog/layer';
import { decoded } from '../../text/uriText';

/** Of a longer path only the end is shown: cards have little room, and nobody reads `src/main/java/com/...`. */
const mostFolders = 2;

/**
 * `ErrorCode.java:12`, `…/common/ErrorCode.java:12`: a place as it is shown, its file relative to the layer's folder. It is
 * data and has yet to be escaped.
 */
export function originText({ file, line }: Origin, layer: CatalogLayer | undefined): string {
  const folder = layer?.kind === 'workspace' ? `${layer.id.slice(layer.id.indexOf(':') + 1).replace(/\/$/, '')}/` : '';
  const inside = folder !== '' && file.startsWith(folder);
  const path = decoded(
    inside ? file.slice(folder.length) : file.slice(file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1),
  );
  const parts = path.split('/');
  const shown = parts.length > mostFolders + 1 ? ['…', ...parts.slice(-mostFolders)] : parts;
  return `${shown.join('/')}:${line}`;
}
