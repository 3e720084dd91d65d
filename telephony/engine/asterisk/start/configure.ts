import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Unpacked } from './machine.ts';

const TEMPLATES = fileURLToPath(new URL('../config/', import.meta.url));

export interface Settings {
  /** ARI and /ws; another address than loopback only when the network between is the city's own */
  httpAddress: string;
  httpPort: number;
  /** where trunks reach us */
  sipAddress: string;
  sipPort: number;
  rtpFrom: number;
  rtpTo: number;
  mostCalls: number;
  /** our address for trunks and browsers, when a router stands between */
  publicAddress?: string;
  /** networks that reach us without that router */
  localNetworks?: string[];
  /** whence trunks call: nobody else is listened to. Empty: a firewall sees to it, or they are too many to name */
  trunkNetworks: string[];
  /** a trunk over TLS: PEM files; with `ca` the other side must show a certificate of its own (mutual TLS) */
  tls?: { port: number; certificate: string; key: string; ca?: string };
  /** s for which a caller hears the line ring while the application is away, 20 unless said otherwise; then they are told to call again */
  ringsAlone?: number;
  /** folders of WAV files; of two with one name the earlier folder's is taken */
  prompts: string[];
}

export interface Written { configuration: string; url: string }

/**
 * Writes everything Asterisk reads below `directory`, which is readable by its owner only. What Asterisk has learned itself (users, trunks, recordings) stays.
 * The password of ARI is made once and kept.
 */
export function configure(directory: string, asterisk: Unpacked, settings: Settings): Written {
  const etc = path.join(directory, 'etc');
  for (const folder of ['etc', 'var/cache', 'var/keys', 'spool/recording', 'run', 'log', 'data/agi-bin', 'data/sounds/hotline', 'data/music']) mkdirSync(path.join(directory, folder), { recursive: true, mode: 0o700 });
  for (const folder of ['.', 'etc', 'var', 'spool', 'log', 'run']) chmodSync(path.join(directory, folder), 0o700);
  const password = passwordOf(path.join(directory, 'ari-password'));
  writePrompts(path.join(directory, 'data'), settings.prompts);
  for (const folder of ['documentation', 'rest-api']) link(path.join(asterisk.share, folder), path.join(directory, 'data', folder));
  const { httpAddress, httpPort, sipAddress, sipPort, rtpFrom, rtpTo, mostCalls } = settings;
  const values: Record<string, string | number> = {
    httpAddress, httpPort, sipAddress, sipPort, rtpFrom, rtpTo, mostCalls, dir: directory, modules: asterisk.modules, ariPassword: password, sounds: path.join(directory, 'data/sounds/hotline'),
    ringsAlone: Math.ceil((settings.ringsAlone ?? 20) / 2), external: external(settings), tls: tls(settings), acl: acl(settings), iceHost: settings.publicAddress ? `[ice_host_candidates]\n${settings.sipAddress} => ${settings.publicAddress},include_local_address` : '',
  };
  for (const name of readdirSync(TEMPLATES)) {
    const text = readFileSync(path.join(TEMPLATES, name), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key]));
    writeFileSync(path.join(etc, name), text, { mode: 0o600 });
  }
  const host = settings.httpAddress === '0.0.0.0' ? '127.0.0.1' : settings.httpAddress;
  return { configuration: path.join(etc, 'asterisk.conf'), url: `http://hotline:${password}@${host}:${settings.httpPort}` };
}

function passwordOf(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function writePrompts(data: string, folders: string[]): void {
  for (const folder of folders.toReversed()) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.wav'))) cpSync(path.join(folder, name), path.join(data, name === 'music.wav' ? 'music' : 'sounds/hotline', name));
  }
}

function link(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  symlinkSync(from, to);
}

const external = ({ publicAddress, localNetworks = [] }: Settings): string => (publicAddress ? [`external_media_address = ${publicAddress}`, `external_signaling_address = ${publicAddress}`, ...localNetworks.map((net) => `local_net = ${net}`)].join('\n') : '');

const tls = (settings: Settings): string => (settings.tls ? [
  '[hotline-tls]', 'type = transport', 'protocol = tls', `bind = ${settings.sipAddress}:${settings.tls.port}`, `cert_file = ${settings.tls.certificate}`, `priv_key_file = ${settings.tls.key}`, 'method = tlsv1_2',
  ...(settings.tls.ca ? [`ca_list_file = ${settings.tls.ca}`, 'verify_client = yes', 'require_client_cert = yes', 'verify_server = yes'] : []), external(settings),
].join('\n') : '; no TLS: neither certificate nor key was named');

/** Everything that comes from elsewhere is refused before it is looked at; browsers come through the application, from this machine. */
const acl = ({ trunkNetworks }: Settings): string => (trunkNetworks.length > 0 ? `[hotline-acl]\ntype = acl\ndeny = 0.0.0.0/0,::/0\npermit = ${['127.0.0.1/32', '::1/128', ...trunkNetworks].join(',')}` : '');
