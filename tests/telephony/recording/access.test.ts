import { describe, expect, it } from 'vitest';
import { hearRefusal, type Hearing } from '../../../telephony/recording/access.ts';
import type { Role, StaffActor } from '../../../ticketing/index.ts';

const who = (roles: Role[], more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', staffId: 1, username: 'x', name: 'x', unitId: 'u', unitName: 'u', unitPath: 'u/', unitIds: ['u'], roles, hotlineNumbers: [], ...more });
const call = (values: Partial<Hearing> = {}): Hearing => ({ today: true, own: false, ownVisit: false, onTheirLine: false, tickets: [], shared: false, ...values });
const plain = { inSight: true, isConfidential: false, granted: false };
const hidden = { ...plain, inSight: false };
const secret = { inSight: true, isConfidential: true, granted: false };
const agreed = { ...secret, granted: true };
const verdict = (actor: StaffActor, hearing: Hearing) => { const r = hearRefusal(actor, hearing); return r === null ? 'hears' : String(r.details?.rule ?? r.id); };

describe('who may hear a recording', () => {
  it.each<[string, Role[], Partial<Hearing>, string]>([
    ['an agent their own call of today', ['agent'], { own: true }, 'hears'],
    ['… of yesterday', ['agent'], { own: true, today: false }, 'ownToday'],
    ['… of a colleague', ['agent'], {}, 'notAllowed'],
    ['a special desk’s agent their own', ['specialDeskAgent'], { own: true, tickets: [hidden] }, 'hears'],
    ['an outsourced agent their own', ['vendorStaff'], { own: true }, 'hears'],
    ['quality assurance any', ['qa'], { today: false, tickets: [plain] }, 'hears'],
    ['… of a ticket they may not see', ['qa'], { tickets: [plain, hidden] }, 'notInSight'],
    ['a team lead any', ['teamLead'], { today: false }, 'hears'],
    ['a supervisor any', ['supervisor'], { today: false }, 'hears'],
    ['a callback agent the visit they made, for ever', ['callbackAgent'], { own: true, ownVisit: true, today: false, tickets: [plain] }, 'hears'],
    ['… another’s visit', ['callbackAgent'], { today: false, tickets: [plain] }, 'notAllowed'],
    ['a unit what was shared with it', ['handler'], { shared: true, tickets: [plain] }, 'hears'],
    ['… not shared', ['unitContact'], { tickets: [plain] }, 'notShared'],
    ['… shared, but the ticket went elsewhere', ['unitLeader'], { shared: true, tickets: [hidden] }, 'notShared'],
    ['a dispatcher none', ['dispatcher'], {}, 'notAllowed'],
    ['the mayor’s office none', ['mayorOffice'], {}, 'notAllowed'],
    ['the audit administrator none', ['auditAdmin'], {}, 'notAllowed'],
    ['a system administrator none', ['sysAdmin'], {}, 'notAllowed'],
    ['of a confidential ticket a supervisor only after a second person agreed', ['supervisor'], { tickets: [secret] }, 'confidential'],
    ['… then they do', ['supervisor'], { tickets: [agreed, plain] }, 'hears'],
    ['… of two, both must be agreed to', ['teamLead'], { tickets: [agreed, secret] }, 'confidential'],
    ['… the agent who took it neither', ['agent'], { own: true, tickets: [secret] }, 'confidential'],
    ['… nor the unit it was shared with', ['handler'], { shared: true, tickets: [secret] }, 'confidential'],
  ])('%s', (_what, roles, hearing, expected) => expect(verdict(who(roles), call(hearing))).toBe(expected));

  it('a line’s own team lead hears the calls of that line', () => {
    const lead = who(['teamLead'], { onLine: true, hotlineNumbers: ['12358'] });
    expect([verdict(lead, call({ onTheirLine: true })), verdict(lead, call())]).toEqual(['hears', 'notAllowed']);
  });
});
