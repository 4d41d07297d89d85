/** Apart from its writer, which is big and is loaded only where a document is made. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
