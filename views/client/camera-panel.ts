import { scannerWords } from '../words/scanner.ts'

type Word = keyof (typeof scannerWords)['th']

/** Where the camera's picture stands, what it says, and the two ways out of it. */
export type Panel = {
  element: HTMLElement
  video: HTMLVideoElement
  say(word: Word): void
  /** Says why there is no picture, in its place. */
  fail(word: Word): void
}

export function makePanel(close: () => void): Panel {
  const words = scannerWords[document.documentElement.lang === 'en' ? 'en' : 'th']
  const element = make('section', 'camera')
  element.setAttribute('aria-label', words.panel)
  const video = make('video')
  video.muted = true
  video.playsInline = true
  const said = make('p')
  said.setAttribute('role', 'status')
  const byHand = make('a', '', words.type)
  byHand.href = '/scans'
  const ends = make('button', '', words.close)
  ends.type = 'button'
  ends.addEventListener('click', close)
  const bar = make('div', 'camera-bar')
  bar.append(said, byHand, ends)
  element.append(video, bar)
  document.body.append(element)
  document.documentElement.classList.add('with-camera')
  ends.focus()
  const say = (word: Word) => {
    said.textContent = words[word]
  }
  const fail = (word: Word) => {
    element.classList.add('blind')
    say(word)
  }
  return { element, video, say, fail }
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, kind = '', text = '') {
  const element = document.createElement(name)
  if (kind) element.className = kind
  element.textContent = text
  return element
}
