/** A question cannot be answered as it was asked. The message is for the person who asked. */
export class StudyError extends Error {
  override readonly name = 'StudyError';
}

/** A question was taken back before there was anything to report. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

/** The program broke its own promises: a fault of ours, not of the question. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
