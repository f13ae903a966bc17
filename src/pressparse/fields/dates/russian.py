"""Russian: day before month in the genitive, the year with ``года`` or ``г.`` behind it; small letters."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

RUSSIAN: Final = Vocabulary(
    language="ru",
    months=(
        "января январь январе",
        "февраля февраль феврале",
        "марта март марте",
        "апреля апрель апреле",
        "мая май мае",
        "июня июнь июне",
        "июля июль июле",
        "августа август августе",
        "сентября сентябрь сентябре",
        "октября октябрь октябре",
        "ноября ноябрь ноябре",
        "декабря декабрь декабре",
    ),
    weekdays=(
        "понедельник",
        "вторник",
        "среда среду",
        "четверг",
        "пятница пятницу",
        "суббота субботу",
        "воскресенье",
    ),
    is_small=True,
    ordinals="го",
    fillers="",
    on="во",
    time="в с после",
    opens_range="",
    opens_pair="между",
    to="по",
    until="до",
    and_="и",
    at="",
    hours="часов",
    part="начале конце середине",
    part_of="",
    this="этого",
    last="прошлого",
    next_="следующего",
    year="года году год",
    future="будет будут состоится",
    past="был была было были",
    limits="до после",
    every="каждого ежегодно",
    units="километров метров минут часов",
)
