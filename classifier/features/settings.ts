/** What a model's features are made of. Saved with the weights: judging must count as training did. */
export interface FeatureSettings {
  /** Longest character n-gram. */
  longestGram: number;
  /** How often the title is counted within the text's own block. */
  titleRepeat: number;
  /** Length of the title's block beside the text's block of length 1; 0 leaves the block out. */
  titleBlock: number;
  /**
   * Added to each block's own length before it is brought to its set length (both squared), so that one or two
   * characters do not speak as loudly as a whole message.
   */
  lengthFloor: number;
}

/** The two blocks of one vector; each is brought to its own length. */
export const TEXT_BLOCK = 0;
export const TITLE_BLOCK = 1;
