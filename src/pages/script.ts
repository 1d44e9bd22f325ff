/** The one script that pages have: a button to copy what else has to be selected. */
export const COPY_SCRIPT = `for (const text of document.querySelectorAll('.cite pre')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent)
      button.textContent = 'Copied'
    } catch {
      getSelection().selectAllChildren(text)
      button.textContent = 'Selected'
    }
  })
  text.after(button)
}
`
