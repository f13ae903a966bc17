"""French: day before month, all names in small letters, the first of a month as ``1er``."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

FRENCH: Final = Vocabulary(
    language="fr",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août aout",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    short_months=("janv", "févr fév", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    is_small=True,
    ordinals="er",
    fillers="le de",
    on="ce",
    time="en depuis avant après dès pour",
    opens_range="du",
    opens_pair="entre",
    to="au à",
    until="jusqu'au jusqu'en",
    and_="et ou",
    at="à dès",
    hours="heures",
    part="début fin mi courant partir",
    part_of="trimestre semestre été automne hiver printemps année an cours moitié",
    this="cette",
    last="dernier dernière",
    next_="prochain prochaine",
    year="année",
    future=(
        "sera seront tiendra tiendront débutera débuteront ouvrira ouvriront rendra aura auront prochain prochaine"
        " inscription prévu prévue"
    ),
    past="a ont été était étaient avait fut",
    limits="partir jusqu'au avant après expire tard",
    every="chaque tous annuel annuelle",
    other_year=(
        "il y a, an dernier, année dernière, année précédente, année suivante, an prochain, année prochaine,"
        " an plus tard, ans plus tard, an auparavant, ans auparavant, an plus tôt, ans plus tôt"
    ),
    units="kilomètres mètres km minutes heures",
)
