/** Texts of the training data as vectors, and what each says for each label. No text can be read from them. */
export interface KernelModel {
  gamma: number;
  /** How much the title's mean counts beside the whole text's. */
  titleShare: number;
  /** Factor on its scores when they are added to the linear ones. */
  share: number;
  /** idf × entropy factor of each word. */
  termWeights: Float32Array;
  /** `supports × dims`, each of length 1. */
  supports: Float32Array;
  /** `supports × labels`. */
  factors: Float32Array;
  bias: Float32Array;
}
