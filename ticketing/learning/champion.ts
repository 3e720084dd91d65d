/** Who judges a kind now, for the comparison: the model in charge, else the one that comes with the program, else nobody. */
import { and, eq } from 'drizzle-orm';
import { loadClassifier, ModelError, openPacked, type ModelKind } from '../../classifier/index.ts';
import type { Db } from '../db/connect.ts';
import { model } from '../db/schema/index.ts';

export interface Champion {
  name: string;
  version: string;
  /** settled later: it has not seen them; null: it has seen none of the city's tickets */
  trainedUntil: Date | null;
  labels: readonly string[] | null;
  judge(title: string, body: string): Promise<{ label: string; probability: number } | undefined>;
}

/** `id`: of the row in charge, also where this version cannot read it: then the one that comes with the program judges, as everywhere. */
export interface InCharge { id: number | null; champion: Champion | null }
export const nobody: InCharge = { id: null, champion: null };

export async function championOf(db: Db, kind: ModelKind): Promise<InCharge> {
  const [row] = await db.select().from(model).where(and(eq(model.kind, kind), eq(model.state, 'champion')));
  return { id: row?.id ?? null, champion: (row && stored(row)) ?? (kind === 'category' ? shipped() : null) };
}

function stored({ content, name, version, trainedUntil }: typeof model.$inferSelect): Champion | null {
  try {
    const scorer = openPacked(content);
    return { name, version, trainedUntil, labels: scorer.labels, judge: async (title, body) => scorer.rank(title, body)[0] };
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}

function shipped(): Champion {
  const classifier = loadClassifier();
  const { name, version } = classifier.models.category!;
  return { name, version, trainedUntil: null, labels: null, judge: async (title, content) => (await classifier.judge({ title, content })).categories[0] };
}
