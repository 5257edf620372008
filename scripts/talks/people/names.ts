// What names of people are made of. Data for person.ts: a name that is missing here is still found where a note writes
// all its speakers in the same way.

/** Given names that are common among speakers, romanised. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
  aaron abby abdul abigail abraham ada adam adrian adrien aditya agnes ahmed akira alan albert alberto alejandro alex
  alexander alexandra alexandre alexei alexey alfred ali alice alicia alina alison allan allison alvaro amanda amit amy
  ana anand anders andre andrea andreas andrei andres andrew andrey andy angela angelo anil anita anja ann anna anne
  annette anthony antoine anton antonio anuj arjun armin arne arnaud arthur arun ashley astrid axel barbara bart
  bastian beatrice ben benedikt benjamin benoit bernard bernd bernhard beth bettina bob bogdan brad brandon brenda
  brendan brent brett brian bruce bruno bryan caitlin camille carl carla carlos carol carolina caroline catherine cecile
  cedric charles charlie charlotte chloe chris christian christiane christina christine christof christoph christophe
  christopher cindy claire clara claude claudia clemens clement colin connor constantin craig cristina cyril damien dan
  dana daniel daniela danielle danny dave david dawn dean deborah deepak denis denise dennis derek diana diane diego
  dieter dimitri dirk dmitri dmitry dominic dominik dominique don donald dorothy doug douglas duncan dylan eddie edgar
  eduardo edward elena eli elisabeth elise elizabeth ellen emil emilie emily emma emmanuel enrico eric erica erik erika
  ernst erwin esther ethan eugene eva evan evelyn fabian fabien fabio fabrice fatima federico felipe felix fernando
  filip florence florian francesc francesca francesco francis francisco franck francois frank franz fred frederic
  frederick frederik gabor gabriel gabriele gary gavin geoff geoffrey george georg gerald gerard gerd gilles gina
  giovanni giuseppe glenn gonzalo gordon grace graham greg gregor gregory guido guillaume gunnar gunther gustavo guy hadley
  hannah hannes hans harald harry hassan heather heidi heike heiko helen helena helene helmut hendrik henri henrik henry
  herbert hiroshi holger howard hugo ian ibrahim ignacio igor ilya imran ines ingo ingrid irene irina isabel isabelle
  ivan jack jacob jacques jaime jake jakob jakub james jamie jan jana jane janet jason javier jay jean jeff jeffrey jens
  jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joanna joao jochen joe joel joerg johan johann
  johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan juergen jules julia
  julian julie julien jun jurgen justin kai karen karim karin karl karsten kate katharina katherine kathleen kathrin
  kathy katie katja keith kelly kelsey ken kenji kenneth kent kerstin kevin khaled kim kirsten klaus konstantin kristen
  kristin kurt kyle lars laura lauren laurence laurent lawrence lea leah lee lena leo leon leonard leonardo leslie lewis
  liam lily linda linus lisa liz lorenzo lothar louis louise luc luca lucas lucia lucy ludovic ludwig luigi luis luisa
  lukas luke lutz lydia maciej magnus manfred manish manuel marc marcel marco marcos marcus margaret maria marie marina
  mario marion marius mark markus marta martha martin martina mary mateusz mathias mathieu mats matt matteo matthew
  matthias matthieu maurice maurizio max maxim maxime maximilian meera megan mehdi mehmet melanie melissa mia michael
  michal michel michele michelle miguel mihai mike mikhail mila milan mina mirko miriam mitchell mohamed mohammed moritz
  muhammad nadia nadine nancy naomi natalia natalie natasha nathalie nathan neal neha neil nicholas nick nicola nicolas
  nicole niels nikita niklas nikolai nikolaus nils nina noah noel nora norbert nuno oleg olga oliver olivia olivier omar
  oscar oskar pablo pamela paola paolo pascal patricia patrick paul paula pauline pavel pedro peter petra philip
  philipp philippe phil pierre piotr prasad priya quentin rachel radu rafael rahul rainer raj rajesh ralf ralph ramon
  raphael raul ravi ray raymond rebecca regina reinhard rene renee reto ricardo riccardo rich richard rick rita rob
  robert roberto robin rodrigo roger rohan rohit roland rolf roman romain ron ronald rosa ross roxanne roy rudolf
  russell ruth ryan sabine sabrina sally salman sam samantha samir samuel sandeep sander sandra sandro sandy sanjay
  santiago sara sarah saskia satoshi scott sean sebastian sebastien serge sergei sergey sergio shane shannon sharon
  sheila shreya silke silvia simon simone sofia solomon sonia sonja sophia sophie stacy stan stanislav stefan stefania
  stefanie stephan stephane stephanie stephen steve steven stuart sue suresh susan susanne sven svetlana sylvain sylvia
  sylvie takashi tamara tanja tanya tara tatiana ted teresa terry thea theo theresa thierry thomas thorsten tim timo
  timothy tina tobias toby todd tom tomas tomasz tommy toni tony torsten tracy travis trevor troy tyler udo ulrich ulrike
  ursula ute uwe valentin valentina valerie vanessa vera veronica veronika vic victor victoria vijay viktor vikram
  vincent virginia vitalik vitaly vivek vivian vladimir volker walter wendy werner wilhelm will william wojciech
  wolfgang xavier yann yannick yasmin yuki yukihiro yuri yves yvonne zach zachary zoe`)

/** Surnames of East Asia, romanised: the given name beside them is seldom in a list. */
export const ROMANISED_SURNAMES: ReadonlySet<string> = words(`
  cai chan chang chen cheng cheung choi chu dai deng ding du fang feng gao gu guo han he ho hong hu huang hwang jang
  jeong jiang jin jung kang kim kwon lai lam lau lee leung li liang liao lim lin liu lu luo ma moon ng nguyen park peng
  pham qian qiu seo shen shi shin song su sun tan tang tian tran tsai wang wei wong wu xiao xie xu xue yan yang yao ye yin
  yoon yu yuan zeng zhang zhao zheng zhong zhou zhu ito kato kobayashi matsumoto nakamura sasaki sato suzuki takahashi
  tanaka watanabe yamada yamaguchi yamamoto yoshida`)

/** First characters of Chinese and Japanese names. */
export const HAN_SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬钱錢严嚴赖賴覃洪武戴莫孔汤湯尤申霍佐山田中村木小松井上藤'
/** First characters of Korean names. */
export const HANGUL_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나엄채원천방공현함변염'

/** Words that stand capitalised in titles and never in a name. */
export const TITLE_WORDS: ReadonlySet<string> = words(`
  a about above access across action adventures advanced after against agile ai algorithms all alpha an analysis
  analytics and android angular anti api apis app application applications apps architecture are art as async at
  authentication automated automating automation aws azure back backend bad balancing based basics be beginner beginners
  behind best beta better between beyond big black block blockchain bootstrap box bridge browser bug build building
  bugs business by cache caching can case cases center central challenge challenges change changes chaos check ci circuit
  class classes clean cli client clojure cloud cluster clusters code coding collaboration collection collections comments
  common communication community compiler compilers complete complex components computer computing concepts concurrency
  conclusion configuration consensus container containers content context continuous control core course critical cross
  css culture current custom dark data database databases dead debug debugging deep defense delivery demo dependency
  deploying deployment deployments design designing desktop detection dev developer developers developing development
  device devices devops diagrams dictionary different digital directions distributed dive diversity do docker
  documentation does domain driven dynamic easy ecosystem edge edition effective efficient elements end engine engineer
  engineering engineers enough enterprise environment era error errors essential essentials evaluation event events
  every evolution examples experience experiments explained exploring expo extending extensions fail failure failures
  fast faster feature features field finding first flow for force foundation foundations framework frameworks free from
  front frontend full function functional functions fundamentals future game games garbage generation generic generics
  get getting git github global go golang good graph graphics great green growing guide hacking hands handling hard
  hardware headless health help hidden high history home host hosting hot how html human i ideas identity image images
  implementation improving in industry infrastructure injection inside insights instance integration intelligence
  interface interfaces internals internet into introduction inversion invisible ios is issues it java javascript job
  journey just kernel key keynote kubernetes lake language languages large law layer lean learned learning legacy
  lessons level library life lifecycle light lightning limits line linux live load local log logging long loop loops low
  machine made make making manage management map maps market mastering matters me meet memory mesh message messages
  messaging metrics micro microservices migrating migration mining mobile mode model modeling models modern modules
  monitoring monolith more motion moving multi my native natural neural network networking networks new next no node
  not notes now object observability of off old on one online open operating operations operator optimization or
  organization oriented our out over overview pains parallel part party path pattern patterns people perfect
  performance period persistence perspective physics pipeline pipelines planning platform platforms play point pool
  pooling power practical practice practices predictive principles privacy problem problems process processing product
  production products program programmer programming programs progress progressive project projects properties proposal
  protocol protocols prototype pull push python quality queue queues quick quantum race rapid rate react reactive
  reading real reality recap recommended recovery reference refactoring reinforcement release releases reliability
  reliable remote request requirements research resilience resilient resources rest results retrospective review rich
  right risk roadmap robots role rules runtime rust safe safety scale scaling schema science scope script search secrets
  secure security self semantic series server serverless servers service services session set setup shared shop short
  should side simple simplicity site sites small smart social society software solution solutions source space spark
  speaker speakers special speed spring sql stack standard standards start started startup state static step steps
  storage stories story strategies strategy stream streaming streams structure structured structures strong studies
  study style suite summary super supply support survey sweep swift switch system systems table tale talk talks team
  teams tech techniques technologies technology terraform test testing tests text than that the theory things think
  thinking this thoughts through time times tips to today tool tooling tools top topics tour toward towards tracing
  track trade tradeoffs traffic training transactions transfer transformation tree trends tricks trouble troubleshooting
  trust tutorial two type types typescript ui understanding unit up update updates upgrade us use user users using
  ux validation value variables version versus via view virtual vision visual visualization vs vulnerabilities wall war
  warehouse way ways we web website welcome what when where which who why wild window windows with within without
  work workers workflow workflows working workload workshop world worlds writing you your zero zone`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}
