/** Who judges a kind now, for the comparison: the model in charge, else the one that comes with the program, else nobody. */
import { and, eq } from 'drizzle-orm';
import { loadClassifier, openPacked, type ModelKind } from '../../classifier/index.ts';
import type { Db } from '../db/connect.ts';
import { model } from '../db/schema/index.ts';

export interface Champion {
  id: number | null;
  name: string;
  version: string;
  /** settled later: it has not seen them; null: it has seen none of the city's tickets */
  trainedUntil: Date | null;
  labels: readonly string[] | null;
  judge(title: string, body: string): Promise<{ label: string; probability: number } | undefined>;
}

export async function championOf(db: Db, kind: ModelKind): Promise<Champion | null> {
  const [row] = await db.select().from(model).where(and(eq(model.kind, kind), eq(model.state, 'champion')));
  if (row) {
    const scorer = openPacked(row.content);
    return { id: row.id, name: row.name, version: row.version, trainedUntil: row.trainedUntil, labels: scorer.labels, judge: async (title, body) => scorer.rank(title, body)[0] };
  }
  return kind === 'category' ? shipped() : null;
}

function shipped(): Champion {
  const classifier = loadClassifier();
  const { name, version } = classifier.models.category!;
  return { id: null, name, version, trainedUntil: null, labels: null, judge: async (title, content) => (await classifier.judge({ title, content })).categories[0] };
}
