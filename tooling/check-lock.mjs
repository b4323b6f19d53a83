// Does package-lock.json name every platform's packages? One made where the registry lacked some leaves them out
// without a word, and "npm ci" then refuses it everywhere. Cure: pin a version whose packages are all there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isFound(path, name))
    .map(([name, version]) => `${name}@${version}, wanted by ${path || 'package.json'}`),
);
for (const line of missing) console.error(`missing from package-lock.json: ${line}`);
if (missing.length > 0) process.exitCode = 1;

/** As Node looks for a package: beside the one that wants it, then in every folder above. */
function isFound(path, name) {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`] !== undefined) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isFound(above < 0 ? '' : path.slice(0, above), name);
}
