// Several files, two at a time, each with its own row, so that one bad file never loses the others.
function uploads(form) {
  const input = form.querySelector('input[type=file]'), zone = form.querySelector('.drop') ?? form, text = form.dataset;
  const list = make('ul', 'files'), status = make('p', 'sr'), waiting = [];
  let running = 0, failed = 0, arrived = 0;
  status.setAttribute('role', 'status');
  zone.after(list, status);

  const fits = file => !text.maxBytes || file.size <= +text.maxBytes;
  const size = file => `${(file.size / 1048576).toFixed(1)} MB`;
  const leave = () => (text.upload ? location.assign(text.upload) : location.reload());

  function add(files) {
    for (const file of files) {
      const row = { file, li: make('li'), name: make('span', 'name', file.name), bar: make('progress'), say: make('span', 'hint'), act: make('button', 'btn plain small') };
      const body = make('div'), line = make('div', 'row');
      row.bar.max = 100;
      row.bar.setAttribute('aria-label', file.name);
      row.act.type = 'button';
      line.append(row.say, row.act);
      body.append(row.name, make('span', 'hint', size(file)), row.bar, line);
      row.li.append(body);
      list.append(row.li);
      if (fits(file)) queue(row);
      else fail(row, text.tooBig?.replace('{file}', file.name).replace('{size}', size(file)));
    }
    next();
  }

  function queue(row) {
    row.li.classList.remove('wrong');
    row.bar.value = 0;
    row.say.className = 'hint';
    row.say.textContent = text.waiting ?? '';
    button(row, text.cancel, () => drop(row));
    waiting.push(row);
  }

  function next() {
    while (running < 2 && waiting.length) send(waiting.shift());
    if (running || waiting.length) return;
    if (arrived && !failed) leave();
    else if (arrived) offerToGoOn();
  }

  function send(row) {
    const request = new XMLHttpRequest(), data = new FormData();
    for (const [name, value] of new FormData(form)) if (name !== input.name) data.append(name, value);
    data.append(input.name, row.file);
    running++;
    row.request = request;
    request.upload.onprogress = e => { row.bar.value = (100 * e.loaded) / e.total; row.say.textContent = `${Math.round(row.bar.value)} %`; };
    request.onloadend = () => { running--; row.request = null; finish(row, request); next(); };
    request.open('POST', form.getAttribute('action') || location.href);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Upload', '1');
    request.send(data);
  }

  function finish(row, request) {
    if (row.gone) return;
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* a lost connection or a page instead of an answer */ }
    if (!answer.ok) return fail(row, answer.message ?? text.failed?.replace('{file}', row.file.name), true);
    arrived++;
    row.bar.value = 100;
    row.act.remove();
    row.say.textContent = text.done ?? '';
  }

  function fail(row, message, again) {
    failed++;
    row.li.classList.add('wrong');
    row.say.className = 'err';
    row.say.textContent = status.textContent = message ?? '';
    button(row, again ? text.retry : text.cancel, () => { failed--; if (again) queue(row); else row.li.remove(); next(); });
  }

  function drop(row) {
    row.gone = true;
    if (row.request) row.request.abort();
    else waiting.splice(waiting.indexOf(row), 1);
    row.li.remove();
    input.focus();
    next();
  }

  function button(row, label, action) { row.act.textContent = label; row.act.onclick = action; }

  function offerToGoOn() {
    if (form.querySelector('[data-go-on]')) return;
    const go = make('button', 'btn', text.continue);
    go.type = 'button';
    go.dataset.goOn = '';
    go.onclick = leave;
    status.after(go);
  }

  const over = on => event => { event.preventDefault(); zone.classList.toggle('over', on); };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', event => { over(false)(event); add(event.dataTransfer.files); });
  input.addEventListener('change', () => { add([...input.files]); input.value = ''; });
}

function make(tag, className = '', content = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = content;
  return element;
}

document.querySelectorAll('form[data-upload]').forEach(uploads);
