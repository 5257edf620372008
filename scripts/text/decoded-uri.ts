/** `%E5%9B%BE` → `图`, as far as `decodeURI` goes; what is no valid escape stays as it is: `100%`. */
export function decodedUri(uri: string): string {
  return orAsItIs(decodeURI, uri)
}

/** The same by `decodeURIComponent`, which also decodes what separates the parts of an address: `%2F` → `/`. */
export function decodedUriComponent(uri: string): string {
  return orAsItIs(decodeURIComponent, uri)
}

function orAsItIs(decode: (uri: string) => string, uri: string): string {
  try {
    return decode(uri)
  } catch {
    return uri
  }
}
