export type Solved = 'solved' | 'partly' | 'unsolved';
/** 满意, 一般, 不满意 as a mark from 1 to 5. */
export type Grade = '5' | '3' | '1';
/** Attitude and result may be rated apart from the whole. */
export interface Rating { satisfaction: number | null; solved: Solved | null; attitude: Grade | null; result: Grade | null; comment: string }

/** Both questions stand apart and both must be answered: a kind clerk is not a mended pipe. */
export const isComplete = (rating: Rating): boolean => rating.satisfaction !== null && rating.solved !== null;

/** The server sends such a rating back to the unit while the return visit is due. */
export const asksForRework = (rating: Rating): boolean => rating.solved === 'unsolved' || (rating.satisfaction !== null && rating.satisfaction <= 2);

/** The body of the `rate` verb. */
export const ratingInput = ({ satisfaction, solved, attitude, result, comment }: Rating): Record<string, unknown> => ({ satisfaction, solved, ...(attitude ? { attitude: Number(attitude) } : {}), ...(result ? { result: Number(result) } : {}), ...(comment.trim() ? { comment: comment.trim() } : {}) });
