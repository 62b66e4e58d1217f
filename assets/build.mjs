// Builds what the pages load: one style sheet, GOV.UK Frontend's scripts and our own, all served from this machine.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = `${here}../src/poise/web/kernel/ui/static/ui`;
const modules = `${here}node_modules`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sheet = compile(`${here}poise.scss`, { loadPaths: [modules], style: "compressed", quietDeps: true });
writeFileSync(`${out}/poise.css`, sheet.css);
cpSync(`${modules}/govuk-frontend/dist/govuk/govuk-frontend.min.js`, `${out}/govuk-frontend.min.js`);
for (const name of readdirSync(`${here}pages`)) {
  cpSync(`${here}pages/${name}`, `${out}/${name}`);
}
