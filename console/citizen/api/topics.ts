import type { PublicTopic } from '../../../ticketing/index.ts';
import { call } from './call.ts';

export type { PublicTopic };
export const readTopics = (year: string | null) => call<{ items: PublicTopic[]; years: string[] }>(`/api/public/topics${year ? `?year=${year}` : ''}`);
export const readTopic = (topicNo: string) => call<PublicTopic>(`/api/public/topics/${encodeURIComponent(topicNo)}`);
