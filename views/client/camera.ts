import { makePanel, type Panel } from './camera-panel.ts'
import { type Read, readerFor } from './camera-reader.ts'
import { Repeats } from './repeats.ts'
import { beep, buzz, hum } from './sound.ts'
import type { Tone } from './tone.ts'

type Send = (text: string) => Promise<Tone>

/** Between two looks at the picture, in milliseconds. */
const lookEvery = 100

/**
 * Opens the back camera beside the page and reads until it is closed: each tag is heard, felt and
 * sent once. What stands in the way is said where the picture would be.
 */
export async function openCamera(button: HTMLElement, send: Send): Promise<void> {
  if (document.querySelector('.camera')) return
  let stream: MediaStream | null = null
  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    panel.element.remove()
    document.documentElement.classList.remove('with-camera')
    removeEventListener('pagehide', close)
    removeEventListener('keydown', onEscape)
    button.focus()
  }
  const onEscape = ({ key }: KeyboardEvent) => key === 'Escape' && close()
  const panel = makePanel(close)
  addEventListener('pagehide', close)
  addEventListener('keydown', onEscape)
  panel.say('starting')
  if (!navigator.mediaDevices?.getUserMedia) {
    return panel.fail(isSecureContext ? 'none' : 'insecure')
  }
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
    })
  } catch (error) {
    return panel.fail(whyNot(error))
  }
  // It was closed while the browser asked for leave.
  if (!panel.element.isConnected) return close()
  panel.video.srcObject = stream
  try {
    const [read] = await Promise.all([readerFor(button.dataset), panel.video.play()])
    panel.say('looking')
    await look(panel, read, send)
  } catch {
    panel.fail('broken')
  }
}

/** What a browser calls it, as a word of ours. */
function whyNot(error: unknown): 'denied' | 'busy' | 'none' {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'none'
  }
}

async function look({ element, video, say }: Panel, read: Read, send: Send): Promise<void> {
  const repeats = new Repeats()
  while (element.isConnected) {
    for (const text of await read(video)) {
      if (!repeats.isFresh(text, performance.now())) continue
      beep()
      buzz()
      say('reading')
      send(text).then(
        tone => {
          say('looking')
          if (tone === 'wrong') hum()
        },
        () => {
          repeats.forget(text)
          say('offline')
          hum()
        },
      )
    }
    await new Promise(resolve => setTimeout(resolve, lookEvery))
  }
}
