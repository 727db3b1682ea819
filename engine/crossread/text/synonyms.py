"""Words that news uses for the same thing, as groups: what lets "14 hurt" meet "12 injured"."""

from __future__ import annotations

from functools import lru_cache

from crossread.text.inflection import stem

_GROUPS = """
person people individual human resident citizen civilian local villager
kill die dead death fatality fatally casualty toll slain perish lose-life
injure hurt wound injury maim
passenger commuter traveller traveler rider
worker employee staff staffer job post
child kid youngster minor pupil schoolchild
soldier troop serviceman military
police officer policeman cop
arrest detain hold custody seize
say tell state announce declare report claim add note
protester demonstrator marcher activist
student pupil
vote ballot voter
home house property residence household
company firm business corporation group
ship vessel boat ferry
plane aircraft jet airliner flight
car vehicle
attack assault strike raid bombing
shoot gunfire shooting gunman
explosion blast bomb detonate
law legislation bill act statute
leader head chief boss
president premier
minister secretary
talk meeting negotiation summit meet
begin start launch commence kick-off
end finish conclude stop cease halt
buy purchase acquire
big large huge major
fire blaze
doctor physician medic
hospital clinic infirmary
prison jail imprison gaol
sentence term
fine penalty
rise increase climb jump surge grow soar up gain
fall drop decline decrease plunge slump slide tumble down sink dip
approve pass back endorse
reject dismiss refuse spurn
crash collision collide accident
flood flooding inundate
quake earthquake tremor
missile rocket
sanction measure restriction
country nation state
deal agreement accord pact treaty
rescue save
evacuate flee
miss missing unaccounted
woman female
man male
boy son
girl daughter
union labour
pay wage salary
price cost
profit earning
revenue sale turnover
case infection
trial test study
dose jab shot vaccination
participant volunteer subject patient
year annum
seat constituency
lawmaker legislator deputy mp
goal
point
strike walkout stoppage
demand call urge
plan proposal scheme
visit trip tour travel
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        keys = [stem(each) for each in line.split()]
        for key in keys:
            table.setdefault(key, keys[0])
    return table


def concept(key: str) -> str:
    """Return the word that stands for all that mean the same as this stem.

    >>> concept("injur") == concept("hurt")
    True
    """
    return _table().get(key, key)
