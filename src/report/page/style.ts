/** The page's look: light, plain, readable at 200 % and on paper. Amber marks guesses, never alone. */
export const style = `
:root { color-scheme: light; --ink: #1f2328; --muted: #57606a; --line: #d8dee4; --soft: #f6f8fa; --blue: #0072b2; --amber: #8a5a00; --amber-soft: #fff4d6; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", Verdana, sans-serif; font-variant-numeric: tabular-nums; }
main, header, footer { max-width: 1168px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 48px 0 12px; padding-top: 12px; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 2px; max-width: 62em; }
p, li { max-width: 46em; }
.muted, .question { color: var(--muted); margin: 0 0 8px; font-size: .9rem; }
nav { margin: 12px 0 0; font-size: .9rem; display: flex; flex-wrap: wrap; gap: 4px 16px; }
nav a { color: var(--blue); }
a:focus-visible, button:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.verdict { padding: 0; margin: 0; list-style: none; }
.verdict li { margin: 0 0 8px; font-size: 1.1rem; padding-left: 14px; border-left: 4px solid var(--blue); }
.tiles + h3 { margin: 18px 0 8px; }
.muted + h3 { margin-bottom: 8px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 12px; margin: 0; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
.tiles .name { color: var(--muted); font-size: .85rem; display: block; }
.tiles .middle { font-size: 1.6rem; font-weight: 650; line-height: 1.25; display: block; }
.tiles .range { font-size: .85rem; display: block; }
figure { margin: 0 0 40px; padding: 20px 0 0; border-top: 1px solid var(--line); }
figure:first-of-type { border-top: 0; padding-top: 0; }
figcaption { color: var(--muted); font-size: .88rem; max-width: 58em; margin-top: 6px; }
.picture { margin: 10px 0 0; overflow-x: auto; }
.picture svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
.picture .narrow svg { width: 100%; max-width: 560px; }
.parts { display: flex; flex-wrap: wrap; align-items: end; gap: 14px 0; }
.parts > div { min-width: min(100%, 340px); max-width: 100%; overflow-x: auto; }
.parts svg { max-width: none; }
details { margin-top: 8px; }
summary { cursor: pointer; color: var(--blue); min-height: 28px; padding: 2px 0; width: fit-content; }
button { font: inherit; font-size: .9rem; min-height: 30px; padding: 3px 12px; margin: 6px 0; border: 1px solid var(--blue); border-radius: 6px; background: #fff; color: var(--blue); cursor: pointer; }
.scroll { overflow-x: auto; max-width: 100%; background: linear-gradient(to right, #fff 30%, #fff0) left, linear-gradient(to left, #fff 30%, #fff0) right, linear-gradient(to right, #57606a99, #57606a00) left, linear-gradient(to left, #57606a99, #57606a00) right; background-repeat: no-repeat; background-size: 36px 100%, 36px 100%, 14px 100%, 14px 100%; background-attachment: local, local, scroll, scroll; }
table { border-collapse: collapse; font-size: .85rem; }
th, td { padding: 4px 12px 4px 0; text-align: right; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 600; vertical-align: bottom; min-width: 5.5em; }
td.t, th.t { text-align: left; overflow-wrap: break-word; }
tr.total td { font-weight: 650; border-bottom: 2px solid var(--muted); }
.inputs { min-width: 640px; }
.inputs td { text-align: left; overflow-wrap: break-word; max-width: 26em; }
.guess { background: var(--amber-soft); color: var(--amber); font-weight: 650; border-radius: 4px; padding: 0 6px; }
.scroll + h3 { margin-top: 28px; }
.box h3 { margin-top: 14px; }
.box { border: 1px solid var(--line); background: var(--soft); border-radius: 8px; padding: 4px 20px 8px; margin: 16px 0; }
dl { display: grid; grid-template-columns: minmax(9em, 14em) 1fr; gap: 4px 20px; font-size: .92rem; max-width: 62em; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 14px; font: .8rem/1.45 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow: auto; max-height: 70vh; }
footer { color: var(--muted); font-size: .85rem; padding-top: 24px; padding-bottom: 48px; overflow-wrap: anywhere; }
@media (max-width: 860px) {
  main, header, footer { padding-left: 14px; padding-right: 14px; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: 6px; }
}
@media (max-width: 1100px) {
  .both .wide { display: none; }
  .both .narrow { display: block; }
}
@media (max-width: 480px) {
  table { font-size: .78rem; }
  th, td { padding-right: 5px; }
  th:last-child, td:last-child { padding-right: 0; }
  th { min-width: 0; }
}
@media print {
  body { font-size: 10.5pt; }
  nav, button, summary { display: none; }
  .scroll { overflow: visible; background: none; }
  pre { max-height: none; overflow: visible; }
  pre { white-space: pre-wrap; }
  figure, .tiles li, tr { break-inside: avoid; }
  h2, h3, h2 + p, .question { break-after: avoid; }
  .tiles { break-inside: avoid; }
  .guess, .box { border: 1px solid var(--muted); }
  .both .wide { display: block; }
  .both .narrow { display: none; }
}
`;
