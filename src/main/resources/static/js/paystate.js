// The pay page finds out by itself: every 2 s for two minutes, then every 10 s, and not while nobody looks.
const said = document.getElementById('pay-said');
const began = Date.now();
let box = document.querySelector('[data-pay]'), timer, ends = 0, busy = false;

function count() {
  const line = box.querySelector('[data-left]');
  if (!line) return;
  const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  line.textContent = line.dataset.text.replace('{n}', text);
  // A dead code must not be scanned, even before the server says so.
  if (left === 0) { box.querySelector('#code')?.remove(); show(); }
}

function begin() {
  const line = box.querySelector('[data-left]');
  ends = line ? Date.now() + line.dataset.left * 1000 : 0;
  count();
}

async function show() {
  const answer = await fetch(location.pathname);
  if (!answer.ok || answer.redirected) return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-pay]');
  if (!fresh) return location.reload();
  box.replaceWith(document.adoptNode(fresh));
  box = fresh;
  said.textContent = box.dataset.say;
  begin();
}

async function ask() {
  if (busy || document.hidden) return;
  busy = true;
  try {
    const answer = await fetch(box.dataset.pay, { headers: { Accept: 'application/json' } });
    if (answer.redirected) return location.reload();
    if (answer.ok && (await answer.json()).key !== box.dataset.known) await show();
  } catch { /* The line is down: the next round asks again. */ } finally {
    busy = false;
    later();
  }
}

function later() {
  clearTimeout(timer);
  if (!box.dataset.moves || document.hidden) return;
  timer = setTimeout(ask, Date.now() - began < 120000 ? 2000 : 10000);
}

document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : ask()));
setInterval(count, 1000);
begin();
later();
