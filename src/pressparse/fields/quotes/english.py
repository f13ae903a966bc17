"""English: the words that tell speech and speakers."""

from __future__ import annotations

from typing import Final

from pressparse.fields.quotes.language import Language, phrases, words

ENGLISH: Final = Language(
    code="en",
    saying=words("""
        said says stated states added adds commented comments noted notes explained explains concluded concludes
        continued continues remarked remarks observed observes declared declares stressed stresses emphasised
        emphasized emphasises emphasizes underlined underlines underscored underscores highlighted highlights
        warned warns urged urges advised advises insisted insists argued argues replied replies responded responds
        answered answers asked asks wrote writes write reiterated reiterates affirmed affirms reaffirmed reaffirms
        acknowledged acknowledges confirmed confirms announced announces told tells believes believed recalled
        recalls cautioned predicted predicts maintained maintains quipped joked laughed laughs smiled smiles sighed
        sighs summarised summarized claimed claims admitted admits exclaimed exclaims agreed agrees testified pointed
        asserted asserts countered counters shouted mused lamented enthused reflected boasted complained shared shares
        tweeted tweets texted reminded reminds elaborated elaborates recounted recounts"""),
    telling=words("""
        praised praises described describes called calls hailed hails thanked thanks pledged pledges promised
        promises vowed vows expressed expresses commended commends criticised criticized condemned condemns
        denounced welcomed welcomes voiced appealed suggested suggests accused applauded lauded dismissed
        characterised characterized reported discussed outlined proclaimed"""),
    addressing=words(
        "told tells asked asks urged urges advised advises warned warns cautioned answered answers reminded reminds"
    ),
    participles=words("""
        saying adding stating noting stressing emphasising emphasizing underlining underscoring highlighting
        calling describing telling explaining warning declaring concluding remarking commenting writing quoting
        urging insisting arguing asking promising reminding"""),
    giving=words("""
        issued issues released releases made makes gave gives delivered delivers provided provides offered
        shared posted published"""),
    statements=words("statement statements remarks comment comments response message reaction"),
    giver=words("from by"),
    pronouns={"he": "m", "she": "f"},
    honorifics=words("""
        mr ms mrs miss mx sir dame lord lady baroness baron dr prof messrs h.e hon honourable honorable rt st shri
        smt sheikh sheikha"""),
    roles=words("""
        president chairman chairwoman chairperson chair minister secretary general director commissioner
        governor mayor senator congressman congresswoman representative ambassador admiral colonel captain
        lieutenant major sergeant commander marshal officer chief ceo cfo cto coo executive spokesman
        spokeswoman spokesperson speaker leader head professor doctor judge justice prosecutor attorney
        inspector superintendent constable detective sheriff manager coordinator envoy chancellor premier rector
        principal founder co-founder owner partner analyst economist scientist researcher engineer adviser
        advisor counsel counsellor councillor councilman councilwoman delegate undersecretary deputy vice editor
        author nurse teacher curator treasurer registrar ombudsman trustee member congressperson lawmaker
        administrator controller auditor comptroller lawyer solicitor nominee designate whip emerita emeritus
        assemblymember assemblyman assemblywoman councilmember alderman supervisor rabbi imam reverend brigadier
        corporal trooper master strategist organiser organizer warden keeper harbourmaster resident survivor
        activist campaigner veteran historian biologist ecologist geologist meteorologist physician surgeon
        paramedic firefighter pilot skipper chef writer poet journalist artist composer negotiator rapporteur
        regulator consul architect planner ranger archaeologist astronomer physicist chemist epidemiologist
        criminologist psychologist therapist pharmacist midwife veterinarian investigator liaison fellow
        lecturer agent mathematician statistician designer developer inventor entrepreneur investor broker banker
        accountant actuary barrister magistrate bailiff coroner mantri class
        commodore ensign airman seaman"""),
    abbreviations=words("""
        rep reps sen sens gov gen adm capt col lt lieut maj sgt cmdr amb rev supt insp det pres cllr cpl cst pc wpc ds
        di dci dsu brig cdr cpt spc pfc"""),
    masculine=words("mr sir lord congressman chairman spokesman councilman assemblyman"),
    feminine=words("ms mrs miss dame lady congresswoman chairwoman spokeswoman councilwoman assemblywoman"),
    lesser=words("deputy vice assistant associate former acting under interim designate permanent"),
    articles=words("the our its their his her"),
    indefinite=words("a an one some many several"),
    conjunctions=words("and &"),
    connectors=words("of the for and & in at on to"),
    particles=words("van von der den de del della da di dos du do la le bin ibn al el ter zu y e i"),
    obliques=words("""
        of the for to with from against about into than like in at on by a an and or under over through near
        behind between among without"""),
    relatives=words("who which that"),
    fillers=words("""
        also has have had then later further today yesterday again who just now himself herself recently
        previously first once even therefore thus both""")
    | phrases("on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday"),
    clause_openers=words("but as when while where that because after before since if"),
    affiliating=words("of from at for with"),
    ascribing=phrases("attributable to|attributed to"),
    according=phrases("according to|in the words of|as put by"),
    suffixes=words("mp msp mep td obe mbe cbe dbe kbe qc kc sc ao oam phd md esq qpm apm frs mla mpp rn cpa jr sr"),
    openers=words("""
        a an the in on at as and but or if when while after before during since today yesterday tomorrow this
        that these those for from with by to of it we they he she i you there here his her our my its their
        earlier later meanwhile however following speaking according monday tuesday wednesday thursday friday
        saturday sunday commenting responding addressing greeting welcoming opening closing
        concluding attending asked praising thanking both although though because what
        how why where who so not no yes now then also over through between among with without upon until last
        next said says source note let thank"""),
    naming=phrases("""
        so-called|titled|entitled|called|named|dubbed|known as|term|terms|termed|theme|theme
        of|themed|slogan|motto|
        headed|headlined|phrase|phrases|word|words|label|labelled|labeled|nicknamed|referred to as|name|hashtag|
        designated as|defined as|marked|under|course|book|report|film|event|project|programme|program|
        campaign|operation|exhibition|conference|workshop|seminar|topic|title|on the
        topic|codenamed|publication| article|paper|vision of|policy of|as part
        of|brand|song|play|series|award|panel|panel discussion on|session on| click|watch|initiative"""),
    duties=words("""
        affairs command communications cooperation crime cybercrime cybersecurity defence defense development
        enforcement exploitation intelligence investigations logistics migration narcotics operations policing policy
        protection relations response security terrorism counter-terrorism trafficking europe transformation"""),
    organisations=words("""
        committee council commission agency ministry department office university institute association
        federation corporation company inc ltd llc plc group union bank organisation organization parliament
        assembly congress court police force forces network center centre foundation society club church school
        college hospital authority administration alliance coalition party press service services board bureau
        states nations countries team international partners workers craftworkers affairs programme project"""),
)
