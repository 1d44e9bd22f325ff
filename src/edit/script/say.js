// @ts-check
/** What the page says of what was asked. */

/** Says it where it is heard: beside an open form all else is silent. @param {string} message */
export const say = (message) => {
  const places = document.querySelectorAll('#say, dialog[open] .fault[data-for=""]')
  places[places.length - 1].textContent = message
}
