import { createRequire } from 'node:module';

/**
 * Loads a built module and all that it stands on in one go, so that the `import()` that follows finds it there. An
 * `import()` alone reads them turn by turn of the event loop, which takes longer.
 *
 * @param module - as the caller imports it, which stands at `from`
 */
export function loadAtOnce(module: string, from: string): void {
  // Not every Node takes such modules so, and only built files are read as they are.
  if (!process.features.require_module || !from.endsWith('.js')) return;
  createRequire(from)(module.replace(/\.ts$/u, '.js'));
}
