/** Which floor drives the calls of this process. */
import { HotlineError, type Core } from '../../ticketing/index.ts';
import type { Floor } from './floor.ts';

const floors = new WeakMap<Core, Floor>();
/** where the floor is, when it is not here */
const elsewhere = new WeakMap<Core, string>();

export const setFloor = (core: Core, floor: Floor | null): void => void (floor ? floors.set(core, floor) : floors.delete(core));
export const noteElsewhere = (core: Core, url: string | null): void => void (url ? elsewhere.set(core, url) : elsewhere.delete(core));
export const floorHere = (core: Core): Floor | null => floors.get(core) ?? null;
/** Address of the server that is the floor; null: nobody is, or telephony is switched off. */
export const floorElsewhere = (core: Core): string | null => elsewhere.get(core) ?? null;

/** The floor of this process. @throws HotlineError notConfigured (503) when calls are driven elsewhere, or by nobody */
export function floorOf(core: Core): Floor {
  const floor = floors.get(core);
  if (floor) return floor;
  const url = elsewhere.get(core);
  throw url
    ? new HotlineError('floorElsewhere', 503, `电话由另一台服务器（${url}）处理，请从那里操作。`, `Calls are handled by another server: ${url}.`, { url })
    : new HotlineError('noFloor', 503, '电话功能未启用或暂时不可用，请用手边电话接听并照常登记。', 'Telephony is off or not available now; answer on the telephone at hand and register as usual.');
}
