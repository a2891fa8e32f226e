import { guessesOf } from '../../../study/verdict/guesses.ts';
import { inputRows, placeOf } from '../../inputs.ts';
import type { SheetOf } from '../types.ts';

/** Every value of the scenario as it was written, with its source: those of the file first, then the preset's. */
export const assumptions: SheetOf = ({ loaded }) => {
  const { guessed, inputs } = guessesOf(loaded);
  const rows = inputRows(loaded);
  return {
    id: 'assumptions',
    name: 'Assumptions',
    title: 'Assumptions and their sources',
    notes: [
      `${guessed} of ${inputs} inputs that describe the floor are marked as guesses. A range such as 7%..11.5% means: ` +
        '9 in 10 sure that the true average lies between.',
    ],
    columns: ['input', 'as written', 'source', 'by', 'where', 'guess'].map((name) => ({
      name,
      unit: 'text',
    })),
    rows: [...rows.filter(({ own }) => own), ...rows.filter(({ own }) => !own)].map((row) => [
      row.path,
      row.text,
      row.source ?? '',
      row.by ?? '',
      placeOf(row),
      row.guess ? 'guess' : '',
    ]),
  };
};
