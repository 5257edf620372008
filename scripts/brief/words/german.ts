import type { Language } from './language.ts'

export const german: Language = {
  connective:
    /^(?:(?:also|außerdem|zudem|ferner|zunächst|erstens|zweitens|drittens|schließlich|zuletzt|übrigens|nebenbei|kurz(?: gesagt)?|im grunde|natürlich|im übrigen|fazit|hinweis|merke)\s*(?:,|:|–|—)\s*|und\s+(?=\S+\s+\S))/i,
  examples:
    /(?:,|\s)\s*(?:zum beispiel|z\.\s?b\.|zb\.|beispielsweise|bspw\.|wie (?:etwa|zum beispiel|z\.\s?b\.)|etwa(?= [A-ZÄÖÜ]))\s/i,
  explains:
    /^(?:weil|da(?= \S+ \S+)|denn|damit|sodass|so\s?dass|um(?= .* zu )|was|wodurch|womit|weshalb|also|d\.\s?h\.|das heißt|sprich|nämlich)\b/i,
  inserts: {
    begins:
      /^(?:der|die|das|dem|den|deren|dessen|welche\w*|ein|eine|einer|einem|zum beispiel|z\.\s?b\.|etwa|wie)\s/i,
    before:
      /^(?!und\b|oder\b|aber\b|weil\b|dass\b|denn\b|sondern\b|die\b|der\b|das\b|wenn\b|damit\b|was\b|mit\b)\p{Ll}/u,
  },
  unfinished: /\b(?:alles|nichts|etwas|vieles|einiges|das|dem|dessen)$/i,
  semicolonExplains: true,
  lastItem: /(?:^|\s)(?:und|oder|sowie|&)\s+/gi,
  leansOn:
    /^(?:wenn|falls|sobald|solange|während|nachdem|bevor|bis|obwohl|obgleich|als|da|weil|dass|ob|wo|wie|je|mit|bei|für|nach|seit|von|durch|aus|um|statt|trotz|und|oder|aber|sondern|sowie)\b/i,
  pointsBack:
    /^(?:das|dies(?:e[rsmn]?)?|jene[rsmn]?|es|er|sie|so|dort|hier|damit|dabei|dafür|dadurch|deshalb|daher|trotzdem|dennoch|aber|doch)\b/i,
  keeps:
    /\b(?:nicht|kein\w*|nie|niemals|niemand|nichts|ohne|nur|wenn|falls|sofern|solange|sobald|außer|bevor|bis|mindestens|höchstens|wenigstens|weder|kaum|ausschließlich|lediglich|muss|müssen|halb\w*|doppelt\w*|zwei\w*|drei\w*|vier\w*|fünf\w*|sechs\w*|sieben\w*|acht(?:e\w*|mal)?|neun\w*|zehn\w*|elf\w*|zwölf\w*|hundert|tausend|million\w*|milliarde\w*|prozent|erst|erste[nrsm]?)\b|[€%\d]/i,
  stresses:
    /\b(?:wichtig\w*|kern\w*|entscheidend\w*|problem|ziel|grundsatz|lehre|fazit|immer|nie|muss|hauptsächlich|wesentlich\w*|schlüssel\w*|lösung)\b/i,
  speaksOfTheTalk:
    /\b(?:(?:in )?diese[mrsn]? (?:vortrag|talk|session)|vortrag(?:ende\w*)?|folien?|aufzeichnung|link|ich (?:fand|finde|denke|war|habe)|danke)\b/i,
}
