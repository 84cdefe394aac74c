/** The admin page's whole look, in the tones of the app. */
export const adminStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(oklch(96.6% 0.005 85), oklch(15.5% 0.005 75));
  --panel: light-dark(oklch(99.2% 0.002 85), oklch(20.5% 0.006 75));
  --ink: light-dark(oklch(24% 0.008 70), oklch(94% 0.004 85));
  --soft: light-dark(oklch(43% 0.01 70), oklch(76% 0.008 80));
  --line: light-dark(oklch(88% 0.007 85), oklch(33% 0.008 75));
  --accent: light-dark(oklch(50% 0.085 205), oklch(77% 0.095 200));
  --accent-ink: light-dark(oklch(100% 0 0), oklch(20% 0.03 205));
  --danger: light-dark(oklch(41% 0.13 28), oklch(84% 0.09 28));
  --good: light-dark(oklch(95% 0.018 205), oklch(28% 0.03 205));
  --bad: light-dark(oklch(95.5% 0.018 28), oklch(28% 0.045 28));
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font: 15px/1.35 Inter, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
header, main { max-width: 1120px; margin: 0 auto; padding: 16px 24px; }
header { display: flex; align-items: center; gap: 16px; }
header h1 { flex: 1; margin: 0; font-size: 18px; font-weight: 600; }
section {
  margin-bottom: 24px;
  padding: 16px 24px 24px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--panel);
}
h2 { margin: 0 0 12px; font-size: 15px; font-weight: 600; }
h3 { margin: 24px 0 8px; font-size: 13px; font-weight: 600; }
p { margin: 0 0 12px; }
.soft, th { color: var(--soft); font-size: 13px; font-weight: 500; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
td:last-child, th:last-child { padding-right: 0; text-align: right; }
.number { text-align: right; white-space: nowrap; }
code { font: 13px/1.35 ui-monospace, monospace; overflow-wrap: anywhere; }
form { margin: 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; align-items: end; }
label { display: grid; gap: 4px; font-size: 13px; font-weight: 500; }
input, select {
  width: 100%;
  height: 32px;
  padding: 0 8px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--page);
  color: var(--ink);
  font: inherit;
}
button, .button {
  height: 32px;
  padding: 0 12px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--panel);
  color: var(--ink);
  font: inherit;
  font-weight: 500;
  line-height: 30px;
  text-decoration: none;
  white-space: nowrap;
  cursor: pointer;
}
button.first { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
button.danger { color: var(--danger); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.acts { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
details summary { color: var(--danger); cursor: pointer; font-weight: 500; line-height: 32px; list-style: none; }
details[open] { max-width: 320px; text-align: left; }
.note { margin-bottom: 24px; padding: 12px 16px; border-radius: 6px; background: var(--good); }
.note.bad { background: var(--bad); }
.sign-in { max-width: 400px; margin: 15vh auto 0; }
.sign-in form { display: grid; gap: 12px; }
`
