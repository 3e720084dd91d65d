import { inArray, sql, type SQL } from 'drizzle-orm';
import { card, request } from '../../db/schema/index.ts';
import { openRequestStates } from '../../request/table.ts';

/** SQL condition on `card`: an appeal against it waits for its decision. */
export const isAppealed = (): SQL =>
  sql`exists (select 1 from ${request} where ${request.assignmentId} = ${card.assignmentId} and ${request.kind} = 'cardAppeal' and ${inArray(request.state, [...openRequestStates])} and (${request.payload} ->> 'cardId')::bigint = ${card.id})`;
