import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isUnpacked, SetUpError, unpackedAt, type Unpacked } from './machine.ts';

const run = promisify(execFile);
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** What a running system has anyway, and scripts of packages that are never installed here. */
const NOT_NEEDED = /^(dpkg|debconf|adduser|passwd|perl.*|libperl.*|login.*|util-linux|systemd|init-system-helpers|base-.*|bash|coreutils|tar|mount|libc-bin|debianutils|diffutils|findutils|grep|gzip|hostname|ncurses-.*|sed|sysvinit-utils|bsdutils|dash|python3.*|openssl-provider.*|sensible-utils|tzdata|media-types|mawk|readline-common|netbase|asterisk-core-sounds-.*|asterisk-moh-.*)$/;

export interface FetchOptions {
  /** a Debian mirror; without it the one that apt here uses */
  mirror?: string;
  /** Debian's suite with Asterisk 22: forky, or sid. Bookworm and trixie have none. */
  suite?: string;
  /** false: take a mirror's Release file although its time is over. The signatures of everything are checked all the same. */
  checkValid?: boolean;
  log: (line: string) => void;
}

/**
 * Asterisk 22 and every library it needs, from Debian's packages, unpacked below `directory`/root. Needs no root and installs nothing; about 80 MB are downloaded and 220 MB are kept.
 * Does nothing when it is there already.
 * @throws SetUpError with what is missing here, or what apt said
 */
export async function fetchPackages(directory: string, { mirror, suite = 'forky', checkValid = true, log }: FetchOptions): Promise<Unpacked> {
  const root = path.join(directory, 'root');
  const there = unpackedAt(root);
  if (isUnpacked(there)) return there;
  await run('apt-get', ['--version']).catch(() => { throw new SetUpError('apt-get is not here: npm run asterisk works on Debian and Ubuntu. Start Asterisk 22 by your system\'s own means and set ASTERISK_URL.'); });
  if (!existsSync(KEYRING)) throw new SetUpError(`The keys of Debian's packages are not here (${KEYRING}). Run once as root: apt-get install debian-archive-keyring`);

  const from = mirror ?? await mirrorOfApt();
  if (!from) throw new SetUpError('apt here knows no mirror of Debian. Name one with MIRROR=http://…/debian.');
  log(`Fetching Asterisk 22 from ${from} (${suite}) into ${directory}: about 80 MB, once.`);
  const work = path.join(directory, 'fetch');
  rmSync(work, { recursive: true, force: true });
  const env = { ...process.env, APT_CONFIG: writeAptConfig(work, { from, suite, checkValid }), LC_ALL: 'C' };
  const apt = (args: string[], cwd = work) => run('apt-get', args, { cwd, env, maxBuffer: 1 << 26 }).catch((error: { stderr?: string }) => { throw aptFailed(String(error.stderr ?? error), from); });
  await apt(['update', '-qq']);
  const planned = await apt(['-s', 'install', 'asterisk']);
  const names = [...planned.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!).filter((name) => !NOT_NEEDED.test(name));
  await apt(['download', '-qq', ...names], path.join(work, 'packages'));
  const fresh = path.join(work, 'root');
  for (const deb of readdirSync(path.join(work, 'packages'))) await run('dpkg-deb', ['-x', path.join(work, 'packages', deb), fresh]);
  rmSync(root, { recursive: true, force: true });
  renameSync(fresh, root); // whole, or not there: a broken download is begun again
  rmSync(work, { recursive: true, force: true });
  if (!isUnpacked(there)) throw new SetUpError(`Asterisk was unpacked below ${root}, but ${there.asterisk} is not there: does ${suite} still have it?`);
  return there;
}

/** apt with lists, state and trust of its own: nothing of the machine's apt is read or changed, but for its keyring. */
function writeAptConfig(work: string, { from, suite, checkValid }: { from: string; suite: string; checkValid: boolean }): string {
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages', 'root']) mkdirSync(path.join(work, folder), { recursive: true });
  writeFileSync(path.join(work, 'status'), '');
  writeFileSync(path.join(work, 'sources.list'), `deb [signed-by=${KEYRING}] ${from} ${suite} main\n`);
  const config = path.join(work, 'apt.conf');
  writeFileSync(config, [
    ...Object.entries({ 'Dir::State': work, 'Dir::State::lists': `${work}/lists`, 'Dir::State::status': `${work}/status`, 'Dir::Cache': `${work}/cache`, 'Dir::Etc::sourcelist': `${work}/sources.list` }),
    ...['main', 'parts', 'sourceparts', 'trustedparts', 'preferences', 'preferencesparts'].map((name) => [`Dir::Etc::${name}`, '/dev/null']),
    ['APT::Install-Recommends', '0'], ['APT::Sandbox::User', ''], ['Acquire::Languages', 'none'], ['Acquire::Retries', '3'], ['Acquire::Check-Valid-Until', String(checkValid)],
  ].map(([name, value]) => `${name} "${value}";\n`).join(''));
  return config;
}

/** The Debian mirror that the apt of this machine uses; null on Ubuntu, or without one. */
async function mirrorOfApt(): Promise<string | null> {
  const targets = await run('apt-get', ['indextargets', '--format', '$(SITE)']).catch(() => ({ stdout: '' }));
  return targets.stdout.split('\n').find((site) => /\/debian\/?$/.test(site)) ?? null;
}

function aptFailed(said: string, mirror: string): SetUpError {
  if (/Release file .* is expired|not valid anymore/i.test(said)) {
    return new SetUpError(`The mirror ${mirror} is older than it may be (its Release file has expired). Take another with MIRROR=…, or, where you know that yours is a snapshot, CHECK_VALID=false: the packages' signatures are checked all the same.`);
  }
  if (/Could not resolve|Could not connect|Unable to connect|Connection (failed|timed out|refused)|404 +Not Found|does not have a Release file/i.test(said)) {
    return new SetUpError(`No Debian mirror answers at ${mirror}. Name one with MIRROR=http://…/debian.\n${said.trim()}`);
  }
  return new SetUpError(`apt-get could not fetch Asterisk from ${mirror}:\n${said.trim()}`);
}
