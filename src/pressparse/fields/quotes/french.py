"""French: the words that tell speech and speakers."""

from __future__ import annotations

from typing import Final

from pressparse.fields.quotes.language import Language, phrases, words

_DECLARED: Final = words("""
    déclaré dit affirmé ajouté expliqué précisé souligné indiqué estimé rappelé conclu annoncé insisté commenté
    confié assuré poursuivi répondu écrit averti noté observé réagi martelé confirmé soutenu tonné lancé déploré
    plaidé reconnu admis regretté défendu prévenu raconté témoigné constaté jugé résumé rétorqué glissé""")
_PRESENT: Final = words("""
        déclare dit affirme ajoute explique précise souligne indique estime rappelle conclut annonce insiste
        commente confie assure poursuit répond écrit avertit note observe réagit confirme raconte témoigne constate juge
        résume rétorque""")

FRENCH: Final = Language(
    code="fr",
    saying=phrases("se félicite|s’est félicité|s’est félicitée|se réjouit|s’est réjoui|s’est réjouie")
    | _PRESENT
    | frozenset(f"a {word}" for word in _DECLARED)
    | words("déclara ajouta dit"),
    inverted=(
        rf"\ba-t-(?:il|elle)\s+(?:{'|'.join(sorted(_DECLARED))})\b",
        rf"\b(?:{'|'.join(sorted(_PRESENT | words('déclara ajouta')))})-(?:t-)?(?:il|elle)\b",
    ),
    telling=phrases(
        "a salué|salue|a remercié|remercie|a qualifié|qualifie|a décrit|décrit|a félicité|a dénoncé|a promis"
    ),
    addressing=frozenset(),
    participles=words("déclarant ajoutant affirmant soulignant précisant expliquant"),
    giving=phrases("a publié|a fait|publie|a diffusé|fait"),
    statements=words("déclaration communiqué message allocution réaction"),
    giver=phrases("de|du|de la"),
    pronouns={"il": "m", "elle": "f"},
    honorifics=words("m mme mlle mm monsieur madame dr pr me"),
    roles=words("""
        président présidente vice-président vice-présidente ministre secrétaire directeur directrice maire
        préfet préfète commissaire gouverneur gouverneure sénateur sénatrice député députée ambassadeur
        ambassadrice général colonel capitaine commandant commandante chef cheffe porte-parole responsable
        délégué déléguée procureur procureure professeur professeure juge conseiller conseillère fondateur
        fondatrice chercheur chercheuse coordinateur coordinatrice recteur rectrice doyen doyenne adjoint
        adjointe général générale premier première éclusier éclusière médecin ingénieur ingénieure
        colonelle capitaine lieutenant lieutenante adjudant adjudante brigadier brigadière inspecteur inspectrice
        gendarme policier policière pompier pompière contrôleur contrôleuse"""),
    abbreviations=frozenset(),
    masculine=words("m monsieur directeur président sénateur député préfet conseiller"),
    feminine=words("mme mlle madame directrice présidente sénatrice députée préfète conseillère"),
    lesser=words("adjoint adjointe ancien ancienne"),
    articles=words("le la les l’ l' son sa"),
    indefinite=words("un une des plusieurs"),
    conjunctions=words("et &"),
    connectors=words("de du des la le les et à aux au pour l’ d’ & en chargé chargée"),
    adjectives=words("""
        étrangères étrangère sociales sociale publics publiques publique nationale national européennes européenne
        européen intérieures internationales internationale international humanitaires humanitaire armées général
        générale municipal municipale régional régionale"""),
    particles=words("de du la le van von bin ben el al d’"),
    obliques=words("à de du des avec pour par contre sur sous chez selon dans en vers entre et ou comme au aux d’"),
    relatives=words("qui"),
    fillers=phrases("aussi|également|encore|ensuite|hier|ce matin|lui-même|elle-même|qui"),
    clause_openers=words("mais comme quand que lorsque où"),
    affiliating=words("de du à d’"),
    ascribing=phrases("attribuable à|attribuée à"),
    according=phrases("selon|d’après"),
    suffixes=words(""),
    openers=words("""
        le la les un une des ce cette ces en à au aux dans sur pour par avec sans après avant depuis pendant
        lors il elle nous vous ils elles je on mais et ou donc car si quand comme selon notre nos son sa ses
        aujourd’hui hier demain ainsi enfin lundi mardi mercredi jeudi vendredi samedi dimanche"""),
    naming=phrases("""
        intitulé|intitulée|dit|dite|nommé|nommée|baptisé|baptisée|appelé|appelée|thème|sur le thème|titre|
        terme|mot|slogan|projet|programme|opération|rapport|exposition|campagne|livre|film"""),
    organisations=words("""
        ministère police université institut association fédération fondation société banque groupe conseil
        comité commission agence parlement assemblée tribunal parti centre union mairie préfecture"""),
)
