import type { FC } from 'react';
import type { AssignmentView, RequestView, TicketDetail } from '../../api/types.ts';

/** What a verb is done on: the ticket, and one unit's part or a request where it concerns that. */
export interface FormSubject { ticket: TicketDetail; assignment?: AssignmentView | undefined; request?: RequestView | undefined }
export type Values = Record<string, unknown>;

/** The fields of one verb's form. A verb without fields is done at one press. */
export interface VerbFields {
  Fields: FC<{ subject: FormSubject }>;
  initial?: (subject: FormSubject) => Values;
  /** from what the form holds to what the verb takes */
  input?: (values: Values, subject: FormSubject) => Values;
}

/** Empty fields are left out rather than sent as ''. */
export const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== null && (typeof v !== 'string' || v.trim() !== '') && !(Array.isArray(v) && v.length === 0)));
