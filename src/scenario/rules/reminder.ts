const BEGINS = 'Reminder, not legal advice: ';

/** What a rule asks for, as a note. */
export function reminderNote(rule: string, reminder: string): string {
  return `${BEGINS}${rule}: ${reminder}.`;
}

/** The rule that a note reminds of; null for any other note. */
export function remindedRule(note: string): string | null {
  return note.startsWith(BEGINS) ? note.slice(BEGINS.length).split(':')[0]! : null;
}
