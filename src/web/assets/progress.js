// While files are read, their page is asked for anew and only what has changed is put in its place, so that the eye and the keyboard stay where they are.
// Without this file the whole page comes anew by itself.
const parts = () => [...document.querySelectorAll('#how-far, .mp-arrivals > li, #all-files')]
const isOpen = () => document.querySelector('#how-far')?.dataset.open === 'yes'

/** The button that was pressed or tabbed to may be gone: the keyboard then goes on from the file it belonged to. */
function replace(old, now) {
  const held = old.contains(document.activeElement)
  old.replaceWith(now)
  if (!held) return
  const next = now.querySelector('a, button') ?? now
  if (next === now) now.tabIndex = -1
  next.focus()
}

async function look() {
  const answer = await fetch(location.href, { cache: 'no-store' })
  // one file alone: it was read, and its paper is there
  if (answer.redirected) return location.replace(answer.url)
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const old of parts()) {
    const now = page.getElementById(old.id)
    if (!now || now.outerHTML === old.outerHTML) continue
    // the sentence is changed in place: a new element would not be heard
    if (old.id === 'how-far') {
      old.textContent = now.textContent
      old.dataset.open = now.dataset.open
    } else replace(old, document.adoptNode(now))
  }
  step(page)
}

/** The steps at the head of the page say nothing that the sentence does not. */
function step(page) {
  const [old, now] = [document.querySelector('.mp-stage'), page.querySelector('.mp-stage')]
  if (old && now && old.outerHTML !== now.outerHTML) old.replaceWith(document.adoptNode(now))
}

async function watch() {
  while (isOpen()) {
    await new Promise((go) => setTimeout(go, document.hidden ? 5000 : 1000))
    try {
      await look()
    } catch {
      // the server may be starting anew; the next look finds it
    }
  }
}
watch()
