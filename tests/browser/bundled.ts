/** The server's sources in one file: to read and translate two thousand takes three seconds of a processor at every start, and a run starts forty servers. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** Whoever asks where it lies (migrations, models, other processes) hears where its source lies. */
const asInSource: Plugin = {
  name: 'as-in-source',
  enforce: 'pre',
  transform: (code, id) => (id.includes('node_modules') || !code.includes('import.meta.url') ? null : { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }),
};

/** @returns what to start instead of main.ts; it lies where packages are found */
export async function bundled(root: string): Promise<{ entry: string; remove(): void }> {
  const outDir = mkdtempSync(path.join(root, 'node_modules', '.hotline-server-'));
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  try {
    await build({
      root, configFile: false, logLevel: 'error', plugins: [asInSource], publicDir: false,
      build: { ssr: 'main.ts', outDir, target: 'node20', minify: false, emptyOutDir: false, rollupOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } } },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { entry: path.join(outDir, 'main.mjs'), remove };
}
