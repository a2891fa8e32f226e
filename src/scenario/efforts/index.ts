import { flatToPiece } from './flat-to-piece.ts';
import { friebel } from './friebel.ts';
import { gallen } from './gallen.ts';
import { larkin } from './larkin.ts';
import { lazear } from './lazear.ts';
import { misraNair } from './misra-nair.ts';
import { paarschShearer } from './paarsch-shearer.ts';
import { shearer } from './shearer.ts';
import type { PublishedEffort } from './types.ts';

/** Published effects of pay on work, by the word that may stand in place of their numbers. */
export const efforts = {
  'flat-to-piece': flatToPiece,
  lazear,
  shearer,
  'paarsch-shearer': paarschShearer,
  gallen,
  friebel,
  'misra-nair': misraNair,
  larkin,
} as const satisfies Readonly<Record<string, PublishedEffort>>;
