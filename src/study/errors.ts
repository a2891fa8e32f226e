/** A question cannot be answered as it was asked. The message is for the person who asked. */
export class StudyError extends Error {
  override readonly name = 'StudyError';
}

/** The program broke its own promises: a fault of ours, not of the question. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
