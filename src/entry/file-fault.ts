const notAllowed =
  'this user may not: run it as the user that the office runs as, or give that user the file (chown)'
const words: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'part of its path is a file and no folder',
  EISDIR: 'it is a folder: name the file in it',
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'that disk can only be read',
}

/**
 * What the system said of a file, in words of one line that tell what to do, where there is
 * something to do.
 */
export function faultOf(error: NodeJS.ErrnoException): string {
  const word = words[error.code ?? '']
  if (word === undefined) return error.message.replace(/\s+/g, ' ')
  return error.path === undefined ? word : `${word} (${error.path})`
}
