"""English: day and month in either order, names with a capital."""

from __future__ import annotations

from typing import Final

from pressparse.fields.dates.vocabulary import Vocabulary

ENGLISH: Final = Vocabulary(
    language="en",
    months=(
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    short_months=("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    short_weekdays=("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun"),
    month_first=True,
    ordinals="st nd rd th",
    fillers="of the day",
    on="on",
    time="in since by during before after for",
    within="in during",
    opens_range="from",
    opens_pair="between",
    to="to",
    until="until till through thru",
    and_="and & or",
    at="at",
    hours="hrs hours hr",
    part="early late mid",
    part_of="end half quarter beginning start middle spring summer autumn fall winter rest course part months year",
    onwards="onwards onward",
    this="this",
    last="last",
    next_="next",
    year="year",
    future="will shall ahead upcoming forthcoming scheduled deadline register invited expected plans planned rsvp",
    past="was were had has have been met said visited held took did ago began went became gave fell spoke wrote chose",
    past_ending="ed",
    past_forms=(
        "lost won left found led sent brought caught came saw shot stole broke sank rose flew drove swore paid made"
        " stood sought struck"
    ),
    present="is are be being so",
    no_past=(
        "accused advanced alleged armed based exceed hundred indeed interested limited masked need organised organized"
        " proceed related sacred speed succeed suspected united unmanned wanted"
    ),
    resolving="was were agreed decided pledged promised committed resolved invited asked undertook",
    infinitive="to",
    relatives="which who whose where",
    limits=(
        "from expire expires expiring expired until till by through thru after before than ends ending due effective"
        " beyond starting beginning starts begins opens closes runs"
    ),
    every="every each annual annually yearly",
    reciprocal="each other",
    other_year=(
        "year ago, years ago, year before, years before, year earlier, years earlier, year later, years later,"
        " last year, next year, previous year, following year, once a year, twice a year, times a year"
    ),
    famed="attack attacks terrorist insurrection",
    units="miles mile kilometres kilometers km metres meters minutes hours percent",
)
