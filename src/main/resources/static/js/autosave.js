// Keeps a draft: two seconds after the last change, on leaving a field, and when the page is hidden.
const waits = [2, 5, 15];

function keep(form) {
  const line = document.querySelector('[data-autosave-status]');
  let dirty = false, busy = null, tries = 0, timer, spoken = 0;

  const later = seconds => { clearTimeout(timer); timer = setTimeout(save, seconds * 1000); };

  function say(text, urgent) {
    if (!line || !text) return;
    // A screen reader hears “saved” at most once a minute.
    const quiet = !urgent && Date.now() - spoken < 60000;
    line.setAttribute('aria-live', quiet ? 'off' : 'polite');
    if (!quiet) spoken = Date.now();
    line.textContent = text;
    line.classList.toggle('retrying', urgent);
  }

  function fields() {
    const pairs = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
    return new URLSearchParams(pairs);
  }

  function save() {
    clearTimeout(timer);
    if (!dirty || busy) return;
    dirty = false;
    busy = post().finally(() => { busy = null; });
  }

  async function post() {
    try {
      const headers = { 'X-Autosave': '1', Accept: 'application/json' };
      const answer = await fetch(form.dataset.autosave, { method: 'POST', headers, body: fields(), keepalive: true });
      if (answer.status === 409) return stop();
      const { saved, version } = await answer.json();
      if (!answer.ok || !saved) throw answer;
      document.dispatchEvent(new Event('ruhui:here'));
      if (form.elements.version) form.elements.version.value = version;
      tries = 0;
      say(line?.dataset.saved?.replace('{time}', saved), false);
      if (dirty) later(2);
    } catch {
      dirty = true;
      say(line?.dataset.retrying, true);
      later(waits[Math.min(tries++, 2)]);
    }
  }

  // Somebody else changed the draft: the next real submit shows both versions.
  function stop() {
    removeEventListener('beforeunload', ask);
    form.removeEventListener('input', touch);
    say(line?.dataset.conflict, true);
  }

  // A draft on its way makes the version in the form old: the submit waits for the new one.
  function submit(event) {
    dirty = false;
    clearTimeout(timer);
    if (!busy) return;
    event.preventDefault();
    busy.then(() => form.requestSubmit(event.submitter));
  }

  const touch = () => { dirty = true; if (!tries) later(2); };
  const ask = event => { if (dirty) event.preventDefault(); };
  form.addEventListener('input', touch);
  form.addEventListener('focusout', () => { if (!tries) save(); });
  form.addEventListener('submit', submit);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  addEventListener('beforeunload', ask);
}

document.querySelectorAll('form[data-autosave]').forEach(keep);
