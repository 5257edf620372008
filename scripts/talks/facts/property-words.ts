// Labels of what a note says about a talk: `Speaker: …`, `时间：…`. Parts of regular expressions, any case.

export const SPEAKER_WORDS = [
  'speakers?|presenters?|presented by|talk by|lecturers?|instructors?',
  '演讲者|演讲人|演讲嘉宾|主讲人?|讲师|讲者|分享人|分享者|分享嘉宾|嘉宾|講者|講師|主講人?|分享講者|演講者',
  '発表者|登壇者|登壇|講演者|講師|スピーカー|発表者名',
  '발표자|연사|강연자|강사|스피커',
  'referent(?:in|en)?|sprecher(?:in)?|vortragende[rn]?|redner(?:in)?',
  'intervenante?s?|orateurs?|oratrices?|conférenci(?:er|ère)s?|présenté par',
].join('|')

export const TIME_WORDS = 'time|when|时间|時間|時刻|시간|zeit|uhrzeit|wann|heure|horaire'

export const DATE_WORDS = 'date|日期|日付|日時|날짜|일시|datum'

export const ROOM_WORDS =
  'room|venue|location|stage|where|地点|地點|会场|會場|会場|場所|장소|raum|ort|saal|bühne|salle|lieu'

export const TRACK_WORDS = 'track|分会场|分論壇|分论坛|专场|トラック|트랙'

/** Where to find more of the talk. */
export const LINK_WORDS = [
  'slides?|slide ?deck|deck|videos?|recordings?|youtube|links?|talk page|abstract page|repo|source',
  '幻灯片|视频|录像|回放|讲稿|链接|投影片|簡報|影片|スライド|資料|動画|アーカイブ|슬라이드|발표자료|영상|동영상',
  'folien|aufzeichnung|diapos?|diapositives|vidéo|enregistrement|lien',
].join('|')
