// Two minutes before the server would forget a silent visitor a line offers to stay; after that it says what to do.
const line = document.querySelector('[data-idle]'), idle = line.dataset.idle * 1000;
// The server notes at most once a minute that somebody was here.
const SLACK = 60_000, NOTICE = 120_000;
const tabs = new BroadcastChannel('ruhui-here');
let seen = Date.now(), state = 'quiet';

function show(next) {
  if (state === next) return;
  state = next;
  line.replaceChildren();
  if (next === 'quiet') return;
  const text = document.createElement('p');
  text.textContent = next === 'soon' ? line.dataset.soon : line.dataset.over;
  const go = document.createElement(next === 'soon' ? 'button' : 'a');
  go.className = 'btn small';
  go.textContent = next === 'soon' ? line.dataset.stay : line.dataset.again;
  if (next === 'soon') Object.assign(go, {type: 'button', onclick: stay});
  else go.href = line.dataset.login;
  line.append(text, go);
}

function look() {
  const silent = Date.now() - seen;
  show(silent > idle ? 'over' : silent > idle - SLACK - NOTICE ? 'soon' : 'quiet');
}

function here() {
  seen = Date.now();
  look();
}

async function stay() {
  try {
    const answer = await fetch(line.dataset.here, {redirect: 'manual'});
    if (answer.status !== 204) return show('over');
    here();
    tabs.postMessage('here');
  } catch { /* no connection: the line stays, and so does the button */ }
}

tabs.onmessage = here;
tabs.postMessage('here');
document.addEventListener('ruhui:here', () => { here(); tabs.postMessage('here'); });
addEventListener('pageshow', event => { if (event.persisted) look(); });
setInterval(look, 15_000);
