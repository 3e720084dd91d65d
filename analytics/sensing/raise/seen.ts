import type { AlertAxis, AlertEvidence, AlertKind } from '../../db/schema/index.ts';

/** What a look at the figures came upon: to be raised as an alert, or to go on as one that is there. */
export interface Seen {
  kind: AlertKind;
  axis: AlertAxis;
  matterCode: string | null;
  regionCode: string | null;
  unitId: string | null;
  groupKey: string | null;
  /** the same subject is one alert while it goes on */
  subject: string;
  title: string;
  /** −log10 of the probability that it is chance */
  score: number;
  evidence: AlertEvidence;
}
