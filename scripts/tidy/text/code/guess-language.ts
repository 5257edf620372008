/** Signs of a language, the clearest first. The names are Shiki's. */
const SIGNS: readonly (readonly [language: string, sign: RegExp])[] = [
  [
    'bash',
    /^\s*(?:\$ |#!\/bin\/(?:ba)?sh|sudo |apt(?:-get)? |npm |npx |kubectl |docker |git |curl |cd |export \w+=)/m,
  ],
  [
    'go',
    /^\s*(?:func [\w(]|package \w+\s*$|type \w+ (?:struct|interface|func)\b|go func\b|defer )|:=|<-\w|\bchan\b/m,
  ],
  ['rust', /\bfn \w+.*(?:->|\{)|\blet mut\b|\bimpl\b.*\{|println!/],
  ['java', /\b(?:public|private|protected) (?:static |final )*[\w<>[\]]+ \w+|System\.out/],
  ['typescript', /\b(?:interface \w+ \{|type \w+ =|(?:const|let) \w+: )|: (?:string|number|boolean)\b/],
  ['javascript', /\b(?:const|let|var) \w+ = |=> |\bfunction\b.*\{|console\.log/],
  ['python', /^\s*(?:def \w+\(.*\):|class \w+.*:|import \w+|from \w+ import|print\()/m],
  ['sql', /^\s*(?:select|insert into|update|delete from|create table|alter table)\b/im],
  ['http', /^(?:GET|POST|PUT|PATCH|DELETE) \/\S* HTTP/m],
  ['json', /^\s*[{[]\s*(?:"[^"]+"\s*:|$)[\s\S]*[}\]]\s*$/],
  ['html', /^\s*<(?:!doctype|html|div|span|script|template)\b/im],
  ['c', /#include\s*[<"]|\bint main\(/],
  ['yaml', /^(?:[\w.-]+:(?: .*)?\n)(?:[ -].*\n?|[\w.-]+:.*\n?)+$/],
]

/** @returns a language that Shiki knows, or '' where nothing speaks for one. */
export function guessLanguage(code: string): string {
  return SIGNS.find(([, sign]) => sign.test(code))?.[0] ?? ''
}
