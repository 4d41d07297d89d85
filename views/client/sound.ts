let audio: AudioContext | null = null

/** One short high tone for each tag. */
export const beep = () => tone(1320, 0.09)
/** A low one after it where something is wrong. */
export const hum = () => tone(196, 0.35)
/** The same for the hand, where the shop is loud. */
export const buzz = () => navigator.vibrate?.(60)

function tone(hertz: number, seconds: number): void {
  try {
    audio ??= new AudioContext()
    const [swing, gain] = [audio.createOscillator(), audio.createGain()]
    swing.frequency.value = hertz
    gain.gain.setValueAtTime(0.2, audio.currentTime)
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds)
    swing.connect(gain).connect(audio.destination)
    swing.start()
    swing.stop(audio.currentTime + seconds)
  } catch {
    // A device without sound goes on without it: the words and the hand tell the same.
  }
}
