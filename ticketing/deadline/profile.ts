import { z } from 'zod';
import type { AppealType, Urgency } from '../../classifier/index.ts';
import { someLimitsSchema } from './clock-limits.ts';
import type { ClockLimits } from './clock-limits.ts';
import { defaultTable } from './default-profile.ts';
import type { ProfileTable } from './default-profile.ts';

export type { ClockLimits } from './clock-limits.ts';

/** The deadlines of a city. `utility`: water, power, gas or heat; `enterprise`: a business asks. Both have shorter ones, and the shorter cells of both hold together. */
export interface Profile {
  version: string;
  limits(type: AppealType, urgency: Urgency, of?: { utility?: boolean; enterprise?: boolean }): ClockLimits;
}

/** A profile file that cannot be used; `issues` name each path and what is wrong there. */
export class ProfileError extends Error {
  issues: { path: string; reason: string }[];

  constructor(issues: { path: string; reason: string }[]) {
    const lines = issues.map(({ path, reason }) => `${path || '(profile)'}: ${reason}`);
    super(`时限方案有误 / the deadline profile is wrong\n${lines.join('\n')}`);
    this.name = 'ProfileError';
    this.issues = issues;
  }
}

const types = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise', 'other'] as const satisfies AppealType[];
const urgencies = ['normal', 'urgent', 'critical'] as const satisfies Urgency[];

const fileSchema = z.strictObject({
  version: z.string().min(1),
  limits: z.partialRecord(z.enum(urgencies), z.partialRecord(z.enum(types), someLimitsSchema)).default({}),
  utilities: z.partialRecord(z.enum(urgencies), someLimitsSchema).default({}),
  enterprise: z.partialRecord(z.enum(urgencies), z.partialRecord(z.enum(types), someLimitsSchema)).default({}),
});

/** The recommended profile. */
export const defaultProfile: Profile = profileOf(defaultTable);

/**
 * A city's profile from parsed JSON. It names only the cells that differ from
 * the default:
 * `{ "version": "2026-1", "limits": { "normal": { "complaint": { "resolve": { "workdays": 10 } } } } }`.
 * Throws ProfileError naming every wrong path; unknown keys are wrong too.
 */
export function readProfile(json: unknown): Profile {
  const read = fileSchema.safeParse(json);
  if (!read.success) {
    throw new ProfileError(read.error.issues.flatMap(located));
  }
  const table = structuredClone(defaultTable);
  table.version = read.data.version;
  for (const urgency of urgencies) {
    for (const type of types) {
      const cell = table.limits[urgency][type];
      table.limits[urgency][type] = { ...cell, ...read.data.limits[urgency]?.[type] };
      const forEnterprises = { ...table.enterprise[urgency]?.[type], ...read.data.enterprise[urgency]?.[type] };
      table.enterprise[urgency] = { ...table.enterprise[urgency], [type]: forEnterprises };
    }
    table.utilities[urgency] = { ...table.utilities[urgency], ...read.data.utilities[urgency] };
  }
  return profileOf(table);
}

/** An unknown key is reported at its own path, not its parent's. */
function located(issue: z.core.$ZodIssue): ProfileError['issues'] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ path: path.join('.'), reason: issue.message }));
}

function profileOf(table: ProfileTable): Profile {
  return {
    version: table.version,
    limits(type, urgency, { utility = false, enterprise = false } = {}) {
      return { ...table.limits[urgency][type], ...(enterprise ? table.enterprise[urgency]?.[type] : {}), ...(utility ? table.utilities[urgency] : {}) };
    },
  };
}
