export type Solved = 'solved' | 'partly' | 'unsolved';
export interface Rating { satisfaction: number | null; solved: Solved | null; comment: string }

/** Both questions stand apart and both must be answered: a kind clerk is not a mended pipe. */
export const isComplete = (rating: Rating): boolean => rating.satisfaction !== null && rating.solved !== null;

/** The server sends such a rating back to the unit while the return visit is due. */
export const asksForRework = (rating: Rating): boolean => rating.solved === 'unsolved' || (rating.satisfaction !== null && rating.satisfaction <= 2);

/** The body of the `rate` verb. */
export const ratingInput = ({ satisfaction, solved, comment }: Rating): Record<string, unknown> => ({ satisfaction, solved, ...(comment.trim() ? { comment: comment.trim() } : {}) });
