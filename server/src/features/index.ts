import { catalogDocumentFeature } from './catalogDocument';
import { catalogsFeature } from './catalogsRequest';
import { catalogTreeFeature } from './catalogTree';
import { codeActionFeature } from './codeAction';
import { codeAtFeature } from './codeAt';
import { codeCardFeature } from './codeCard';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { constantsFeature } from './constantsRequest';
import { documentHighlightFeature } from './documentHighlight';
import type { Feature } from './feature';
import { hoverFeature } from './hover';
import { inlayHintFeature } from './inlayHint';
import { renderFeature } from './render';
import { searchFeature } from './searchRequest';
import { semanticTokensFeature } from './semanticTokens';
import { statusFeature } from './status';

/** Everything the server can do. A new feature is one file and one line. */
export const features: readonly Feature[] = [
  hoverFeature,
  codeLensFeature,
  completionFeature,
  documentHighlightFeature,
  inlayHintFeature,
  semanticTokensFeature,
  codeActionFeature,
  catalogTreeFeature,
  catalogsFeature,
  searchFeature,
  codeCardFeature,
  codeAtFeature,
  renderFeature,
  catalogDocumentFeature,
  constantsFeature,
  statusFeature,
];
