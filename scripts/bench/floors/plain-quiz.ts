import type { FloorItem } from './floor-content.ts';
import { floorStyles } from './floor-styles.ts';

/** A quiz without a framework: one page with its questions inside and a few lines of script, made by hand. */
export function plainQuiz(items: readonly FloorItem[]): string {
  const data = JSON.stringify(items).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Quiz</title><style>${floorStyles}</style></head>
<body><main></main><script type="application/json" id="data">${data}</script><script>${script}</script></body></html>
`;
}

const script = `
const items = JSON.parse(document.getElementById('data').textContent);
const main = document.querySelector('main');
let place = 0;
function show() {
  const { stem, chooseCount, options } = items[place];
  const type = chooseCount === 1 ? 'radio' : 'checkbox';
  const count = ['', 'one', 'two', 'three'][chooseCount];
  main.innerHTML = '<h1>Question ' + (place + 1) + ' of ' + items.length + '</h1>' + stem +
    '<form><fieldset><p>Choose ' + count + '.</p>' + options.map(({ text }, at) =>
      '<label><input type="' + type + '" name="option" value="' + at + '"> ' + text + '</label>').join('') +
    '</fieldset><button type="submit">Check answer</button></form>';
  main.querySelector('form').onsubmit = check;
}
function check(event) {
  event.preventDefault();
  const { chooseCount, options } = items[place];
  const inputs = [...main.querySelectorAll('input')];
  if (inputs.filter(({ checked }) => checked).length !== chooseCount) return;
  const isRight = inputs.every(({ checked }, at) => checked === options[at].isKey);
  main.querySelector('form').outerHTML = '<h2>' + (isRight ? 'Right' : 'Not right') + '</h2>' +
    options.map(({ text, why, isKey }) => '<div><p>' + (isKey ? '✓ ' : '') + text + '</p>' + why + '</div>').join('') +
    '<button type="button">Next question</button>';
  main.querySelector('button').onclick = () => { place = (place + 1) % items.length; show(); };
}
show();
`;
