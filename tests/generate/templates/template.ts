import type { AppealType } from '../../../ticketing/db/schema/types.ts';

/** The ways one matter is told. The text's own type wins over the matter's. */
export interface Template {
  matter: string;
  titles: readonly string[];
  texts: readonly string[];
  /** How common it is beside the others; 1 unless said. */
  weight?: number;
  /** Months (1-12) in which it is told; in the others hardly at all. */
  season?: readonly number[];
  type?: AppealType;
  /** 'village': only told in villages. Texts with a building or a property company are never told there. */
  where?: 'village';
}
