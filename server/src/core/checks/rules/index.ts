/** The rules for the use of codes. Apart from what checks them: settings need only the names, at every start. */

export {
  type DiagnosticRule,
  defaultSeverities,
  diagnosticRules,
  diagnosticSource,
  namesInComments,
  type RuleSeverity,
  ruleName,
  severities,
} from './rules';
