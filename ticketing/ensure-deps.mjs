// Runs before `npm start`, `npm test` and `npm run worker`. Plain Node, no dependencies, so that it works in a bare clone.
// Installs exactly what package-lock.json says: once, and again only when the lock file or the platform changes.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = { major: 20, minor: 19 };
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.hotline-stamp');

function stop(message, status = 1) {
  console.error(message);
  process.exit(status);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor)) {
  stop(`Node ${NEEDED.major}.${NEEDED.minor} or newer is needed; this is ${process.version} (${process.execPath}). See https://nodejs.org/`);
}

const lockFile = join(root, 'package-lock.json');
if (!existsSync(lockFile)) stop(`${lockFile} is missing: is this a whole clone?`);
const wanted = createHash('sha256')
  .update(readFileSync(lockFile))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`) // native packages differ by these
  .digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0);

console.log('Installing dependencies (once per version, about half a minute)…');
const npmScript = process.env.npm_execpath; // set by `npm run`: the npm the person already uses
const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
const options = {
  cwd: root,
  stdio: 'inherit',
  // The model runtime would otherwise try to download GPU libraries, which a closed network does not have.
  env: { ...process.env, NODE_ENV: '', ONNXRUNTIME_NODE_INSTALL: 'skip', ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip' },
};
const result = npmScript?.endsWith('.js')
  ? spawnSync(process.execPath, [npmScript, ...args], options)
  : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
if (result.error) stop(`npm could not be started: ${result.error.message}`);
if (result.status !== 0) {
  stop('`npm ci` failed (its message is above). Behind a closed network, point npm at your registry: npm config set registry <url>', result.status ?? 1);
}
writeFileSync(stamp, wanted);
