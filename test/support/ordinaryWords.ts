/** Keywords and names people type all day in many languages; completion of codes must not answer them. */
export const ordinaryWords: readonly string[] = `
a i j k n x y id ip it db fn fs os io ok no on if in is do to as at be by of or and not for var let new try get set map
abstract accept action active add address after alias all allow alter amount any api app append apply args argument
array assert assign async attribute author auth auto await back base batch before begin bind bit block body bool boolean
bottom break buffer build builder button byte bytes cache call callback cancel case cast catch chain change channel char
check child children chunk class clean clear click client clone close code codec collect collection color column command
comment commit common compare compile complete component config configure connect connection const constant constructor
container content context continue convert copy count counter create cron ctx current cursor custom data database date day
debug decimal declare decode def default defer define del delegate delete delta deploy depth desc description destination
detail dict diff digest dir directory disable dispatch display distinct div document domain done double down draft drop
dst dump duration each echo edit elem element elif else email emit empty enable encode end endpoint engine ensure entity
entry enum env equal err errno error escape eval event every example except exception exec execute exit expect export
expr extends extra fail failed fallback false fetch field file filename files filter final finally find first fixed flag
flat float flush fmt folder font foo foreach form format forward found frame free from full func function future game
gather gen general generate getattr getter git given global goto grant graph grep group guard handle handler has hash head
header headers height hello help hidden hide hook host hour href html http https icon ident idx image impl implements
implicit import include index info inherit init inline inner input insert instance int integer interface internal interval
into invalid invoke isinstance item items iter iterator job join json jwt keep key keys kind label lambda last latest layer
layout lazy left len length level lib limit line link list listen load loader local lock log logger login long loop lower
main make manager mask master match math max mean member memory merge message meta method min minute missing mock mod mode
model module month mount move msg mutable mutex mysql name namespace native need nested network next nil node none normal
normalize note nothing null nullptr number object offset open operator option optional options order other out outer output
over overflow override owner package page pair panic param parameter params parent parse parser part pass password patch
path pattern payload peek pending permission phone pick ping pipe pixel plain play point pointer pool pop port position post
power prefix prepare press prev previous price print printf priority private process product profile program project promise
prop properties property props protected protocol provider proxy public publish pull push put python query queue quit quote
raise random range rate raw reader readme ready real reason receive record redirect redis reduce ref refresh regex register
reject release reload remote remove rename render repeat replace reply repo report request require res reset resize resolve
resource response rest result resume retry return reverse right role root rotate route router row rule run runtime safe
sample save scale scan scene schedule schema scope score screen script scroll search second section secret select self send
sender sequence serial server service session setattr setter setup shape share shell shift show shutdown sign signal simple
single size skip sleep slice small socket some sort source space spawn spec split sql src stack stage start startswith state
static status std stderr stdin stdout step stop storage store str stream string strip struct style sub submit subscribe
success suffix sum super switch symbol sync synchronized syntax system table tag target task template temp term test text
then this thread throw throws tick time timeout timer timestamp title tmp todo token tool top total trace track transform
translate tree trigger trim true tuple type typedef typename typeof undefined union unique unit unknown unlock until update
upload upper url usage use user username using utf util utils uuid valid validate value values vector verbose verify version
view virtual visible void volatile wait warn warning watch when where while width window with word worker wrap write writer
xml yaml year yield zero zip zone
MAX MIN SELECT INSERT UPDATE DELETE FROM WHERE GROUP ORDER TABLE JOIN NULL TRUE FALSE TODO FIXME NOTE ERROR WARN INFO DEBUG
API API_KEY API_URL API_TOKEN API_HOST MAX_VALUE MIN_VALUE DB_HOST DB_NAME REDIS_URL REDIS_HOST HTTP_STATUS USER_NAME
userName fileName isValid toString getValue setState onClick useEffect innerHTML HttpClient ArrayList StringBuilder
user_name file_name is_valid to_string get_value task_id step_id script_id ip_list bk_biz_id missing_ip api_missing_ip
`
  .trim()
  .split(/\s+/);
