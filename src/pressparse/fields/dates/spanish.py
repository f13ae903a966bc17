"""Spanish: day, ``de``, month, ``de``, year; all names in small letters."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

SPANISH: Final = Vocabulary(
    language="es",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    short_months=("ene", "feb", "", "abr", "", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    is_small=True,
    ordinals="º o",
    fillers="de del el",
    on="",
    time="en desde durante antes para",
    opens_range="",
    opens_pair="entre",
    to="al a",
    until="hasta",
    and_="y e o",
    at="a las",
    hours="horas h",
    part="principios finales mediados partir",
    part_of="fin final trimestre semestre verano otoño invierno primavera año mitad",
    this="este",
    last="pasado último",
    next_="próximo",
    year="año",
    future=(
        "será serán abrirá abrirán comenzará comenzarán celebrará celebrarán visitará tendrá tendrán próximo próxima"
        " inscripción"
    ),
    past="fue fueron comenzó comenzaron abrió abrieron tuvo visitó celebró firmó ha han había estaba era",
    limits="partir hasta antes después vence",
    every="cada todos anual",
    other_year=(
        "hace un año, hace dos años, hace tres años, año pasado, año anterior, año siguiente, año próximo, próximo año,"
        " año antes, años antes, año después, años después, años atrás"
    ),
    units="kilómetros metros km minutos horas",
)
