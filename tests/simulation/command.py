"""The command line of the simulator."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.simulation.events import Event, day, numbers, only
from tests.simulation.jobs import Totals, seeds
from tests.simulation.mutants import MOST, hunt
from tests.simulation.replay import replay
from tests.simulation.run import Outcome, live, place
from tests.simulation.shrink import smallest
from tests.simulation.systematic import SCENARIOS, explore

_SEEDS = 100


def main() -> int:
    """1 when anything ended badly."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description="Lives through days of trade.")
    parser.add_argument("--seeds", type=int, help="how many; with --mutants: within how many each must be caught")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--only", help="with --seed: only these events of it, such as 3,17-20")
    parser.add_argument("--log", action="store_true", help="with --seed: print the dialogue")
    parser.add_argument("--systematic", nargs="*", metavar="SCENARIO", help=f"all, or some of {', '.join(SCENARIOS)}")
    parser.add_argument("--every", type=int, default=1, help="with --systematic: at every so many occasions only")
    parser.add_argument("--mutants", nargs="*", metavar="MUTANT", help="all, or some: each must be caught")
    parser.add_argument("--replay", type=Path, metavar="FOLDER", help="the real orders of the Olist sample")
    asked = parser.parse_args()
    if asked.replay:
        return _said([replay(asked.replay)], brief=False)
    if asked.mutants is not None:
        return hunt(asked.mutants, asked.jobs, asked.seeds or MOST)
    if asked.systematic is not None:
        return _said(explore(asked.systematic or list(SCENARIOS), asked.jobs, asked.every))
    if asked.seed is not None:
        return _one(asked.seed, asked.only, log=asked.log)
    return _said(_shrunk(seeds(asked.first, asked.seeds or _SEEDS, asked.jobs)))


def _said(outcomes: Iterable[Outcome], *, brief: bool = True) -> int:
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
        if outcome.findings:
            print(*outcome.findings, sep="\n    ", flush=True)
        elif not brief:
            print(*outcome.log, sep="\n")
    print(totals)
    return 1 if totals.failed else 0


def _shrunk(outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
    """The same, each failure with the command that shows it and its fewest events."""
    for outcome in outcomes:
        if outcome.findings:
            command = f"python -m tests.simulation --seed {outcome.seed} --log"
            few = shrink(outcome.seed)
            kept = ",".join(str(event.number) for event in few)
            events = ", ".join(f"{event.number} {event.kind}" for event in few)
            outcome.findings = [command, *outcome.findings[:5], f"{command} --only {kept or '-'}", f"events: {events}"]
        yield outcome


def shrink(seed: int) -> Sequence[Event]:
    """The fewest events of this seed that still end badly."""
    with place() as folder:

        def fails(events: Sequence[Event]) -> bool:
            try:
                return bool(live(folder, seed, events).findings)
            except Exception:
                return True

        return smallest(day(seed), fails)


def _one(seed: int, chosen: str | None, *, log: bool) -> int:
    lines: list[str] | None = [] if log else None
    events = day(seed) if chosen is None else only(day(seed), numbers(chosen.strip("-")))
    with place() as folder:
        try:
            outcome = live(folder, seed, events, lines=lines)
        finally:
            print(*(lines or ()), sep="\n")
    return _said([outcome])
