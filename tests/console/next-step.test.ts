import { describe, expect, it } from 'vitest';
import type { InboxItem } from '../../console/api/types.ts';
import { gather } from '../../console/inbox/gather.ts';
import { nextStep } from '../../console/inbox/next-step.ts';
import { ticketLine } from './ticket-line.ts';

const part = { state: 'dispatched', role: 'lead', signDueAt: 'S', contactDueAt: null, contactedAt: null, dueAt: 'D' } as const;

describe('what a unit must do next', () => {
  it('is to sign what was sent', () => expect(nextStep(part)).toEqual({ step: 'sign', by: 'S' }));
  it('is to speak to the citizen once signed', () => expect(nextStep({ ...part, state: 'signed', contactDueAt: 'C' })).toEqual({ step: 'contact', by: 'C' }));
  it('is to resolve once they spoke', () => expect(nextStep({ ...part, state: 'handling', contactDueAt: 'C', contactedAt: 'now' })).toEqual({ step: 'resolve', by: 'D' }));
  it('is to resolve at once for a supporting unit, which calls nobody', () => expect(nextStep({ ...part, role: 'support', state: 'signed' })).toEqual({ step: 'resolve', by: 'D' }));
  it('waits while a return is being decided, and the time runs on', () => expect(nextStep({ ...part, state: 'returnPending' })).toEqual({ step: 'returnPending', by: 'D' }));
});

describe('members of one problem', () => {
  const item = (id: number, problemNo: string | null) => ({ id, ticket: ticketLine({ problemNo }) }) as InboxItem;
  it('stand together where the first of them stands', () => {
    expect(gather([item(1, null), item(2, 'P1'), item(3, null), item(4, 'P1')]).map((b) => b.items.map((i) => i.id))).toEqual([[1], [2, 4], [3]]);
  });
});
