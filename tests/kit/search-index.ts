import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kernel as it is built. */
export const searchKernel = (): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(join(import.meta.dirname, '../../dist/search-kernel.wasm')));
