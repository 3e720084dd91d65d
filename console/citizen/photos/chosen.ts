/** Pictures chosen before the appeal has a number. They stay in this page's memory: nothing of them is kept on a phone that may be lent. */
import { useSyncExternalStore } from 'react';
import { dataAddress } from '../api/attachments.ts';
import { shrinkPicture } from '../../parts/shrink-picture.ts';

export interface Chosen { key: number; name: string; blob: Blob; /** to show it; null for what is no picture */ preview: string | null }

export const mostPhotos = 9;
let chosen: readonly Chosen[] = [];
let next = 0;
const listeners = new Set<() => void>();
const set = (now: readonly Chosen[]) => { chosen = now; for (const tell of listeners) tell(); };

export const useChosen = () => useSyncExternalStore((tell) => { listeners.add(tell); return () => listeners.delete(tell); }, () => chosen);
export const drop = (key: number): void => set(chosen.filter((c) => c.key !== key));
export const dropAll = (): void => set([]);

/** @returns how many were too many */
export async function choose(files: readonly File[]): Promise<number> {
  const room = mostPhotos - chosen.length;
  for (const file of files.slice(0, Math.max(0, room))) {
    const { blob, name } = await shrinkPicture(file);
    const preview = blob.type.startsWith('image/') ? await dataAddress(blob).catch(() => null) : null;
    set([...chosen, { key: next++, name, blob, preview }]);
  }
  return Math.max(0, files.length - room);
}
