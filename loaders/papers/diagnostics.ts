import type {Diagnostic} from "../messages/diagnostic.js";
import type {DiagnosticRow} from "../tables/diagnostics.js";

/** The rows of `diagnostics` for one hub, in the order given. */
export function diagnosticRows(hubId: string, diagnostics: readonly Diagnostic[]): DiagnosticRow[] {
  return diagnostics.map(({severity, rule, reason, place, text, actual, expected}) => ({
    hub_id: hubId,
    severity,
    rule,
    reason,
    path: place.path,
    line: place.line,
    column: place.column,
    text,
    actual,
    expected
  }));
}
