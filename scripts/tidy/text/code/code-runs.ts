import { isBlank, type Line } from '../../lines/line.ts'

/** Code that shows by how its lines begin. It ends at an empty line or at the first line of another kind. */
interface CodeRun {
  /** Shiki's name. */
  language: string
  starts: RegExp
  goesOn: RegExp
  /** Lines; fewer may be prose that happens to begin so. */
  least: number
  /** What must be in it for it to be beyond doubt. */
  needs?: RegExp
  /** The line that ends it, which still belongs to it. */
  ends?: RegExp
}

const COMMAND =
  /^(?:sudo|apt(?:-get)? (?:install|update)|yum install|brew install|npm (?:i|ci|install|run|init|start|test)|npx|yarn (?:add|install|dev|build)|pnpm|pip3? install|kubectl \w|docker(?:-compose)? (?:run|build|pull|push|ps|exec|compose|images|logs|up|down)|git (?:clone|add|commit|push|pull|checkout|rebase|merge|log|init|diff|stash)|helm (?:install|upgrade|repo)|go (?:get|run|build|test|mod|install)|cargo (?:run|build|test|new|add|install)|minikube (?:start|stop)|terraform (?:init|plan|apply)|curl (?:-|http)|wget (?:-|http)|mkdir -|chmod [+\d]|ssh \S+@|export \w+=|cd [~./][\w./-]*$)(?:\s.*)?(?:[^.,:;。，：；!?！？]| \.)$/
const KEY = '(?:- +)?[\\w./"-]+:(?: +\\S.*)?'

const RUNS: readonly CodeRun[] = [
  { language: 'bash', starts: /^\$ \S/, goesOn: /^\$ \S/, least: 1 },
  // `git add -A` alone may be what a sentence speaks of; two commands are a session.
  { language: 'bash', starts: COMMAND, goesOn: COMMAND, least: 2 },
  {
    language: 'sql',
    starts:
      /^(?:SELECT|INSERT INTO|UPDATE \S+ SET|DELETE FROM|CREATE (?:UNIQUE )?(?:TABLE|INDEX|DATABASE|VIEW)|ALTER TABLE|DROP TABLE|EXPLAIN .*SELECT|WITH \w+ AS)\b/,
    goesOn: /^/,
    ends: /;\s*$/,
    least: 1,
    needs: /;\s*$|\n\s*(?:FROM|WHERE|VALUES|SET|GROUP BY|ORDER BY|ON|LEFT JOIN|INNER JOIN|JOIN)\b/,
  },
  {
    language: 'yaml',
    starts: /^[a-z][\w.-]*:(?: +\S.*)?$/,
    goesOn: new RegExp(`^ *(?:${KEY}|- +\\S.*|#.*)$`),
    least: 3,
    needs: /^(?:apiVersion: |kind: [A-Z])|^[a-z][\w.-]*:\n +[a-z][\w.-]*:.*\n +(?:- )?[a-z][\w.-]*:/m,
  },
  {
    language: 'ini',
    starts: /^\[[A-Za-z][\w .:-]*\]$/,
    goesOn: /^(?:\[[A-Za-z][\w .:-]*\]|[\w.-]+\s*=.*|[#;].*)$/,
    least: 2,
    needs: /\n[\w.-]+\s*=/,
  },
  {
    language: 'dockerfile',
    starts: /^FROM [\w./:@-]+(?: (?:AS|as) \w+)?$/,
    goesOn:
      /^(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|WORKDIR|ENV|EXPOSE|ARG|USER|LABEL|VOLUME|HEALTHCHECK|#)\s?.*$|^\s+\S/,
    least: 2,
  },
  {
    language: 'http',
    starts:
      /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S*(?: HTTP\/\d(?:\.\d)?)?$|^HTTP\/\d(?:\.\d)? \d{3}\b/,
    goesOn: /^[A-Za-z][\w-]*: \S/,
    least: 2,
  },
  {
    language: '',
    starts:
      /^(?:[\w.]*(?:Error|Exception)\b.*|Traceback \(most recent call last\):|Caused by: .*|Exception in thread .*)$/,
    goesOn: /^\s+(?:at\s|File "|\.\.\. \d+ more)|^\s{4,}\S|^Caused by: |^[\w.]*(?:Error|Exception): /,
    least: 2,
    needs: /\n\s+(?:at [\w.$[<]|File ")/,
  },
  // A drawing, whose columns count.
  { language: '', starts: /^ *(?:\+-{2,}|[┌╔╭][─═]{2,})/, goesOn: /^/, least: 2, needs: /\n *[|│║]/ },
  {
    language: 'python',
    starts:
      /^(?:import [a-z][\w.]*(?: as \w+)?(?:, [a-z][\w.]*)*|from [a-z][\w.]* import [\w*, ()]+|(?:async )?def \w+\(.*\)(?: -> .+)?:|class \w+(?:\(.*\))?:|@\w[\w.]*(?:\(.*\))?)$/,
    goesOn:
      /^(?:[ \t]+\S|[)\]}]|#|(?:import|from|def|async def|class|return|print|assert|raise|del) ?|(?:if|elif|else|for|while|with|try|except|finally)\b.*:$|@\w|[A-Za-z_][\w.]*(?:\[.*\])?(?:\s*[-+*/]?=[^=]|\(|: \w+ = ))/,
    least: 2,
    needs: /\n.*[(=:]/,
  },
]

/** @returns the index after the code that starts at `start` and its language, or undefined where none does */
export function codeRun(
  lines: readonly Line[],
  start: number,
  verbatim: readonly unknown[],
): { end: number; language: string } | undefined {
  const first = lines[start]?.text ?? ''
  for (const { language, starts, goesOn, ends, least, needs } of RUNS) {
    if (!starts.test(first)) continue
    let end = start + 1
    const goes = () => !verbatim[end] && !isBlank(lines[end]) && goesOn.test((lines[end] as Line).text)
    while (!ends?.test((lines[end - 1] as Line).text) && goes()) end++
    const text = lines.slice(start, end).map((line) => line.text)
    if (end - start >= least && (!needs || needs.test(text.join('\n')))) return { end, language }
  }
  return undefined
}
