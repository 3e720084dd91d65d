import type { Core } from '../../../core.ts';
import { takeTurn, type Turn } from '../../../db/turn.ts';

const IMPORT_LOCK = 12_346;

/** One import at a time. @param patienceMs how long to wait for one that is just ending. @returns null while another import runs */
export const takeImportTurn = ({ sql }: Pick<Core, 'sql'>, patienceMs = 0): Promise<Turn | null> => takeTurn(sql, IMPORT_LOCK, patienceMs);
