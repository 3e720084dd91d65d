import type { ModelKind } from '../../../classifier/index.ts';

/** A text with what people settled about it. */
export interface Example {
  kind: ModelKind;
  ticketId: number;
  title: string;
  body: string;
  label: string;
  /** of a unit: which one it was, and where */
  unit?: { unitId: string; regionCode: string };
  /** texts of one group never stand on both sides */
  group: string;
  weight: number;
  /** when it was settled */
  at: Date;
}

/** How sure a label is: a ruling is a decision of law, an override one of a person who looked, silence only that nobody objected. Own choice. */
export const trust = { ruling: 4, return: 3, override: 2, review: 2, person: 1, silent: 0.5 } as const;
