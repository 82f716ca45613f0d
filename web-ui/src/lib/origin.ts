/** Where the server is: it serves this client, so the answer is always where the client came from. */
export function origin(): string {
  return typeof location === 'undefined' ? 'http://localhost' : location.origin
}
