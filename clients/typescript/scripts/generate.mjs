// Writes the types of an API's description into src/generated: node scripts/generate.mjs NAME...
import { mkdir, writeFile } from "node:fs/promises";
import openapiTypescript, { astToString } from "openapi-typescript";

const generated = new URL("../src/generated/", import.meta.url);
await mkdir(generated, { recursive: true });
for (const name of process.argv.slice(2)) {
  const description = new URL(`../../../docs/openapi/${name}.yaml`, import.meta.url);
  // A default is what the service assumes: whoever asks need not say it.
  const types = await openapiTypescript(description, { defaultNonNullable: false });
  await writeFile(new URL(`${name}.ts`, generated), astToString(types));
}
