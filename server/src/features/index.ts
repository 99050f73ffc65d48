import { catalogDocumentFeature } from './catalogDocument';
import { catalogsFeature } from './catalogsRequest';
import { catalogTreeFeature } from './catalogTree';
import { codeActionFeature } from './codeAction';
import { codeAtFeature } from './codeAt';
import { codeCardFeature } from './codeCard';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { constantsFeature } from './constantsRequest';
import { definitionFeature } from './definition';
import { diagnosticFeature } from './diagnostic';
import { documentHighlightFeature } from './documentHighlight';
import { documentSymbolFeature } from './documentSymbol';
import type { Feature } from './feature';
import { findUsesFeature } from './findUses';
import { hoverFeature } from './hover';
import { inlayHintFeature } from './inlayHint';
import { migrationReportFeature } from './migrationReport';
import { referencesFeature } from './references';
import { renderFeature } from './render';
import { searchFeature } from './searchRequest';
import { semanticTokensFeature } from './semanticTokens';
import { statusFeature } from './status';
import { workspaceSymbolFeature } from './workspaceSymbol';

/** Everything the server can do. A new feature is one file and one line. */
export const features: readonly Feature[] = [
  hoverFeature,
  codeLensFeature,
  completionFeature,
  documentHighlightFeature,
  workspaceSymbolFeature,
  referencesFeature,
  findUsesFeature,
  migrationReportFeature,
  documentSymbolFeature,
  definitionFeature,
  inlayHintFeature,
  semanticTokensFeature,
  codeActionFeature,
  diagnosticFeature,
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
