/** What a question about a quote is asked with. */
import { html } from 'ghtml'

/** Where somebody is named: by name, or by id. Those of `names` are offered. */
export const speakerField = (names: string[], value = ''): string =>
  html`<input id="speaker" name="speaker" value="${value}" maxlength="200" autocomplete="off" list="speakers"><datalist id="speakers">!${names.map((name) => html`<option value="${name}"></option>`)}</datalist>`

export const verifyForm = (
  quote: string,
  speaker: string,
  names: string[],
): string => html`<form action="/verify" class="box">
<p><label for="quote">Words to look for</label><textarea id="quote" name="quote" rows="3" maxlength="2000" required>${quote}</textarea></p>
<p><label for="speaker">Who is said to have said it: a name, or an id (may be left out)</label>!${speakerField(names, speaker)}</p>
<p><button>Look it up</button></p>
</form>`
