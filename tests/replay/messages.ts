import { z } from 'zod';
import { parseCityTime } from '../../ticketing/intake/channels/city-time.ts';
import { readLines } from './read-lines.ts';
import { ReplayError } from './replay-error.ts';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const line = z.object({
  id, userId: id.nullish(), title: z.string().nullish(), detail: z.string(), likes: z.int().min(0).nullish(),
  postedAt: z.string().refine((written) => parseCityTime(written) !== null, 'no date we can read'),
});

/** What the door takes. */
export interface ReplayMessage { messageId: string; externalId: string | null; title: string | null; content: string; appealedAt: string; likes: number | null }

/**
 * The messages of a file, oldest first; of the same moment in the file's order.
 * @throws ReplayError naming the line, or the id that stands twice
 */
export async function readMessages(file: string): Promise<ReplayMessage[]> {
  const messages = (await readLines(file, line)).map(({ id: messageId, userId, title, detail, postedAt, likes }) => (
    { messageId, externalId: userId ?? null, title: title || null, content: detail, appealedAt: parseCityTime(postedAt)!.toISOString(), likes: likes ?? null }));
  if (messages.length === 0) throw new ReplayError(`${file} holds no messages.`);
  return messages.toSorted((a, b) => (a.appealedAt < b.appealedAt ? -1 : a.appealedAt > b.appealedAt ? 1 : 0));
}
