/** How a scan was answered, for the ear: as the page's result says it. */
export type Tone = 'good' | 'same' | 'wrong'
