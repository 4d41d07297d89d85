/** A mark that no page of ours draws by itself: found raw in a page, what was typed became markup. */
export const mark = 'x7mark'
/** What breaks out of text, of either kind of attribute, of a comment, a title and a script. */
export const script = `"'>--></title></textarea></script><${mark} onload=alert(1)><script>${mark}()</script>`

/** Did something of `script` become markup? Escaped, its brackets are entities. */
export function becameMarkup(page: string): boolean {
  return page.includes(`<${mark}`) || page.includes(`<script>${mark}`)
}

/** Texts that have broken some program before, none longer than a form takes. */
export const hostileTexts = [
  script,
  ...['', ' ', '\u0000', 'ก\u0000ข', '\u202e\u2066', '\ud83d\ude00', '\ufffd', '\ufeffก'],
  ...["' OR '1'='1", "'; DROP TABLE ledger; --", '%', '_', '%%%', '\\', '"', "'", '`', '*', '()'],
  ...['AND', 'NEAR(', '"a" OR', '-', '^', ':', 'a*', '{}', '[]', 'null', 'undefined', 'NaN'],
  ...['../../../etc/passwd', '..\\..\\x', '/etc/passwd', 'file:///etc/passwd', 'C:\\x'],
  ...['//evil.example', 'https://evil.example', 'javascript:alert(1)', 'data:text/html,x'],
  ...[
    '0',
    '-1',
    '1.5',
    '1e9',
    '999999999999999999999',
    '-0',
    '0x10',
    '๑๒',
    'Infinity',
    '2147483648',
  ],
  ...[
    '0000-00-00',
    '9999-12-31',
    '2026-02-30',
    '31 ก.พ. 2569',
    '-1-1-1',
    '2026-11-24',
    '10000-01-01',
  ],
  ...['=cmd|x!A1', '+1', '@SUM(A1)', '\t=1', '\r\nSet-Cookie: a=b', 'a\r\n\r\n<html>'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'true', 'false', 'on', 'all'],
  ...[
    'division-head:d01',
    'supply-officer:',
    'king:d01',
    'd01',
    'd99',
    '2569',
    '2569-10',
    '2026-13',
  ],
]

/** Ends of an address that name no thing of ours, as they are typed. */
export const hostileParts = [
  ...['%00', '%ff', '%', '%zz', '%2e%2e%2f', '..%2f..%2fetc%2fpasswd', '%c0%ae', '%F0%9F%98%80'],
  ...["'%20OR%201=1--", '%25', '_', '*', '%3Cscript%3E', '0', '-1', '1e9', 'new', 'null', '%20'],
  ...[
    '__proto__',
    'constructor',
    '9999',
    '0000',
    '1.pdf',
    '.pdf',
    '2569.pdf',
    '2569.json',
    'a'.repeat(5000),
  ],
]
