// Lists what openapi.json describes and sends requests to it with the visitor's own session.
const main = document.querySelector('main');
const make = (tag, members = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), members);
  element.append(...children);
  return element;
};

const api = await (await fetch('/api/openapi.json')).json();
document.querySelector('#about').textContent = api.info.description.replaceAll('`', '');

const resolve = (schema) => (schema?.$ref ? resolve(schema.$ref.split('/').slice(1).reduce((at, key) => at[key], api)) : schema);

/** A body to begin from. */
function example(schema, depth = 0) {
  const known = resolve(schema);
  if (!known || depth > 5) return null;
  if (known.example !== undefined) return known.example;
  if (known.examples?.length) return known.examples[0];
  if (known.enum) return known.enum[0];
  if (known.const !== undefined) return known.const;
  const one = known.anyOf ?? known.oneOf ?? known.allOf;
  if (one) return example(one[0], depth + 1);
  if (known.type === 'object') return Object.fromEntries(Object.entries(known.properties ?? {}).map(([key, value]) => [key, example(value, depth + 1)]));
  if (known.type === 'array') return [example(known.items, depth + 1)];
  return { string: '', integer: 0, number: 0, boolean: false }[known.type] ?? null;
}

function show(path, method, operation) {
  const inputs = (operation.parameters ?? []).map((parameter) => {
    const input = make('input', { name: parameter.name, placeholder: parameter.name });
    input.dataset.in = parameter.in;
    return input;
  });
  const content = operation.requestBody?.content ?? {};
  const [mediaType] = Object.keys(content);
  const body = mediaType === 'application/json' ? make('textarea', { value: JSON.stringify(example(content[mediaType].schema), null, 2) }) : undefined;
  const form = mediaType === 'multipart/form-data'
    ? Object.entries(resolve(content[mediaType].schema).properties).map(([name, schema]) => make('input', { name, placeholder: name, type: schema.format === 'binary' ? 'file' : 'text' }))
    : [];
  const output = make('pre', { hidden: true });
  const button = make('button', { textContent: 'Send', type: 'button' });
  button.onclick = async () => {
    const query = new URLSearchParams();
    const headers = {};
    let address = path;
    for (const input of inputs) {
      if (input.dataset.in === 'path') address = address.replace(`{${input.name}}`, encodeURIComponent(input.value));
      else if (input.value !== '' && input.dataset.in === 'query') query.set(input.name, input.value);
      else if (input.value !== '' && input.dataset.in === 'header') headers[input.name] = input.value;
    }
    const request = { method: method.toUpperCase(), headers };
    if (body) {
      headers['Content-Type'] = 'application/json';
      request.body = body.value;
    } else if (form.length > 0) {
      request.body = new FormData();
      for (const input of form) {
        if (input.type === 'file' ? input.files[0] : input.value !== '') request.body.append(input.name, input.type === 'file' ? input.files[0] : input.value);
      }
    }
    output.hidden = false;
    output.textContent = '…';
    try {
      const answer = await fetch(query.size > 0 ? `${address}?${query}` : address, request);
      const text = await answer.text();
      output.textContent = `${answer.status}\n${pretty(text)}`;
    } catch (error) {
      output.textContent = String(error);
    }
  };
  return make('details', {},
    make('summary', {}, make('b', { textContent: method.toUpperCase() }), make('code', { textContent: path }), ' ', make('span', { textContent: operation.summary ?? '' })),
    make('p', { textContent: operation.description ?? 'Public.' }),
    ...inputs.map((input) => make('label', {}, input)), ...form.map((input) => make('label', {}, input)),
    ...(body ? [body] : []), button, output);
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.slice(0, 20_000);
  }
}

const groups = new Map();
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const tag = operation.tags?.[0] ?? '';
    groups.set(tag, [...(groups.get(tag) ?? []), show(path, method, operation)]);
  }
}
// What a customer's program calls comes before the back office.
const FIRST = ['auth', 'portal'];
const rank = (tag) => [...FIRST, tag.split('/')[0]].indexOf(tag.split('/')[0]);
for (const [tag, operations] of [...groups].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))) main.append(make('section', {}, make('h2', { textContent: tag }), ...operations));

document.querySelector('#filter').oninput = ({ target }) => {
  for (const section of main.children) {
    let shown = 0;
    for (const details of section.querySelectorAll('details')) {
      details.hidden = !details.querySelector('summary').textContent.toLowerCase().includes(target.value.toLowerCase());
      if (!details.hidden) shown += 1;
    }
    section.hidden = shown === 0;
  }
};

const logIn = document.querySelector('#log-in');
logIn.onsubmit = async (event) => {
  event.preventDefault();
  const answer = await fetch('/api/auth/log-in', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(Object.fromEntries(new FormData(logIn))),
  });
  const body = await answer.json();
  logIn.querySelector('output').textContent = answer.ok ? `${body.user.firstName} ${body.user.lastName} (${body.user.role})` : body.detail;
};
