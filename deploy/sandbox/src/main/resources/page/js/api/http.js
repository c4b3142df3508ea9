/** What a cloud answered instead of doing what it was asked. */
export class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * One call.
 *
 * @param {string} method
 * @param {string} path on this server
 * @param {{as?: string, body?: object, form?: URLSearchParams, headers?: object, signal?: AbortSignal}} options
 *   `as`: the e-mail address of the person who acts
 * @returns the answer's JSON, its text where it has another type, null where it has none
 * @throws {Refusal} for every answer of 400 and above, and where nothing answers
 */
export async function call(method, path, { as, body, form, headers = {}, signal } = {}) {
  const sent = { Accept: 'application/json', ...headers };
  if (as) sent.Authorization = `Bearer person:${as}`;
  if (body) sent['Content-Type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(path, { method, headers: sent, signal, body: body ? JSON.stringify(body) : form });
  } catch (silence) {
    if (silence.name === 'AbortError') throw silence;
    throw new Refusal(0, 'NO_ANSWER', 'The sandbox does not answer.');
  }
  const text = await answer.text();
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const content = isJson && text ? JSON.parse(text) : text || null;
  if (!answer.ok) throw refusal(answer, content);
  return content;
}

/** The three clouds and the relay each have their own form of saying no. */
function refusal(answer, content) {
  const said = content?.error ?? content ?? {};
  const code = said.errors?.[0]?.reason ?? said.code ?? said.status ?? answer.status;
  const message = said.message ?? (typeof content === 'string' && content) ?? answer.statusText;
  return new Refusal(answer.status, String(code), message || `HTTP ${answer.status}`);
}
