"""German: the words that tell speech and speakers."""

from __future__ import annotations

from typing import Final

from pressparse.fields.quotes.language import Language, phrases, words

GERMAN: Final = Language(
    code="de",
    compounds=True,
    saying=words("""
        sagte sagt erklärte erklärt betonte betont ergänzte ergänzt fügte unterstrich unterstreicht meinte meint
        bemerkte bemerkt berichtete berichtet kommentierte kommentiert äußerte warnte warnt forderte fordert
        mahnte antwortete antwortet fragte fragt schrieb schreibt teilte freute freut so versicherte versichert
        kündigte bekräftigte bekräftigt stellte resümierte erläuterte erläutert urteilte"""),
    telling=words("""
        lobte lobt dankte dankt nannte nennt bezeichnete bezeichnet beschrieb beschreibt begrüßte begrüßt
        kritisierte kritisiert würdigte würdigt sprach verurteilte versprach"""),
    addressing=words("fragte fragt bat"),
    participles=words("betonend erklärend"),
    giving=words("gab veröffentlichte veröffentlicht abgegeben"),
    statements=words("erklärung stellungnahme statement grußwort"),
    giver=words("von"),
    pronouns={"er": "m", "sie": "f"},
    honorifics=words("herr frau dr prof herrn dipl ing"),
    roles=words("""
        präsident präsidentin vizepräsident vizepräsidentin minister ministerin kanzler kanzlerin bundeskanzler
        bundeskanzlerin bundesminister bundesministerin bundespräsident bundespräsidentin ministerpräsident
        ministerpräsidentin innenminister innenministerin außenminister außenministerin finanzminister
        finanzministerin umweltminister umweltministerin justizminister justizministerin verkehrsminister
        verkehrsministerin staatssekretär staatssekretärin senator senatorin bürgermeister bürgermeisterin
        oberbürgermeister oberbürgermeisterin landrat landrätin dezernent dezernentin sprecher sprecherin
        pressesprecher pressesprecherin direktor direktorin leiter leiterin chef chefin vorsitzender vorsitzende
        vorstand geschäftsführer geschäftsführerin generalsekretär generalsekretärin kommissar kommissarin
        botschafter botschafterin professor professorin polizeipräsident polizeipräsidentin abgeordneter
        abgeordnete beauftragter beauftragte staatsanwalt staatsanwältin oberstaatsanwalt oberstaatsanwältin
        richter richterin stadtrat stadträtin intendant intendantin rektor rektorin dekan dekanin gründer
        gründerin forscher forscherin projektleiter projektleiterin kapitän kapitänin hafenmeister
        hafenmeisterin trainer trainerin ärztin arzt rat rätin wärter wärterin meister meisterin inspektor
        inspektorin wissenschaftler wissenschaftlerin kollege kollegin autor autorin kurator kuratorin zeuge
        zeugin ingenieur ingenieurin anwalt anwältin lehrer lehrerin general generalmajor generalleutnant brigadegeneral
        admiral vizeadmiral konteradmiral oberst oberstleutnant major hauptmann leutnant oberleutnant feldwebel
        kommandeur kommandeurin befehlshaber befehlshaberin"""),
    abbreviations=frozenset(),
    masculine=words("""
        herr herrn minister präsident bürgermeister sprecher direktor leiter kommissar kanzler senator botschafter
        staatssekretär richter staatsanwalt landrat"""),
    feminine=words("""
        frau ministerin präsidentin bürgermeisterin sprecherin direktorin leiterin kommissarin kanzlerin senatorin
        botschafterin staatssekretärin richterin staatsanwältin landrätin"""),
    lesser=words("stellvertretender stellvertretende ehemaliger ehemalige früherer frühere"),
    articles=words("der die das dem den"),
    indefinite=words("ein eine einige viele"),
    conjunctions=words("und &"),
    connectors=words("der die das des dem den für und im in am an zur zum bei von & vom"),
    particles=words("von van zu zur vom de"),
    obliques=words("""
        an auf aus bei bis durch für gegen mit nach neben ohne seit über um unter von vor zu zum zur vom beim im
        am des eines einer wie als und oder laut"""),
    relatives=words("der die das"),
    fillers=words("auch heute gestern dazu hierzu dabei weiter ferner zudem zuvor anschließend abschließend selbst"),
    clause_openers=words("aber wie als dass während wo weil"),
    affiliating=words("von aus vom"),
    ascribing=frozenset(),
    according=phrases("laut|nach den worten von|zufolge"),
    suffixes=words("mdb mdl"),
    openers=words("""
        der die das ein eine am im in an auf aus bei mit nach vor für von zu und aber oder wenn während als seit
        heute gestern morgen dies diese dieser wir es er sie ich ihr unser unsere sein seine dabei dazu hierzu
        damit darüber außerdem zudem so auch laut montag dienstag mittwoch donnerstag freitag samstag sonntag
        januar februar märz april mai juni juli august september oktober november dezember"""),
    naming=phrases("""
        sogenannte|sogenannten|sogenanntes|so genannte|titel|unter dem titel|motto|unter dem motto|thema| zum
        thema|namens|genannt|begriff|projekt|programm|aktion|veranstaltung|ausstellung|kampagne|buch|film|studie|
        bericht|reihe|wort"""),
    organisations=words("""
        ministerium polizei amt behörde universität hochschule gesellschaft verein verband stiftung bank gruppe
        gmbh ag ev rat ausschuss parlament bundestag landtag kommission gericht partei zentrum institut"""),
)
