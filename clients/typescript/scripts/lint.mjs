// Lints OpenAPI documents: node scripts/lint.mjs FILE...
import { createConfig, formatProblems, getTotals, lint } from "@redocly/openapi-core";

// An address of a calendar or a feed ends in its format, beside an address that ends in an id.
const config = await createConfig({ extends: ["recommended-strict"], rules: { "no-ambiguous-paths": "off" } });

let errors = 0;
for (const ref of process.argv.slice(2)) {
  const problems = await lint({ ref, config });
  const totals = getTotals(problems);
  errors += totals.errors + totals.warnings;
  formatProblems(problems, { totals, format: "codeframe" });
}
process.exitCode = errors ? 1 : 0;
