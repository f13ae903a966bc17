"""The agencies that pressparse knows: one small file an agency."""

from __future__ import annotations

from typing import Final

from pressparse.agencies.australian_federal_police import AUSTRALIAN_FEDERAL_POLICE
from pressparse.agencies.eppo import EPPO
from pressparse.agencies.eu_commission import EU_COMMISSION
from pressparse.agencies.eu_council import EU_COUNCIL
from pressparse.agencies.eurojust import EUROJUST
from pressparse.agencies.europol import EUROPOL
from pressparse.agencies.fbi import FBI
from pressparse.agencies.frontex import FRONTEX
from pressparse.agencies.hk_government import HK_GOVERNMENT
from pressparse.agencies.iaea import IAEA
from pressparse.agencies.interpol import INTERPOL
from pressparse.agencies.jcs import JCS
from pressparse.agencies.nato import NATO
from pressparse.agencies.nz_government import NZ_GOVERNMENT
from pressparse.agencies.nz_police import NZ_POLICE
from pressparse.agencies.osce import OSCE
from pressparse.agencies.presseportal import PRESSEPORTAL
from pressparse.agencies.rnz import RNZ
from pressparse.agencies.uk_home_office import UK_HOME_OFFICE
from pressparse.agencies.uk_mod import UK_MOD
from pressparse.agencies.uk_nca import UK_NCA
from pressparse.agencies.un import UN
from pressparse.agencies.us_dod import US_DOD
from pressparse.agencies.us_doj import US_DOJ
from pressparse.agencies.us_state import US_STATE
from pressparse.agencies.white_house import WHITE_HOUSE
from pressparse.profile import Profile

BUILTIN: Final[tuple[Profile, ...]] = (
    AUSTRALIAN_FEDERAL_POLICE,
    EPPO,
    EU_COMMISSION,
    EU_COUNCIL,
    EUROJUST,
    EUROPOL,
    FBI,
    FRONTEX,
    HK_GOVERNMENT,
    IAEA,
    INTERPOL,
    JCS,
    NATO,
    NZ_GOVERNMENT,
    NZ_POLICE,
    OSCE,
    PRESSEPORTAL,
    RNZ,
    UK_HOME_OFFICE,
    UK_MOD,
    UK_NCA,
    UN,
    US_DOD,
    US_DOJ,
    US_STATE,
    WHITE_HOUSE,
)

__all__ = ["BUILTIN"]
