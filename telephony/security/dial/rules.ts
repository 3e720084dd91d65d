/** 外呼规则: who may call what, for what, when and how often. A city changes them by a proposal; until then these hold. */
import { z } from 'zod';
import { roles, type Role } from '../../../ticketing/index.ts';
import { numberKinds, type NumberKind } from './number-kind.ts';

/**
 * `visit`, `callBack`, `contact`: to the number of that ticket or task and no other. `consult`: a third party into a call (110, an interpreter, a department).
 * `overflow`: the floor puts a waiting caller through to an outside number. `other`: a number that somebody typed.
 */
export const dialPurposes = ['visit', 'callBack', 'contact', 'consult', 'overflow', 'other'] as const;
export type DialPurpose = (typeof dialPurposes)[number];
export const dialPurposeNames: Record<DialPurpose, { zh: string; en: string }> = {
  visit: { zh: '回访', en: 'return visit' }, callBack: { zh: '回拨', en: 'call back' }, contact: { zh: '联系诉求人', en: 'contact about a ticket' }, consult: { zh: '咨询、三方、转接', en: 'consult, three-party, transfer' }, overflow: { zh: '溢出转外线', en: 'overflow to an outside number' }, other: { zh: '自由外呼', en: 'free dialling' },
};

const code = z.string().regex(/^[a-z][A-Za-z0-9-]{1,39}$/);
export const dialRule = z.object({
  code, name: z.string().trim().min(1).max(40),
  kinds: z.array(z.enum(numberKinds)).max(20),
  /** numbers that begin so, whatever their kind; with kinds, both must fit */
  prefixes: z.array(z.string().regex(/^\+?\d{1,15}$/)).max(50).default([]),
  purposes: z.array(z.enum(dialPurposes)).max(10),
  /** empty: everybody who may telephone at all */
  roles: z.array(z.enum(roles)).max(30).default([]),
  /** only numbers that stand in the directory: duty telephones of units, lines, partner lines */
  known: z.boolean().default(false),
  allow: z.boolean(),
  /** also outside the hours at which citizens are called, and without counting */
  always: z.boolean().default(false),
});
export type DialRule = z.infer<typeof dialRule>;

const most = (n: number) => z.number().int().min(1).max(n);
export const dialRulesShape = z.object({
  /** 区号 of the city, by which its own landlines are told from long distance */
  cityArea: z.string().regex(/^0(10|2\d|[3-9]\d{2})$/),
  /** the first that fits decides; what none fits is refused */
  rows: z.array(dialRule).min(1).max(60),
  /** minutes of the day in the city's time at which citizens may be called */
  hours: z.object({ from: z.number().int().min(0).max(1440), to: z.number().int().min(0).max(1440) }),
  limits: z.object({ agentHour: most(1000), agentDay: most(5000), destinationDay: most(100) }),
  alarms: z.object({
    /** so many different numbers by one person within an hour */
    spreadHour: most(1000),
    /** so many refused attempts by one person within ten minutes */
    refusedTen: most(1000),
    /** so many calls by one person outside the hours in one night, emergencies not counted */
    night: most(1000),
    /** yuan an hour for the whole centre, and for one person */
    costHour: z.number().min(1).max(1_000_000), costPersonHour: z.number().min(1).max(1_000_000),
    /** yuan a begun minute by kind of number */
    prices: z.partialRecord(z.enum(numberKinds), z.number().min(0).max(1000)),
  }),
});
export type DialRules = z.infer<typeof dialRulesShape>;

const desk: Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'coordinator', 'callbackAgent', 'supervisor', 'vendorStaff', 'subCenterAdmin'];
const ofUnit: Role[] = ['unitContact', 'unitLeader', 'handler', 'gridWorker'];
const leads: Role[] = ['teamLead', 'coordinator', 'supervisor'];
const people: NumberKind[] = ['cityLandline', 'otherLandline', 'mobile'];
const row = (r: Omit<DialRule, 'prefixes' | 'roles' | 'known' | 'always'> & Partial<DialRule>): DialRule => ({ prefixes: [], roles: [], known: false, always: false, ...r });

/** Ours, as no ordinance says it: citizens only at their task's number and by day, free dialling for leads, nothing that costs by the minute. */
export const defaultDialRules: DialRules = {
  cityArea: '0991',
  rows: [
    row({ code: 'emergency', name: '紧急号码随时可拨', kinds: ['emergency'], purposes: [...dialPurposes], allow: true, always: true }),
    row({ code: 'closed', name: '国际、声讯、卫星、无法识别的号码不可拨', kinds: ['international', 'premium', 'satellite', 'unknown'], purposes: [...dialPurposes], allow: false }),
    row({ code: 'directory', name: '通讯录内的单位和热线', kinds: ['hotline', 'service', 'freephone', ...people], purposes: ['consult', 'overflow', 'other'], known: true, allow: true, always: true }),
    row({ code: 'task', name: '回访、回拨、联系：本件、本任务的号码', kinds: [...people, 'freephone'], purposes: ['visit', 'callBack', 'contact'], roles: desk, allow: true }),
    row({ code: 'unitContact', name: '承办单位联系本件诉求人', kinds: people, purposes: ['contact'], roles: ofUnit, allow: true }),
    row({ code: 'publicLines', name: '政务热线和服务短号', kinds: ['hotline', 'service', 'freephone'], purposes: ['consult', 'other'], roles: desk, allow: true }),
    row({ code: 'consultCity', name: '三方、转接至本市固话', kinds: ['cityLandline'], purposes: ['consult'], roles: desk, allow: true }),
    row({ code: 'free', name: '班长、协调员、督办员自由外呼', kinds: people, purposes: ['consult', 'other'], roles: leads, allow: true }),
  ],
  hours: { from: 8 * 60, to: 21 * 60 },
  limits: { agentHour: 40, agentDay: 200, destinationDay: 6 },
  alarms: { spreadHour: 30, refusedTen: 8, night: 5, costHour: 200, costPersonHour: 40, prices: { mobile: 0.15, otherLandline: 0.2, cityLandline: 0.1, service: 0.1, freephone: 0.1, international: 8, premium: 5, satellite: 10, unknown: 5 } },
};
