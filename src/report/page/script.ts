/** The page's script: saving tables as CSV. The page says all it has to say without it. */
export const script = `
for (const button of document.querySelectorAll('button[data-csv]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const name = button.dataset.csv;
    const text = JSON.parse(document.getElementById('data-' + name).textContent);
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
