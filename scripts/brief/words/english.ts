import type { Language } from './language.ts'

export const english: Language = {
  connective:
    /^(?:(?:and |but )?(?:so|also|then|now|well|first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|finally|lastly|next|in addition|additionally|furthermore|moreover|besides|therefore|thus|hence|as a result|consequently|in fact|actually|basically|of course|obviously|in general|generally|in other words|in short|to sum up|on top of that|at the same time|meanwhile|as you know|as always|by the way|note that|please note that|it turns out that|fun fact|tl;dr|tldr)\b\s*(?:,|:|-|–|—)\s*|(?:so|also|and|then|basically|note that|it turns out(?: that)?|of course|in fact)\s+(?=\S+\s+\S))/i,
  examples:
    /(?:,|\s|\s[-–—]\s)\s*(?:such as|for example|for instance|e\.\s?g\.|eg\.|including|like for example|think(?: of)?:?)\s/i,
  explains:
    /^(?:because|since|as(?= (?:it|they|we|this|that|the|you|there)\b)|which|so(?: that)?\b|in order to|meaning|i\.\s?e\.|that is|that way|this way|thereby|hence|therefore|thus|making|allowing|giving|letting|leading|resulting|thanks to|due to)\b/i,
  explainsWithin: / (?=because(?: of)?\b|so that\b|in order to\b|thanks to\b|due to\b)/i,
  explainsAhead: /^(?:because|since|as(?= (?:it|they|we|this|that|the|you)\b)|due to|thanks to)\b/i,
  inserts: {
    begins: /^(?:which|who|such as|like|including|for example|a|an|the)\b/i,
    before:
      /^(?!and\b|or\b|but\b|so\b|which\b|who\b|because\b|that\b|with\b|the\b|an?\b|we\b|it\b|they\b|you\b|i\b)\p{Ll}/u,
  },
  semicolonExplains: true,
  lastItem: /(?:^|\s)(?:and|or|&)\s+/gi,
  leansOn:
    /^(?:when|while|whenever|as|if|unless|although|though|even|whereas|once|after|before|until|for|with|in|on|at|by|instead|rather|despite|given|to|from|compared|unlike|like|using|based|regarding|about|or|and|nor|but|yet|where)\b/i,
  pointsBack:
    /^(?:this|that|these|those|it|they|he|she|such|both|the same|which|here|there(?! (?:is|are)))\b/i,
  keeps:
    /\b(?:not|no|none|never|nor|neither|nothing|nobody|nowhere|without|cannot|unless|if|only|except|until|till|whether|otherwise|provided|at least|at most|up to|hardly|rarely|barely|less|fewer|more than|half|twice|double|triple|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|percent|must|first|second|third|when)\b|n['’]t\b|[$€£%\d]/i,
  stresses:
    /\b(?:key|main|most important|never|always|must|essential(?:ly)?|in short|the point|the problem|the idea|the lesson|turned out|biggest|core|rule|goal|means)\b/i,
  speaksOfTheTalk:
    /\b(?:in this (?:talk|session|post|article)|(?:the|this) (?:talk|speaker|session|slides?|video|recording)|slides?|let's|we will (?:see|look)|i (?:will|'ll|attended|went|missed|liked|really|think|guess|hope)|thanks? to|see you|link|blog post)\b/i,
}
