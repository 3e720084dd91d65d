import { BlockList, isIP } from 'node:net';

/** An IPv4 address as it is, also where a socket writes it as IPv6 (::ffff:1.2.3.4); null for what is no address. */
export function plainAddress(text: string): string | null {
  const address = text.trim().replace(/^\[|\]$/g, '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) ? address.toLowerCase() : null;
}

/** An address or a CIDR block, checked. @returns null for anything else */
export function parseBlock(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [, base, mask] = /^([^/\s]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const address = base === undefined ? null : plainAddress(base);
  if (address === null) return null;
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const full = family === 'ipv6' ? 128 : 32;
  const bits = mask === undefined ? full : Number(mask);
  return bits <= full ? { address, bits, family } : null;
}

/** Whether an address lies within one of these blocks. Blocks that are none are passed over. */
export function liesWithin(address: string, blocks: readonly string[]): boolean {
  const plain = plainAddress(address);
  if (plain === null) return false;
  const list = new BlockList();
  for (const block of blocks.map(parseBlock)) if (block) list.addSubnet(block.address, block.bits, block.family);
  return list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** This machine. A proxy on it stands for everybody, so it is never shut out. */
export const isThisMachine = (address: string): boolean => liesWithin(address, ['127.0.0.0/8', '::1']);
