// A paper may be dropped anywhere on the box round a file field. Without this file the field itself still takes it, or a click does.
for (const box of document.querySelectorAll('[data-drop]')) {
  const field = box.querySelector('input[type="file"]')
  let inside = 0
  const over = (more) => {
    inside = Math.max(0, inside + more)
    box.classList.toggle('mp-drop--over', inside > 0)
  }
  box.addEventListener('dragenter', () => over(1))
  box.addEventListener('dragleave', () => over(-1))
  // Without this the browser opens the file in place of the page, and what was typed is lost.
  box.addEventListener('dragover', (event) => event.preventDefault())
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    over(-inside)
    if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files
    field.focus()
  })
}
