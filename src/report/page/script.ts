/**
 * The page's script: saving tables as CSV. The page says all it has to say without it.
 * Same rules as `csvOf`: CRLF, doubled quotes, an apostrophe before text that a spreadsheet would calculate.
 */
export const script = `
const field = (cell) => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\\-@\\t\\r]/.test(cell) ? "'" + cell : cell;
  return /[",\\r\\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};
for (const button of document.querySelectorAll('button[data-csv]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const name = button.dataset.csv;
    const { columns, rows } = JSON.parse(document.getElementById('data-' + name).textContent);
    const text = [columns, ...rows].map((row) => row.map(field).join(',') + '\\r\\n').join('');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = name + '.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('details.print')) part.open = true;
});
`;
